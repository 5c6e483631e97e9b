using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class LanguageModelTests : IDisposable
{
    private const string Treebank = """
        1	Talks	talk	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	resumed	resume	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_

        1	Beijing	Beijing	PROPN	NNP	Number=Sing	2	nsubj	_	_
        2	protested	protest	VERB	VBD	Tense=Past	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	.	_	2	punct	_	_


        """;

    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_saved_model_loads_and_says_what_it_is()
    {
        Train(1).Save(path);
        LanguageModel model = LanguageModel.Load(path);
        Assert.Equal(["tiny"], model.Info.TrainedOn);
        Assert.StartsWith("CC BY-SA 4.0", model.Info.Licence, StringComparison.Ordinal);
        Sentence sentence = Assert.Single(new NlpPipeline(model, Segmenter.Load(Repository.Path("data/languages/en"))).Analyze("Talks resumed.").Sentences);
        Assert.Equal(["NOUN", "VERB", "PUNCT"], sentence.Select(t => t.Upos));
        Assert.Equal(["nsubj", "root", "punct"], sentence.Select(t => t.Deprel));
        Assert.Equal("talk", sentence[0].Lemma);
    }

    [Fact]
    public void The_same_seed_gives_the_same_file()
    {
        Train(1).Save(path);
        byte[] first = File.ReadAllBytes(path);
        Train(1).Save(path);
        Assert.Equal(first, File.ReadAllBytes(path));
    }

    [Fact]
    public void Damage_is_one_clear_finding()
    {
        Train(1).Save(path);
        byte[] good = File.ReadAllBytes(path);
        Assert.Equal("DT0220", Fault(null));
        Assert.Equal("DT0221", Fault([]));
        Assert.Equal("DT0221", Fault("PK\u0003\u0004 not a model at all, but long enough to be one"u8.ToArray()));
        Assert.Equal("DT0223", Fault(good[..^1]));
        Assert.Equal("DT0222", Fault([.. good[..8], 99, .. good[9..]]));
        var random = new Random(5);
        for (int i = 0; i < 20; i++)
        {
            byte[] bad = [.. good];
            bad[random.Next(44, bad.Length)] ^= (byte)random.Next(1, 255);
            Assert.Equal("DT0223", Fault(bad));
        }
    }

    [Fact]
    public void Damage_under_a_right_checksum_is_found_too()
    {
        Train(1).Save(path);
        byte[] good = File.ReadAllBytes(path);
        var random = new Random(6);
        for (int i = 0; i < 60; i++)
        {
            byte[] bad = random.Next(2) == 0 ? [.. good] : good[..random.Next(60, good.Length)];
            bad[random.Next(44, bad.Length)] = (byte)random.Next(256);
            System.Security.Cryptography.SHA256.HashData(bad.AsSpan(44), bad.AsSpan(12, 32));
            File.WriteAllBytes(path, bad);
            try
            {
                LanguageModel.Load(path);
            }
            catch (DataFileException e)
            {
                Assert.Equal("DT0224", Assert.Single(e.Findings).Id);
            }
        }
    }

    [Fact]
    public void The_shipped_model_is_whole_and_small()
    {
        string shipped = Repository.Path("data/models/en.model");
        LanguageModel model = LanguageModel.Load(shipped);
        Assert.True(model.HasParser && new FileInfo(shipped).Length < 30_000_000);
    }

    public void Dispose() => File.Delete(path);

    private static LanguageModel Train(int seed) => new ModelTrainer(new TrainingOptions { Seed = seed, Hidden = 32, Layers = 1, PartBits = 8, Epochs = 200, Rate = 0.02 })
        .Train(Conllu.Read(new StringReader(string.Concat(Enumerable.Repeat(Treebank, 5))), "t", []), ["tiny"]);

    private string Fault(byte[]? content)
    {
        File.Delete(path);
        if (content is not null)
        {
            File.WriteAllBytes(path, content);
        }

        DataFileException e = Assert.Throws<DataFileException>(() => LanguageModel.Load(path));
        return Assert.Single(e.Findings).Id;
    }
}
