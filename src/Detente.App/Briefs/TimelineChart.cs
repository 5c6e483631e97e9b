using System.Globalization;
using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>
/// Draws the course of a relationship as one SVG element: bars of cooperation up and of conflict down, marks for meetings of leaders,
/// and the mean intensity on a panel of its own. Colours come from the page's variables; hatching tells conflict apart without them.
/// </summary>
internal sealed class TimelineChart
{
    private const double Width = 720;
    private const double Left = 64;
    private const double Right = 712;
    private const double BarsTop = 40;
    private const double BarsBottom = 190;
    private const double MarksAt = 214;
    private const double MeanTop = 246;
    private const double MeanBottom = 336;
    private const double Height = 366;

    /// <summary>A mean of fewer is drawn hollow.</summary>
    private const int FewHappenings = 3;

    private readonly TextWriter writer;
    private readonly TimelineData timeline;
    private readonly TimelineAxis axis;

    private TimelineChart(TextWriter writer, TimelineData timeline)
    {
        this.writer = writer;
        this.timeline = timeline;
        axis = new TimelineAxis(timeline.Series.Period, timeline.From, timeline.To, Left, Right);
    }

    public static void Write(TextWriter writer, TimelineData timeline) => new TimelineChart(writer, timeline).WriteChart();

    private void WriteChart()
    {
        Put($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">\n<title id=\"chart-title\">Happenings by {RecordWords.Of(timeline.Series.Period)}, and their mean intensity</title>\n");
        Put($"<desc id=\"chart-desc\">{HtmlText.Escape(Description())}</desc>\n");
        Put($"<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" style=\"fill:var(--conflict-gap)\"/><rect width=\"2.6\" height=\"5\" style=\"fill:var(--conflict)\"/></pattern></defs>\n");
        WriteLegend();
        WriteTimeAxis();
        WriteBars();
        WriteMarks();
        WriteMeans();
        Put($"</svg>\n");
    }

    private string Description()
    {
        IReadOnlyList<DyadPoint> points = timeline.Series.Points;
        string counted = $"{points.Sum(point => point.CooperationCount)} of cooperation and {points.Sum(point => point.ConflictCount)} of conflict";
        DyadPoint most = points.MaxBy(point => point.Volume)!;
        return $"{timeline.Series.Period.NameOf(points[0].Start)} to {timeline.Series.Period.NameOf(points[^1].Start)}: {counted}; most in {timeline.Series.Period.NameOf(most.Start)}, {most.Volume}. "
            + $"{BriefWords.Plural(timeline.LeaderMeetings.Count, "meeting or call", "meetings or calls")} of leaders. The numbers stand in the table below.";
    }

    private void WriteLegend()
    {
        Put($"<g aria-hidden=\"true\"><rect class=\"cooperation\" x=\"{Left}\" y=\"6\" width=\"12\" height=\"12\"/><text x=\"{Left + 17}\" y=\"16\">cooperation</text>");
        Put($"<rect fill=\"url(#hatch)\" x=\"{Left + 100}\" y=\"6\" width=\"12\" height=\"12\"/><text x=\"{Left + 117}\" y=\"16\">conflict</text>");
        Put($"{Diamond(Left + 186, 12, "meeting")}<text x=\"{Left + 196}\" y=\"16\">leaders met</text>{Diamond(Left + 282, 12, "meeting remote")}<text x=\"{Left + 292}\" y=\"16\">leaders spoke by telephone or video</text>");
        Put($"<circle class=\"dot few\" cx=\"{Left + 512}\" cy=\"12\" r=\"3\"/><text x=\"{Left + 521}\" y=\"16\">mean of one or two</text></g>\n");
    }

    private void WriteTimeAxis()
    {
        Put($"<g aria-hidden=\"true\">");
        foreach ((double x, string label) in axis.Ticks())
        {
            Put($"<line class=\"grid\" x1=\"{x:0.#}\" y1=\"{BarsTop}\" x2=\"{x:0.#}\" y2=\"{MeanBottom}\"/><text x=\"{x + 3:0.#}\" y=\"{MeanBottom + 16}\">{label}</text>");
        }

        Put($"</g>\n");
    }

    private void WriteBars()
    {
        int up = Math.Max(1, timeline.Series.Points.Max(point => point.CooperationCount));
        int down = Math.Max(1, timeline.Series.Points.Max(point => point.ConflictCount));
        double unit = (BarsBottom - BarsTop) / (up + down);
        double zero = BarsTop + (up * unit);
        int step = Step(up + down);
        Put($"<g>\n<text class=\"name\" x=\"2\" y=\"{BarsTop - 10}\">Number</text>");
        for (int value = -(down / step) * step; value <= up; value += step)
        {
            Put($"<line class=\"{(value == 0 ? "zero" : "grid")}\" x1=\"{Left}\" y1=\"{zero - (value * unit):0.#}\" x2=\"{Right}\" y2=\"{zero - (value * unit):0.#}\"/><text x=\"{Left - 6}\" y=\"{zero - (value * unit) + 4:0.#}\" text-anchor=\"end\">{Math.Abs(value)}</text>");
        }

        Put($"\n");
        foreach (DyadPoint point in timeline.Series.Points.Where(point => point.Volume > 0))
        {
            (double x, double width) = axis.Bar(point.Start);
            Put($"<g><title>{timeline.Series.Period.NameOf(point.Start)}: {point.CooperationCount} cooperation, {point.ConflictCount} conflict</title>");
            Put($"<rect class=\"cooperation\" x=\"{x:0.#}\" y=\"{zero - (point.CooperationCount * unit):0.#}\" width=\"{width:0.#}\" height=\"{point.CooperationCount * unit:0.#}\"/>");
            Put($"<rect fill=\"url(#hatch)\" x=\"{x:0.#}\" y=\"{zero:0.#}\" width=\"{width:0.#}\" height=\"{point.ConflictCount * unit:0.#}\"/></g>\n");
        }

        Put($"</g>\n");
    }

    private void WriteMarks()
    {
        Put($"<g><text class=\"name\" x=\"2\" y=\"{MarksAt + 4}\">Leaders</text>\n");
        foreach (TimelineMark mark in timeline.LeaderMeetings)
        {
            Put($"<g><title>{HtmlText.Escape(mark.Text)}</title>{Diamond(axis.At(mark.Day), MarksAt, mark.Remote ? "meeting remote" : "meeting")}</g>\n");
        }

        Put($"</g>\n");
    }

    private void WriteMeans()
    {
        Put($"<g>\n<text class=\"name\" x=\"2\" y=\"{MeanTop - 10}\">Mean intensity</text>");
        foreach (int value in (int[])[10, 5, 0, -5, -10])
        {
            string sign = value > 0 ? "+" : value < 0 ? "−" : "";
            Put($"<line class=\"{(value == 0 ? "zero" : "grid")}\" x1=\"{Left}\" y1=\"{Mean(value):0.#}\" x2=\"{Right}\" y2=\"{Mean(value):0.#}\"/><text x=\"{Left - 6}\" y=\"{Mean(value) + 4:0.#}\" text-anchor=\"end\">{sign}{Math.Abs(value)}</text>");
        }

        // A period without happenings has no mean: the line breaks there.
        string path = "";
        bool isOpen = false;
        foreach (DyadPoint point in timeline.Series.Points)
        {
            path += point.MeanIntensity is { } mean ? string.Create(CultureInfo.InvariantCulture, $"{(isOpen ? "L" : "M")}{Middle(point):0.#} {Mean(mean):0.#}") : "";
            isOpen = point.MeanIntensity is not null;
        }

        Put($"\n<path class=\"mean\" d=\"{path}\"/>\n");
        foreach (DyadPoint point in timeline.Series.Points.Where(point => point.Volume > 0))
        {
            Put($"<circle class=\"{(point.Volume < FewHappenings ? "dot few" : "dot")}\" cx=\"{Middle(point):0.#}\" cy=\"{Mean(point.MeanIntensity!.Value):0.#}\" r=\"2.6\"><title>{timeline.Series.Period.NameOf(point.Start)}: {BriefDates.Number(point.MeanIntensity!.Value)}, mean of {point.Volume}</title></circle>\n");
        }

        Put($"</g>\n");
    }

    private double Middle(DyadPoint point) => axis.Bar(point.Start) is var (x, width) ? x + (width / 2) : x;

    private static double Mean(double value) => MeanTop + ((10 - value) / 20 * (MeanBottom - MeanTop));

    private static string Diamond(double x, double y, string style) =>
        string.Create(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"M{x:0.#} {y - 6:0.#}l5 6-5 6-5-6z\"/>");

    /// <summary>1, 2, 5, 10, 20 …: about five lines.</summary>
    private static int Step(int span)
    {
        int step = 1;
        for (int i = 0; span / step > 6; i++)
        {
            step = step * (i % 3 == 1 ? 5 : 4) / 2;
        }

        return step;
    }

    private void Put(FormattableString text) => writer.Write(FormattableString.Invariant(text));
}
