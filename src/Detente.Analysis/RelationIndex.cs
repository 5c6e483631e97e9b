namespace Detente.Analysis;

/// <summary>How much, how hostile and how strong what passes between a pair is, period by period.</summary>
public static class RelationIndex
{
    /// <summary>Counts what happened: asserted, positive claims with a date that falls into one period. All else is listed apart.</summary>
    /// <param name="events">One for each happening: a happening that many reports tell is handed in once. Events of other pairs are passed over.</param>
    /// <returns>The same for any order of the input.</returns>
    public static DyadSeries Compute(Dyad dyad, IReadOnlyList<CodedEvent> events, Period period)
    {
        ArgumentNullException.ThrowIfNull(events);
        CodedEvent[] ours = [.. events.Where(coded => coded.Between(dyad))
            .OrderBy(coded => coded.Date.Start ?? DateOnly.MaxValue).ThenBy(coded => coded.Id, StringComparer.Ordinal)];
        ILookup<Standing, CodedEvent> byStanding = ours.ToLookup(coded => StandingOf(coded, period));
        return new DyadSeries
        {
            Dyad = dyad,
            Period = period,
            Points = Points([.. byStanding[Standing.Counted]], period),
            Planned = [.. byStanding[Standing.Planned]],
            Negative = [.. byStanding[Standing.Negative]],
            Unsettled = [.. byStanding[Standing.Unsettled]],
            Undated = [.. byStanding[Standing.Undated]],
        };
    }

    private static Standing StandingOf(CodedEvent coded, Period period) => coded switch
    {
        { Polarity: Polarity.Negative } => Standing.Negative,
        { Modality: Modality.Planned } => Standing.Planned,
        { Modality: not Modality.Asserted } => Standing.Unsettled,
        _ => Falls(coded.Date, period) ? Standing.Counted : Standing.Undated,
    };

    /// <summary>A stretch of days is counted on its first; a month cannot be put into a week, nor a year into anything but a year.</summary>
    private static bool Falls(PartialDate date, Period period) => date.Start is not null && date.Precision switch
    {
        DatePrecision.Day => true,
        DatePrecision.Month => period >= Period.Month,
        DatePrecision.Quarter => period >= Period.Quarter,
        DatePrecision.Year => period == Period.Year,
        _ => false,
    };

    private static DyadPoint[] Points(CodedEvent[] counted, Period period)
    {
        if (counted.Length == 0)
        {
            return [];
        }

        ILookup<DateOnly, CodedEvent> byStart = counted.ToLookup(coded => period.StartOf(coded.Date.Start!.Value));
        var points = new List<DyadPoint>();
        DateOnly last = byStart.Max(group => group.Key);
        for (DateOnly start = byStart.Min(group => group.Key); start <= last; start = period.Next(start))
        {
            points.Add(new DyadPoint(start, [.. byStart[start]]));
        }

        return [.. points];
    }

    private enum Standing
    {
        Counted,
        Planned,
        Negative,
        Unsettled,
        Undated,
    }
}
