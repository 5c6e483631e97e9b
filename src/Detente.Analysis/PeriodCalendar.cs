using System.Globalization;

namespace Detente.Analysis;

/// <summary>Where periods begin, and what they are called.</summary>
public static class PeriodCalendar
{
    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly StartOf(this Period period, DateOnly day) => period switch
    {
        Period.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        Period.Quarter => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        Period.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>The first day of the period after the one that starts on a day.</summary>
    public static DateOnly Next(this Period period, DateOnly start) => period switch
    {
        Period.Week => start.AddDays(7),
        Period.Month => start.AddMonths(1),
        Period.Quarter => start.AddMonths(3),
        Period.Year => start.AddYears(1),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>How many periods there are from the one of the first day to the one of the last, both counted.</summary>
    public static int Count(this Period period, DateOnly first, DateOnly last)
    {
        (DateOnly from, DateOnly to) = (period.StartOf(first), period.StartOf(last));
        int months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return 1 + period switch
        {
            Period.Week => (to.DayNumber - from.DayNumber) / 7,
            Period.Month => months,
            Period.Quarter => months / 3,
            _ => months / 12,
        };
    }

    /// <summary>The period as records write it: <c>2024-W07</c> (ISO 8601), <c>2024-02</c>, <c>2024-Q1</c>, <c>2024</c>.</summary>
    /// <param name="start">Its first day.</param>
    public static string NameOf(this Period period, DateOnly start) => period switch
    {
        Period.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(start.ToDateTime(default)):D4}-W{ISOWeek.GetWeekOfYear(start.ToDateTime(default)):D2}"),
        Period.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Period.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year:D4}-Q{(start.Month + 2) / 3}"),
        _ => start.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
