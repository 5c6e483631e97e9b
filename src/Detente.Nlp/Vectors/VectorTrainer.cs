namespace Detente.Nlp;

/// <summary>Trains <see cref="WordVectors"/> on running text: first every <see cref="Add"/>, then <see cref="Train"/>, once. Not for several threads.</summary>
/// <remarks>The same texts in the same order with the same options give the same vectors on the same kind of processor.</remarks>
public sealed class VectorTrainer(VectorOptions options)
{
    private readonly WordCorpus corpus = new();

    /// <summary>Says how far it is; null for silence.</summary>
    public Action<string>? Progress { get; init; }

    /// <param name="isTreebank">Its words are kept more readily: see <see cref="VectorOptions.MinimumTreebankCount"/>.</param>
    public void Add(Document document, bool isTreebank = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        corpus.Add(document, isTreebank);
    }

    /// <summary>Vectors of all words that stand there often enough; there may be none.</summary>
    public WordVectors Train()
    {
        corpus.Keep(options.MinimumCount, options.MinimumTreebankCount);
        if (corpus.Words.Count == 0)
        {
            return new WordVectors([], options.Dimension, []);
        }

        Progress?.Invoke(FormattableString.Invariant($"vectors: {corpus.Tokens.Length} tokens, {corpus.Words.Count} words"));
        var model = new SkipGram(corpus, options);
        for (int pass = 0; pass < options.Passes; pass++)
        {
            model.Pass(pass);
            Progress?.Invoke(FormattableString.Invariant($"vectors: pass {pass + 1} of {options.Passes}"));
        }

        return new WordVectors(corpus.Words, options.Dimension, Standardised(model));
    }

    /// <summary>Each dimension's mean to 0, the variance of all together to 1: what reads them may count on their size.</summary>
    private float[] Standardised(SkipGram model)
    {
        int dimension = options.Dimension, count = corpus.Words.Count;
        var means = new double[dimension];
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> row = model.Row(word);
            for (int i = 0; i < dimension; i++)
            {
                means[i] += (double)row[i] / count;
            }
        }

        double squares = 0;
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> row = model.Row(word);
            for (int i = 0; i < dimension; i++)
            {
                squares += (row[i] - means[i]) * (row[i] - means[i]);
            }
        }

        double scale = squares > 0 ? Math.Sqrt((double)count * dimension / squares) : 1;
        var values = new float[count * dimension];
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> row = model.Row(word);
            for (int i = 0; i < dimension; i++)
            {
                values[(word * dimension) + i] = (float)((row[i] - means[i]) * scale);
            }
        }

        return values;
    }
}
