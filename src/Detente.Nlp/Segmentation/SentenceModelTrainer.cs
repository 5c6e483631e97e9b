namespace Detente.Nlp;

/// <summary>
/// Learns where sentences end from treebanks laid out as text, and from copies of them laid out as other texts are. One thread; the same
/// documents, word lists and seed give the same model.
/// </summary>
/// <param name="segmenter">Cuts the words; where it ends sentences does not matter.</param>
public sealed class SentenceModelTrainer(Segmenter segmenter)
{
    /// <summary>Seeds differ by 0.4 F1 on dev.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>More rounds learn the training text by heart.</summary>
    public int Epochs { get; init; } = 3;

    /// <summary>How many times all is learned, in another order each: the model is the mean.</summary>
    public int Runs { get; init; } = 4;

    /// <summary>The weights lie in 2 to this many cells of a byte; one bit less costs 0.3 F1.</summary>
    public int Bits { get; init; } = 19;

    /// <summary>The first step of a weight.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>The share of features that are left out of a gap at each look, so that no few of them decide.</summary>
    public double Dropout { get; init; } = 0.3;

    /// <summary>A gap of a copy counts this much.</summary>
    public double CopyWeight { get; init; } = 0.15;

    /// <summary>Phrases of news prose, to vary the texts with; see data/languages/en/news-phrases.conllu.</summary>
    public IReadOnlyList<Document> NewsPhrases { get; init; } = [];

    /// <summary>Says how far it is; null for silence.</summary>
    public Action<string>? Progress { get; init; }

    /// <param name="treebank">Documents with text, sentences, parts of speech and features.</param>
    public SentenceModel Train(IReadOnlyList<Document> treebank)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        var counter = new WordClassTrainer();
        foreach (Token token in treebank.SelectMany(d => d.Sentences).SelectMany(s => s))
        {
            counter.Add(token.Form, token.Upos, token.Feats);
        }

        Dictionary<uint, byte> classes = counter.Build();
        List<SentenceSample> samples = Samples(treebank, new WordClasses(classes));
        Progress?.Invoke(FormattableString.Invariant($"sentences: {samples.Count} paragraphs, {samples.Sum(s => s.Count)} gaps"));
        var weights = new float[1 << Bits];
        for (int run = 0; run < Runs; run++)
        {
            float[] one = new GapTrainer(Bits, Epochs, Seed + run, (float)Rate, Dropout, (float)CopyWeight).Train(samples);
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] += one[i] / Runs;
            }
        }

        return new SentenceModel([.. weights.Select(w => (sbyte)Math.Clamp(MathF.Round(w * SentenceModel.Unit), -127, 127))], classes);
    }

    private List<SentenceSample> Samples(IReadOnlyList<Document> treebank, WordClasses classes)
    {
        List<SentenceSample> samples = [];
        var variants = new SentenceVariants(segmenter.Rules, treebank, NewsPhrases, Seed);
        foreach (Document document in treebank)
        {
            HashSet<int> ends = [.. document.Sentences.Where(s => s.Count > 0).Select(s => s[^1].Span.End)];
            SentenceSample.Add(samples, segmenter.Rules, classes, document.Text, ends, Bits);
            (string text, ends) = variants.Make(document);
            SentenceSample.Add(samples, segmenter.Rules, classes, text, ends, Bits, isCopy: true);
        }

        return samples;
    }
}
