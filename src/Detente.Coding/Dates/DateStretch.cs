namespace Detente.Coding;

/// <summary>Makes partial dates of whole weeks, months, seasons, years.</summary>
internal static class DateStretch
{
    private const int LastYear = 9000;

    /// <summary>The last fiscal year that began in July (Congressional Budget Act of 1974).</summary>
    private const int LastJulyYear = 1976;

    public static PartialDate Days(DateOnly first, DateOnly last) => new(first, last > first ? last : null, DatePrecision.Day, null);

    public static PartialDate Month(int year, int month) => new(new DateOnly(year, month, 1), null, DatePrecision.Month, null);

    public static PartialDate Month(DateOnly day) => Month(day.Year, day.Month);

    public static PartialDate Year(int year) => new(new DateOnly(year, 1, 1), null, DatePrecision.Year, null);

    public static PartialDate Quarter(int year, int number) => new(new DateOnly(year, (number * 3) - 2, 1), null, DatePrecision.Quarter, null);

    /// <summary>The first day of the first month to the last day of the last; a month alone is no stretch.</summary>
    public static PartialDate Months(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1);
        return new PartialDate(first, count > 1 ? first.AddMonths(count).AddDays(-1) : null, DatePrecision.Month, null);
    }

    public static PartialDate Years(int first, int last) =>
        new(new DateOnly(first, 1, 1), last > first ? new DateOnly(last, 12, 31) : null, DatePrecision.Year, null);

    /// <summary>Of the budget of the United States: from July of the year before; from October since 1977, with the quarter between in none.</summary>
    public static PartialDate FiscalYears(int first, int last) =>
        new(new DateOnly(first - 1, FiscalStart(first), 1), new DateOnly(last - 1, FiscalStart(last), 1).AddYears(1).AddDays(-1), DatePrecision.Month, null);

    private static int FiscalStart(int year) => year > LastJulyYear ? 10 : 7;

    /// <summary>Monday to Sunday.</summary>
    public static PartialDate Week(DateOnly day)
    {
        DateOnly monday = Monday(day);
        return Days(monday, monday.AddDays(6));
    }

    public static PartialDate Weekend(DateOnly day) => Days(Monday(day).AddDays(5), Monday(day).AddDays(6));

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>From 1, spring, as the north has them; a winter is named after its December.</summary>
    public static PartialDate Season(int season, int year) => Months(year, season * 3, 3);

    /// <summary>A unit that lies so many units away.</summary>
    public static PartialDate Shift(DateOnly from, DateUnit unit, int count) => unit switch
    {
        DateUnit.Day => PartialDate.OnDay(from.AddDays(count)),
        DateUnit.Week => Math.Abs(count) == 1 ? PartialDate.OnDay(from.AddDays(7 * count)) : Days(from.AddDays((7 * count) - 3), from.AddDays((7 * count) + 3)),
        DateUnit.Month => Month(from.AddMonths(count)),
        DateUnit.Quarter => Month(from.AddMonths(3 * count)),
        DateUnit.Year => Year(AddYears(from, count).Year),
        DateUnit.Decade => Year(AddYears(from, 10 * count).Year),
        DateUnit.Hour => PartialDate.OnDay(from),
        _ => PartialDate.Unknown,
    };

    /// <summary>The day so many units away.</summary>
    public static DateOnly Move(DateOnly from, DateUnit unit, int count) => unit switch
    {
        DateUnit.Day => from.AddDays(count),
        DateUnit.Week => from.AddDays(7 * count),
        DateUnit.Month => from.AddMonths(count),
        DateUnit.Quarter => from.AddMonths(3 * count),
        DateUnit.Half => from.AddMonths(6 * count),
        DateUnit.Year => AddYears(from, count),
        DateUnit.Decade => AddYears(from, 10 * count),
        _ => from,
    };

    /// <summary>"in 900 decades": no calendar goes so far, and nobody means it.</summary>
    private static DateOnly AddYears(DateOnly from, int count) => from.AddYears(Math.Clamp(from.Year + count, 1, LastYear) - from.Year);
}
