namespace Detente.Coding;

/// <summary>What dates of a text count from: its day of publication, and what it named last ("the following day"). One a text, read in order.</summary>
/// <param name="published">Null where nobody knows: then only full dates and what counts from them are read.</param>
internal sealed class DateMemory(DateOnly? published)
{
    private readonly Dictionary<(int Month, int Day), int> years = [];

    public DateOnly? Published => published;

    /// <summary>The day named last; null before the first.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The day, month or year named last.</summary>
    public PartialDate Last { get; private set; } = PartialDate.Unknown;

    /// <summary>The day that "the next day" counts from.</summary>
    public DateOnly? Anchor => LastDay ?? published;

    /// <summary>The year of a day that the text has named before: "on June 7" a second time is the same day.</summary>
    public int? YearOf(int month, int day) => years.TryGetValue((month, day), out int year) ? year : null;

    public void Saw(PartialDate date)
    {
        if (date.Start is not { } start)
        {
            return;
        }

        Last = date;
        if (date is { Precision: DatePrecision.Day, End: null })
        {
            years[(start.Month, start.Day)] = start.Year;
        }

        if (date.Precision == DatePrecision.Day && (date.End is not { } end || end.DayNumber - start.DayNumber <= LongestStay))
        {
            LastDay = date.End ?? start;
        }
    }

    /// <summary>A stretch of so many days more is no visit, and "the next day" does not follow it.</summary>
    private const int LongestStay = 4;
}
