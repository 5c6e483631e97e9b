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
        int year = Digits(text, 0, 4);
        int month = text.Length > 4 && text[4] == '-' ? Digits(text, 5, 2) : 1;
        int day = text.Length > 7 && text[7] == '-' ? Digits(text, 8, 2) : 1;
        bool good = text.Length is 4 or 7 or 10 && (text.Length < 7 || text[4] == '-') && (text.Length < 10 || text[7] == '-')
            && year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        DatePrecision precision = text.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };
        date = good ? new PartialDate(new DateOnly(year, month, day), null, precision, text) : Unknown;
        return good;
    }

    /// <summary>0 where a character is no digit.</summary>
    private static int Digits(string text, int start, int count) =>
        start + count <= text.Length && int.TryParse(text.AsSpan(start, count), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

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
