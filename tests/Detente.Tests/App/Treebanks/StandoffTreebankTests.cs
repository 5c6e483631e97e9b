using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Detente.App;
using Xunit;

namespace Detente.Tests.App.Treebanks;

public sealed class StandoffTreebankTests
{
    private const string Sentence = "Oz’s envoys 🕊 can't stay.";

    private static readonly string Gold = $"""
        # kind: treebank-standoff
        # licence: CC0-1.0

        # sent_id = one
        # volume = vol1
        # document = vol1/d2
        # start = 7
        # sha256 = {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sentence)))[..16]}
        1-2	_	_	_	_	_	_	_	_	Span=0+4
        1	_	^	PROPN	NNP	_	3	nmod:poss	_	Span=0+2
        2	_	-2+'s	PART	POS	_	1	case	_	Span=2+2
        3	_	-1	NOUN	NNS	_	7	nsubj	_	Span=5+6
        4	_	^	SYM	NFP	_	3	discourse	_	Span=12+2
        5-6	_	_	_	_	_	_	_	_	Span=15+5
        5	_	=	AUX	MD	_	7	aux	_	Span=15+2
        6	_	-3+not	PART	RB	_	7	advmod	_	Span=17+3
        7	_	=	VERB	VB	_	0	root	_	Span=21+4
        8	_	=	PUNCT	.	_	7	punct	_	Span=25+1

        """;

    private const string Full = """
        # newdoc id = vol1/d2
        # sent_id = one
        # text = Oz’s envoys 🕊 can't stay.
        1-2	Oz’s	_	_	_	_	_	_	_	_
        1	Oz	Oz	PROPN	NNP	_	3	nmod:poss	_	_
        2	’s	's	PART	POS	_	1	case	_	_
        3	envoys	envoy	NOUN	NNS	_	7	nsubj	_	_
        4	🕊	🕊	SYM	NFP	_	3	discourse	_	_
        5-6	can't	_	_	_	_	_	_	_	_
        5	ca	ca	AUX	MD	_	7	aux	_	_
        6	n't	not	PART	RB	_	7	advmod	_	_
        7	stay	stay	VERB	VB	_	0	root	_	SpaceAfter=No
        8	.	.	PUNCT	.	_	7	punct	_	_


        """;

    private static string Texts(string sentence) =>
        $$"""
        {"id":"vol1/d1","text":"Nothing."}
        not JSON, though it names vol1/d2
        {"id":"vol1/d2","text":"Head.\n\n{{sentence}} More."}

        """;

    [Fact]
    public void The_words_come_back()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/vol1.jsonl", Texts(Sentence));
        Assert.Equal(Full, StandoffTreebank.Fill(folder.Write("gold.conllu", Gold), Path.Combine(folder.Path, "texts")));
    }

    [Fact]
    public void Packed_texts_are_read()
    {
        using var folder = new TemporaryFolder();
        using (var packed = new GZipStream(File.Create(Path.Combine(folder.Path, "vol1.jsonl.gz")), CompressionMode.Compress))
        {
            packed.Write(Encoding.UTF8.GetBytes(Texts(Sentence)));
        }

        Assert.Equal(Full, StandoffTreebank.Fill(folder.Write("gold.conllu", Gold), folder.Path));
    }

    [Fact]
    public void A_document_that_is_not_there_is_named_with_file_and_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vol1.jsonl", """{"id":"vol1/d20","text":"Another."}""");
        Diagnostic finding = Finding(folder, Gold);
        Assert.Equal(("DT0241", Path.Combine(folder.Path, "gold.conllu"), 4), (finding.Id, finding.Path, finding.LineNumber));
        Assert.Contains("'vol1/d2'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_that_is_not_there_is_named_too()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("DT0241", Finding(folder, Gold).Id);
    }

    [Theory]
    [InlineData("Oz’s envoys 🕊 can't stop.")]
    [InlineData("Oz.")]
    public void Another_text_is_refused(string sentence)
    {
        using var folder = new TemporaryFolder();
        folder.Write("vol1.jsonl", Texts(sentence).Replace(" More.", "", StringComparison.Ordinal));
        Diagnostic finding = Finding(folder, Gold);
        Assert.Equal(("DT0242", 4), (finding.Id, finding.LineNumber));
    }

    [Theory]
    [InlineData("# start = 7", "# begin = 7", 4)]
    [InlineData("# start = 7", "# start = x", 4)]
    [InlineData("Span=12+2", "Span=12", 13)]
    [InlineData("Span=12+2", "Span=12+0", 13)]
    [InlineData("7\t_\t=", "7\t=", 17)]
    [InlineData("7\t_\t=", "7\t_\t-9", 17)]
    public void A_fault_of_the_file_is_named_with_its_line(string what, string by, int line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("vol1.jsonl", Texts(Sentence));
        Diagnostic finding = Finding(folder, Gold.Replace(what, by, StringComparison.Ordinal));
        Assert.Equal(("DT0240", line), (finding.Id, finding.LineNumber));
    }

    [Fact]
    public void All_of_the_shipped_trees_find_their_words()
    {
        string? texts = Repository.Corpus("frus");
        Assert.SkipWhen(texts is null, "../shared/data/frus is absent");
        string full = StandoffTreebank.Fill(Repository.Data("gold", "frus-trees.conllu"), texts!);
        var findings = new List<Diagnostic>();
        using var reader = new StringReader(full);
        IReadOnlyList<Detente.Nlp.Document> documents = Detente.Nlp.Conllu.Read(reader, "full", findings);
        Assert.Empty(findings);
        Assert.Equal((100, 100), (documents.Count, documents.Sum(one => one.Sentences.Count)));
    }

    private static Diagnostic Finding(TemporaryFolder folder, string gold)
    {
        string path = folder.Write("gold.conllu", gold);
        return Assert.Single(Assert.Throws<DataFileException>(() => StandoffTreebank.Fill(path, folder.Path)).Findings);
    }
}
