using System.Globalization;
using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>The words around the statements that all formats share.</summary>
internal static class BriefFrame
{
    public static string Facts(Brief brief)
    {
        if (brief.Scope is not { } scope)
        {
            return "No report that was read says anything of the two: too little is known to tell where they stand.";
        }

        string span = brief is { From: { } from, To: { } to } ? $" Told of here: {BriefDates.Day(from)} to {BriefDates.Day(to)}." : "";
        string asOf = brief.AsOf is { } day ? $" As of {BriefDates.Day(day)}." : "";
        return scope.Text + span + asOf;
    }

    public static string SourceFacts(BriefSource source)
    {
        string[] known = [source.Publisher ?? "", source.Date is { } day ? BriefDates.Day(day) : "date unknown", $"{BriefWords.Plural(source.Citations.Count, "sentence", "sentences")} cited"];
        return string.Join(" · ", known.Where(text => text.Length > 0));
    }

    public static string TimelineRemark(TimelineData timeline)
    {
        DyadSeries series = timeline.Series;
        (int Count, string What)[] apart =
            [(series.Planned.Count, "planned"), (series.Negative.Count, "denied or not done"), (series.Unsettled.Count, "possible, wanted or alleged"), (series.Undated.Count, "without a date exact enough")];
        string[] left = [.. apart.Where(kind => kind.Count > 0).Select(kind => FormattableString.Invariant($"{kind.Count} {kind.What}"))];
        string counted = BriefWords.Plural(series.Points.Sum(point => point.Volume), "happening", "happenings");
        return $"{counted}, each once however many reports tell it, by {RecordWords.Of(series.Period)}."
            + (left.Length > 0 ? $" Not counted: {string.Join(", ", left)}." : "")
            + " Intensity is that of the kind of act, on the scale of PLOVER 2.0, not of its words.";
    }

    /// <summary>Period, happenings, cooperation, conflict, share of conflict, mean intensity; the last two empty for an empty period.</summary>
    public static IEnumerable<string[]> TimelineRows(TimelineData timeline) => timeline.Series.Points.Select(point => (string[])
    [
        timeline.Series.Period.NameOf(point.Start),
        Count(point.Volume), Count(point.CooperationCount), Count(point.ConflictCount),
        point.ConflictShare is { } share ? BriefDates.Percent(share) : "",
        point.MeanIntensity is { } mean ? BriefDates.Number(mean) : "",
    ]);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
