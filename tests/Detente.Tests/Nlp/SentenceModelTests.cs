using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class SentenceModelTests
{
    private const string Treebank = """
        1	Talks	talk	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	resumed	resume	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        1	Beijing	Beijing	PROPN	NNP	Number=Sing	2	nsubj	_	_
        2	protested	protest	VERB	VBD	Tense=Past|VerbForm=Fin	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_


        """;

    private static readonly Segmenter Words = Segmenter.Load(Repository.Path("data/languages/en"));

    [Fact]
    public void What_is_written_is_read_and_splits_alike()
    {
        byte[] bytes = Train();
        SentenceModel model = Read(bytes);
        Assert.Equal(2, Words.With(model).Segment("Talks resumed. Beijing protested.").Sentences.Count);
        Assert.Equal(bytes, Write(model));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Train(), Train());

    [Fact]
    public void Without_a_model_only_an_empty_line_ends_a_sentence() =>
        Assert.Equal(2, Words.Segment("Talks resumed. Beijing protested.\n\nAll left.").Sentences.Count);

    [Fact]
    public void Random_characters_are_split_without_a_fault()
    {
        Segmenter segmenter = Words.With(Read(Train()));
        var random = new Random(3);
        for (int round = 0; round < 500; round++)
        {
            int limit = random.Next(2) == 0 ? 0x80 : 0x10000;
            var text = new string([.. Enumerable.Range(0, random.Next(80)).Select(_ => (char)random.Next(limit))]);
            Document document = segmenter.Segment(text);
            Assert.Equal(document.TokenCount, document.Sentences.Sum(s => s.Count));
            Assert.All(document.Sentences, s => Assert.True(s.Count > 0));
        }
    }

    private static byte[] Train() => Write(new SentenceModelTrainer(Words) { Bits = 12 }
        .Train(Conllu.Read(new StringReader(string.Concat(Enumerable.Repeat(Treebank, 20))), "t", [])));

    private static byte[] Write(SentenceModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        model.Write(writer);
        return stream.ToArray();
    }

    private static SentenceModel Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return SentenceModel.Read(reader);
    }
}
