namespace Detente.Ledger;

/// <summary>Which claims to read. Everything left out does not narrow.</summary>
public sealed record LedgerQuery
{
    /// <summary>Claims that stand between these two; see <see cref="CodedEvent.Between"/>.</summary>
    public Dyad? Dyad { get; init; }

    /// <summary>Events that may have happened on this day or later; events without a date are then left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Events that may have happened on this day or earlier; events without a date are then left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What was published by the end of this day; reports without a date are then left out, since nobody can say that they were known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double MinConfidence { get; init; }

    public Polarity? Polarity { get; init; }

    /// <summary>Any of these; empty for all.</summary>
    public IReadOnlyList<Modality> Modalities { get; init; } = [];
}
