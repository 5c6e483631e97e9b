using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class NewsVariantsTests
{
    private const string Sentence = """
        1	In	in	ADP	IN	_	2	case	_	_
        2	May	May	PROPN	NNP	_	6	obl	_	_
        3	President	President	PROPN	NNP	_	4	nmod:desc	_	_
        4	Bush	Bush	PROPN	NNP	_	6	nsubj	_	_
        5	,	,	PUNCT	,	_	4	punct	_	_
        6	spoke	speak	VERB	VBD	_	0	root	_	_
        7	there	there	ADV	RB	_	6	advmod	_	_
        8	.	.	PUNCT	.	_	6	punct	_	_
        """;

    private const string Title = """
        1	Secretary	Secretary	PROPN	NNP	_	4	nmod:desc	_	_
        2	of	of	ADP	IN	_	3	case	_	_
        3	State	State	PROPN	NNP	_	1	nmod	_	_
        4	Dean	Dean	PROPN	NNP	_	0	root	_	_
        5	Rusk	Rusk	PROPN	NNP	_	4	flat	_	_
        """;

    private const string Dateline = """
        1	PARIS	PARIS	PROPN	NNP	_	0	root	_	_
        2	-	-	PUNCT	HYPH	_	1	punct	_	_
        """;

    [Fact]
    public void A_title_and_its_name_are_replaced_by_others()
    {
        TrainingSentence variant = Extend(Title, copies: 1, datelines: 0)[1];
        Assert.Equal("In May Secretary of State Dean Rusk , spoke there .", string.Join(' ', variant.Forms));
        Assert.Equal([2, 9, 6, 5, 3, 9, 6, 6, 0, 9, 9], variant.Heads);
        Assert.Equal(["case", "obl", "nmod:desc", "case", "nmod", "nsubj", "flat", "punct", "root", "advmod", "punct"], variant.Relations);
    }

    [Fact]
    public void A_dateline_hangs_on_the_root()
    {
        TrainingSentence variant = Extend(Dateline, copies: 0, datelines: 1000)[1];
        Assert.Equal("PARIS - In May President Bush , spoke there .", string.Join(' ', variant.Forms));
        Assert.Equal([8, 1, 4, 8, 6, 8, 6, 0, 8, 8], variant.Heads);
        Assert.Equal("parataxis", variant.Relations[0]);
    }

    [Fact]
    public void The_shipped_phrases_are_whole()
    {
        var findings = new List<Diagnostic>();
        using var reader = new StreamReader(Repository.Path("data/languages/en/news-phrases.conllu"));
        IReadOnlyList<Document> phrases = Conllu.Read(reader, "news-phrases.conllu", findings);
        Assert.Empty(findings);
        Assert.Equal(phrases.Sum(d => d.Sentences.Count), TrainingSentence.From(phrases).Count);
    }

    private static List<TrainingSentence> Extend(string phrase, int copies, int datelines) =>
        new NewsVariants(Read(phrase), seed: 1).Extend(Read(Sentence), copies, datelines);

    private static List<TrainingSentence> Read(string text) => TrainingSentence.From(Conllu.Read(new StringReader(text), "t", []));
}
