using System.Globalization;
using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>Dates and numbers as a page writes them.</summary>
internal static class BriefDates
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As exact as the date is; empty when it is unknown.</summary>
    public static string Of(PartialDate date) => date.Start is not { } start ? "" : date switch
    {
        { Precision: DatePrecision.Year } => start.ToString("yyyy", CultureInfo.InvariantCulture),
        { Precision: DatePrecision.Quarter } => Period(Analysis.Period.Quarter, start),
        { Precision: DatePrecision.Month } => Period(Analysis.Period.Month, start),
        { End: { } end } when end != start => Stretch(start, end),
        _ => Day(start),
    };

    public static string Period(Period period, DateOnly start) => period switch
    {
        Analysis.Period.Week => $"week of {Day(start)}",
        Analysis.Period.Month => start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        Analysis.Period.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start:MMMM}–{start.AddMonths(2):MMMM yyyy}"),
        _ => start.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>One decimal, with a true minus sign.</summary>
    public static string Number(double value)
    {
        double rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString("0.0", CultureInfo.InvariantCulture);
    }

    public static string Percent(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%";

    private static string Stretch(DateOnly start, DateOnly end) => (start.Year == end.Year, start.Month == end.Month) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{start.Day}–{end:d MMMM yyyy}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"{start:d MMMM} – {end:d MMMM yyyy}"),
        _ => $"{Day(start)} – {Day(end)}",
    };
}
