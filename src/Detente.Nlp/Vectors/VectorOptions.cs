namespace Detente.Nlp;

/// <summary>How word vectors are trained.</summary>
public sealed record VectorOptions
{
    /// <summary>Numbers a word.</summary>
    public int Dimension { get; init; } = 100;

    /// <summary>Words to each side at most; each word draws its own reach up to it. Small, so that vectors tell what a word does rather than what it is about.</summary>
    public int Window { get; init; } = 3;

    /// <summary>Words drawn at random against each true neighbour.</summary>
    public int Negatives { get; init; } = 5;

    public int Passes { get; init; } = 5;

    /// <summary>The same seed gives the same vectors.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Words above this share of the text are passed over at random, the more the more frequent they are. As neighbours all words count: the small ones say how a word is used.</summary>
    public double Subsampling { get; init; } = 1e-4;

    /// <summary>Rarer words get no vector.</summary>
    public int MinimumCount { get; init; } = 5;

    /// <summary>Enough for a word where it stands in the treebank.</summary>
    public int MinimumTreebankCount { get; init; } = 2;

    /// <summary>At the start; falls to nothing in a straight line. The usual 0.025 leaves rare words half learned on a few ten million tokens.</summary>
    public double LearningRate { get; init; } = 0.05;
}
