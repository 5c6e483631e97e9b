using System.Globalization;

namespace Detente;

/// <summary>What of a date is known.</summary>
public enum DatePrecision
{
    Unknown,
    Day,
    Month,
    Quarter,
    Year,
}

/// <summary>A date as text gives it: "in 2016" is a year, not its first of January.</summary>
/// <param name="Start">The first day it may mean; null when unknown.</param>
/// <param name="End">The last day of a stretch of days the text names ("from 3 to 5 May"); null for a single date.</param>
/// <param name="Text">The words it was read from; null when it was taken from the report's own date.</param>
public readonly record struct PartialDate(DateOnly? Start, DateOnly? End, DatePrecision Precision, string? Text)
{
    public static PartialDate Unknown => new(null, null, DatePrecision.Unknown, null);

    public static PartialDate OnDay(DateOnly day, string? text = null) => new(day, null, DatePrecision.Day, text);

    /// <summary>Reads YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        string day = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        bool good = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly start);
        DatePrecision precision = text.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };
        date = good ? new PartialDate(start, null, precision, text) : Unknown;
        return good;
    }

    /// <summary>The last day it may mean, counting its precision.</summary>
    public DateOnly? Latest => Start is not { } start ? null : End ?? Precision switch
    {
        DatePrecision.Month => start.AddMonths(1).AddDays(-1),
        DatePrecision.Quarter => start.AddMonths(3).AddDays(-1),
        DatePrecision.Year => start.AddYears(1).AddDays(-1),
        _ => start,
    };

    /// <summary>Year, year-month or full date, as far as it is known; empty when unknown.</summary>
    public override string ToString() => Start is not { } start ? "" : Precision switch
    {
        DatePrecision.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year}-Q{(start.Month + 2) / 3}"),
        _ => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
