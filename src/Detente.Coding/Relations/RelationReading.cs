namespace Detente.Coding;

/// <summary>What a source does to a target, how sure that is, and why.</summary>
public sealed record RelationReading
{
    /// <summary>By CAMEO2PLOVER-2021, with CONCEDE and RETREAT told apart; never empty.</summary>
    public required string EventType { get; init; }

    /// <summary>The most likely act of the type (<c>data/ontology/acts.tsv</c>).</summary>
    public required string Act { get; init; }

    /// <summary>1 to 4 as the published sentences have it: both kinds of yielding are 2.</summary>
    public required int QuadCode { get; init; }

    public Modality Modality { get; init; }

    public Polarity Polarity { get; init; }

    public Phase Phase { get; init; }

    /// <summary>How likely the type is right, given that the two are related: 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>How likely an event relates the two at all: 0 to 1.</summary>
    public required double Related { get; init; }

    /// <summary>Every type, the most likely first; their odds make 1.</summary>
    public required IReadOnlyList<RelationCandidate> Candidates { get; init; }

    /// <summary>The pattern that says the same; null where none does and the arbiter decided alone.</summary>
    public string? Rule { get; init; }

    /// <summary>The best pattern, where the arbiter overruled it; null for none.</summary>
    public string? OtherRule { get; init; }

    /// <summary>The features that spoke most for this type against the next, with their weight; for <c>--explain</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
