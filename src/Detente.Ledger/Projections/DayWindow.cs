namespace Detente.Ledger;

/// <summary>The days a date may mean, both ends included.</summary>
internal readonly record struct DayWindow(DateOnly First, DateOnly Last)
{
    /// <summary>Null for an unknown date.</summary>
    public static DayWindow? Of(PartialDate date) => date.Start is { } start ? new DayWindow(start, date.Latest ?? start) : null;

    /// <summary>The event's date; for a claim that gives none, the day of its report. Null when neither is known.</summary>
    public static DayWindow? OrPublished(CodedEvent coded) =>
        Of(coded.Date) ?? (coded.Citation.Date is { } day ? new DayWindow(day, day) : null);

    /// <summary>Days between the nearest ends; 0 for windows that share a day.</summary>
    public int Distance(DayWindow other) =>
        other.First > Last ? other.First.DayNumber - Last.DayNumber
        : First > other.Last ? First.DayNumber - other.Last.DayNumber
        : 0;

    public bool Overlaps(DayWindow other) => Distance(other) == 0;

    public bool SharesMonth(DayWindow other)
    {
        static int Month(DateOnly day) => (day.Year * 12) + day.Month;
        return Month(First) <= Month(other.Last) && Month(other.First) <= Month(Last);
    }
}
