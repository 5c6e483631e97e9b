namespace Detente.Coding;

/// <summary>In what sense an act is spoken of, and by whom, read from the words above it in the tree.</summary>
internal sealed record ModalityReading
{
    public Modality Modality { get; init; }

    public Polarity Polarity { get; init; }

    public Phase Phase { get; init; }

    public Attribution? Attribution { get; init; }

    /// <summary>The clause tells of the past before the report's past: "had suspended".</summary>
    public bool Pluperfect { get; init; }

    /// <summary>The words that decided, for <c>--explain</c>.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}
