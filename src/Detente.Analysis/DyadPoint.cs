namespace Detente.Analysis;

/// <summary>What happened between a pair in one period. Volume, share and intensity are kept apart: a sum of them mixes how much with how bad.</summary>
/// <param name="Start">The first day of the period.</param>
/// <param name="Events">The events behind the numbers, by date, then id; none in an empty period.</param>
public sealed record DyadPoint(DateOnly Start, IReadOnlyList<CodedEvent> Events)
{
    public int Volume => Events.Count;

    /// <summary>Events of quad codes 1 and 2.</summary>
    public int CooperationCount => Events.Count(coded => coded.QuadCode <= 2);

    /// <summary>Events of quad codes 3 and 4.</summary>
    public int ConflictCount => Events.Count(coded => coded.QuadCode > 2);

    /// <summary>From 0 to 1; null in an empty period.</summary>
    public double? ConflictShare => Volume == 0 ? null : (double)ConflictCount / Volume;

    /// <summary>The mean of <see cref="CodedEvent.EventScale"/>, −10 to +10; null in an empty period.</summary>
    public double? MeanIntensity => Volume == 0 ? null : Events.Average(coded => coded.EventScale);
}
