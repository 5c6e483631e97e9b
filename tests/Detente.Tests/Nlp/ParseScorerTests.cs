using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class ParseScorerTests
{
    private const string Gold = """
        # text = He was told.
        1	He	he	PRON	PRP	_	3	nsubj:pass	_	_
        2	was	be	AUX	VBD	_	3	aux:pass	_	_
        3	told	tell	VERB	VBN	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_
        """;

    [Fact]
    public void A_document_agrees_with_itself()
    {
        ParseScore score = Score(Gold, Gold);
        Assert.Equal([100, 100, 100, 100, 100, 100, 100, 100],
            [score.Words, score.Sentences, score.Upos, score.Xpos, score.Lemma, score.Uas, score.Las, score.LasSubtypes]);
    }

    [Fact]
    public void Shares_are_as_counted_by_hand()
    {
        // Wrong: the UPOS and XPOS of 'was', the lemma of 'told', the head of '.', the subtype of 'He', the relation of 'was'.
        ParseScore score = Score(Gold, """
            # text = He was told.
            1	He	he	PRON	PRP	_	3	nsubj	_	_
            2	was	be	VERB	VBZ	_	3	cop	_	_
            3	told	told	VERB	VBN	_	0	root	_	SpaceAfter=No
            4	.	.	PUNCT	.	_	2	punct	_	_
            """);
        Assert.Equal([75, 75, 75, 75, 50, 25], [score.Upos, score.Xpos, score.Lemma, score.Uas, score.Las, score.LasSubtypes]);
    }

    [Fact]
    public void Words_cut_otherwise_cost_precision_and_recall()
    {
        // 'told.' is one word: 2 of 4 gold words, 2 of 3 system words; both had 'told' as head, which is lost.
        ParseScore score = Score(Gold, """
            1	He	he	PRON	PRP	_	3	nsubj:pass	_	_
            2	was	be	AUX	VBD	_	3	aux:pass	_	_
            3	told.	tell	VERB	VBN	_	0	root	_	_
            """);
        Assert.Equal(400.0 / 7, score.Words, 6);
        Assert.Equal(400.0 / 7, score.Upos, 6);
        Assert.Equal(0, score.Las);
        Assert.Equal(100, score.Sentences);
    }

    [Fact]
    public void Sentences_cut_otherwise_are_counted()
    {
        string two = """
            1	Go	go	VERB	VB	_	0	root	_	_

            1	Run	run	VERB	VB	_	0	root	_	_
            """;
        string one = """
            1	Go	go	VERB	VB	_	0	root	_	_
            2	Run	run	VERB	VB	_	1	conj	_	_
            """;
        ParseScore score = Score(two, one);
        Assert.Equal((0, 100, 50), (score.Sentences, score.Words, score.Uas));
    }

    private static ParseScore Score(string gold, string system) => ParseScorer.Compute(Read(gold), Read(system));

    private static IReadOnlyList<Document> Read(string text) => Conllu.Read(new StringReader(text), "t", []);
}
