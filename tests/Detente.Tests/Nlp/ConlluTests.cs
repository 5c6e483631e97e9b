using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class ConlluTests
{
    private readonly List<Diagnostic> findings = [];

    [Fact]
    public void Offsets_point_into_the_text()
    {
        Document document = Assert.Single(Read("""
            # newdoc id = a
            # newpar
            # text = They don't go.
            1	They	they	PRON	PRP	_	4	nsubj	_	_
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	do	AUX	VBP	_	4	aux	_	_
            3	n't	not	PART	RB	_	4	advmod	_	_
            4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
            5	.	.	PUNCT	.	_	4	punct	_	_

            # newpar
            # text = Yes
            1	Yes	yes	INTJ	UH	_	0	root	_	_
            """));

        Assert.Equal("They don't go.\n\nYes", document.Text);
        Assert.Equal(["They", "do", "n't", "go", "."], document.Sentences[0].Select(t => t.Span.Of(document.Text)));
        Assert.Equal(1, document.Sentences[1].ParagraphIndex);
        Assert.Equal("a", document.Id);
        Assert.Empty(findings);
    }

    [Fact]
    public void Words_that_do_not_spell_their_token_have_its_whole_span()
    {
        Document document = Assert.Single(Read("""
            1-2	du	_	_	_	_	_	_	_	_
            1	de	de	ADP	_	_	0	root	_	_
            2	le	le	DET	_	_	1	det	_	_
            """));

        Assert.Equal(["du", "du"], document.Sentences[0].Select(t => t.Span.Of(document.Text)));
    }

    [Fact]
    public void Text_is_rebuilt_where_the_comment_is_missing_or_wrong()
    {
        Document document = Assert.Single(Read("""
            1	Stop	_	_	_	_	_	_	_	SpaceAfter=No
            2	!	_	_	_	_	_	_	_	_

            # text = Come
            1	Go	_	_	_	_	_	_	_	_
            """));

        Assert.Equal("Stop! Go", document.Text);
        Assert.StartsWith("f.conllu(4): warning DT0206", Assert.Single(findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Newdoc_starts_a_document()
    {
        string row = "1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        Assert.Equal(["x", "y"], Read($"# newdoc id = x\n{row}{row}# newdoc id = y\n{row}").Select(d => d.Id));
    }

    [Fact]
    public void Empty_nodes_are_dropped()
    {
        Document document = Assert.Single(Read("""
            1	Go	_	_	_	_	0	root	_	_
            1.1	they	_	_	_	_	_	_	_	_
            2	now	_	_	_	_	1	advmod	_	_
            """));
        Assert.Equal("Go now", document.Text);
    }

    [Fact]
    public void Missing_columns_are_reported_with_their_line()
    {
        Read("1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n\n# text = x\n1\tx\t_\n");
        Assert.Equal("f.conllu(4): error DT0201: 3 columns, expected 10 with tabs between them; the sentence is left out",
            Assert.Single(findings).ToString());
    }

    [Theory]
    [InlineData("x\tGo\t_\t_\t_\t_\t_\t_\t_\t_", "DT0202")]
    [InlineData("2\tGo\t_\t_\t_\t_\t_\t_\t_\t_", "DT0202")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_", "DT0203")]
    [InlineData("1\tGo\t_\t_\t_\t_\tzero\t_\t_\t_", "DT0204")]
    [InlineData("1\tGo\t_\t_\t_\t_\t7\t_\t_\t_", "DT0204")]
    [InlineData("1\tGo\t_\t_\t_\t_\t1\t_\t_\t_", "DT0205")]
    [InlineData("1\ta\t_\t_\t_\t_\t2\t_\t_\t_\n2\tb\t_\t_\t_\t_\t1\t_\t_\t_", "DT0205")]
    [InlineData("1-3\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\t_\t_\t_\t_\t0\t_\t_\t_", "DT0207")]
    [InlineData("-\tGo\t_\t_\t_\t_\t_\t_\t_\t_", "DT0202")]
    public void A_bad_sentence_is_left_out_and_the_rest_goes_on(string bad, string id)
    {
        Document document = Assert.Single(Read($"{bad}\n\n1\tfine\t_\t_\t_\t_\t0\troot\t_\t_\n"));
        Assert.Equal("fine", document.Text);
        Assert.Equal(id, Assert.Single(findings).Id);
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_file()
    {
        string file = """
            # newdoc id = a
            # newpar
            # sent_id = s1
            # text = He can't go.Now
            1	He	he	PRON	PRP	_	4	nsubj	_	_
            2-3	can't	_	_	_	_	_	_	_	_
            2	ca	can	AUX	MD	_	4	aux	_	_
            3	n't	not	PART	RB	_	4	advmod	_	_
            4	go	go	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
            5	.	.	PUNCT	.	_	4	punct	_	SpaceAfter=No
            6	Now	now	ADV	RB	_	4	advmod	_	_


            """;
        var writer = new StringWriter();
        Conllu.Write(Assert.Single(Read(file)), writer);
        Assert.Equal(file, writer.ToString());
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(1);
        string[] bits = ["1", "2", "1-2", "\t", "\t_\t_\t_\t_\t_\t_\t_\t_\t_\n", "\n", "#", "# text = ", "é", "\ud83d", "-", "_", "# newdoc", "0"];
        for (int i = 0; i < 300; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 40).Select(_ => bits[random.Next(bits.Length)]));
            foreach (Document document in Read(text))
            {
                Conllu.Write(document, TextWriter.Null);
                Assert.All(document.Sentences.SelectMany(s => s), t => Assert.True(t.Span.End <= document.Text.Length));
            }
        }
    }

    private IReadOnlyList<Document> Read(string text) => Conllu.Read(new StringReader(text), "f.conllu", findings);
}
