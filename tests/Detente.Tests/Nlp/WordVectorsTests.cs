using System.Security.Cryptography;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class WordVectorsTests : IDisposable
{
    private static readonly VectorOptions Options = new() { Dimension = 20, Passes = 8, Subsampling = 1 };

    private static readonly Segmenter Words = Segmenter.Load(Repository.Path("data/languages/en"));

    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Words_that_stand_in_each_others_place_are_nearest()
    {
        WordVectors vectors = Train(Options, Towns(400));
        foreach (string[] group in (string[][])[["paris", "rome", "vienna"], ["minister", "envoy", "guest"], ["visited", "left", "praised"]])
        {
            foreach (string word in group)
            {
                Assert.Equal(group.Except([word]).Order(StringComparer.Ordinal), vectors.Nearest(vectors.IndexOf(word), 2).Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_file_and_another_seed_another()
    {
        Assert.Equal(Saved(1), Saved(1));
        Assert.NotEqual(Saved(1), Saved(2));

        byte[] Saved(int seed)
        {
            Train(Options with { Seed = seed }, Towns(50)).Save(path);
            return File.ReadAllBytes(path);
        }
    }

    [Fact]
    public void What_is_saved_is_loaded()
    {
        WordVectors vectors = Train(Options, Towns(50));
        vectors.Save(path);
        WordVectors loaded = WordVectors.Load(path);
        Assert.Equal(vectors.Dimension, loaded.Dimension);
        Assert.Equal(vectors.Words, loaded.Words);
        Assert.All(Enumerable.Range(0, vectors.Words.Count), i => Assert.Equal(vectors.Vector(i), loaded.Vector(i)));
    }

    [Fact]
    public void Every_dimension_has_mean_zero_and_all_together_variance_one()
    {
        WordVectors vectors = Train(Options, Towns(50));
        float[][] rows = [.. Enumerable.Range(0, vectors.Words.Count).Select(i => vectors.Vector(i).ToArray())];
        Assert.All(Enumerable.Range(0, vectors.Dimension), d => Assert.Equal(0, rows.Average(row => row[d]), 1e-5));
        Assert.Equal(1, rows.SelectMany(row => row).Average(value => (double)value * value), 1e-4);
    }

    [Fact]
    public void Frequent_words_come_first_and_rare_words_are_kept_only_from_a_treebank()
    {
        var trainer = new VectorTrainer(Options with { MinimumCount = 3, MinimumTreebankCount = 2 });
        trainer.Add(Words.Segment("Talks go on. Talks end. Talks go on. Envoys go. Envoys leave."));
        trainer.Add(Words.Segment("Both smile. Both smile. One waits."), isTreebank: true);
        Assert.Equal([".", "go", "talks", "both", "smile"], trainer.Train().Words);
    }

    [Fact]
    public void A_word_is_found_in_any_spelling_the_tagger_takes_for_the_same()
    {
        WordVectors vectors = Train(Options with { MinimumCount = 1 }, "It doesn’t open in 1972.");
        Assert.Equal(["n't", "0000"], ((string[])["N’T", "1999"]).Select(form => vectors.Words[vectors.IndexOf(form)]));
        Assert.Equal(-1, vectors.IndexOf("closes"));
        Span<char> lower = stackalloc char[WordTraits.Longest];
        foreach (string form in (string[])["N’T", "B-52", "“", "co\u00adoperate", "Ärzte", new string('X', 60), ""])
        {
            Assert.Equal(new WordTraits(form).Lower, Mixer.Of(lower[..WordTraits.MakeLower(form, lower)]));
        }
    }

    [Fact]
    public void A_text_without_frequent_words_gives_no_vectors() => Assert.Empty(Train(Options, "Talks ended").Words);

    [Fact]
    public void Damage_is_one_clear_finding()
    {
        Train(Options, Towns(20)).Save(path);
        byte[] good = File.ReadAllBytes(path);
        Assert.Equal("DT0220", Fault(null));
        Assert.Equal("DT0221", Fault([]));
        Assert.Equal("DT0221", Fault([(byte)'P', .. good[1..]]));
        Assert.Equal("DT0222", Fault([.. good[..8], 99, .. good[9..]]));
        Assert.Equal("DT0223", Fault(good[..^1]));
        Assert.Equal("DT0223", Fault([.. good[..^1], (byte)~good[^1]]));
    }

    [Fact]
    public void Damage_under_a_right_checksum_is_found_too()
    {
        Train(Options, Towns(20)).Save(path);
        byte[] good = File.ReadAllBytes(path);
        var random = new Random(4);
        for (int i = 0; i < 60; i++)
        {
            byte[] bad = i % 2 == 0 ? good[..random.Next(45, good.Length)] : [.. good];
            bad[random.Next(44, Math.Min(bad.Length, 80))] ^= (byte)random.Next(1, 255);
            SHA256.HashData(bad.AsSpan(44), bad.AsSpan(12, 32));
            File.WriteAllBytes(path, bad);
            try
            {
                WordVectors.Load(path);
            }
            catch (DataFileException e)
            {
                Assert.Equal("DT0224", Assert.Single(e.Findings).Id);
            }
        }
    }

    public void Dispose() => File.Delete(path);

    private static WordVectors Train(VectorOptions options, string text)
    {
        var trainer = new VectorTrainer(options);
        trainer.Add(Words.Segment(text));
        return trainer.Train();
    }

    /// <summary>Sentences of one make, in which people, deeds and towns change places with their like only.</summary>
    private static string Towns(int sentences)
    {
        var random = new Random(1);
        return string.Join(' ', Enumerable.Range(0, sentences).Select(_ =>
            $"The {Any("minister", "envoy", "guest")} {Any("visited", "left", "praised")} {Any("Paris", "Rome", "Vienna")} on Monday."));

        string Any(params string[] words) => words[random.Next(words.Length)];
    }

    private string Fault(byte[]? content)
    {
        File.Delete(path);
        if (content is not null)
        {
            File.WriteAllBytes(path, content);
        }

        return Assert.Single(Assert.Throws<DataFileException>(() => WordVectors.Load(path)).Findings).Id;
    }
}
