namespace Detente.Nlp;

/// <summary>What a model file says of itself.</summary>
public sealed record ModelInfo
{
    /// <summary>As <c>en-2</c>: language and a number that goes up with each model shipped.</summary>
    public required string Name { get; init; }

    /// <summary>Its folder of <c>data/languages</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The licence of the weights, which is not that of the code.</summary>
    public required string Licence { get; init; }

    /// <summary>The treebank files it was trained on, with their sentences; then vectors and text, where there were any.</summary>
    public required IReadOnlyList<string> TrainedOn { get; init; }

    public required int Seed { get; init; }

    public required int Epochs { get; init; }

    /// <summary>How many networks it learned from besides the treebanks.</summary>
    public required int Teachers { get; init; }

    /// <summary>Scores on dev sets, gold tokens and all else predicted; measured when it was made.</summary>
    public IReadOnlyDictionary<string, ParseScore> Scores { get; init; } = new SortedDictionary<string, ParseScore>(StringComparer.Ordinal);
}
