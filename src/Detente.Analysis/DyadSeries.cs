namespace Detente.Analysis;

/// <summary>The course of a relation: one point for each period from the first event counted to the last, empty ones included.</summary>
public sealed record DyadSeries
{
    public required Dyad Dyad { get; init; }

    public required Period Period { get; init; }

    /// <summary>By start, without gaps; none where nothing could be counted.</summary>
    public required IReadOnlyList<DyadPoint> Points { get; init; }

    /// <summary>What is planned, and not counted: it has not happened.</summary>
    public IReadOnlyList<CodedEvent> Planned { get; init; } = [];

    /// <summary>What the reports say did not or will not happen; not counted.</summary>
    public IReadOnlyList<CodedEvent> Negative { get; init; } = [];

    /// <summary>What is possible, wanted, conditional or alleged; not counted.</summary>
    public IReadOnlyList<CodedEvent> Unsettled { get; init; } = [];

    /// <summary>What happened on a date that is unknown, or too vague to fall into one period; not counted.</summary>
    public IReadOnlyList<CodedEvent> Undated { get; init; } = [];
}
