using System.Globalization;
using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>Where days lie on a chart: every period is equally wide.</summary>
internal sealed class TimelineAxis
{
    /// <summary>Narrower than this and labels run into each other.</summary>
    private const double LabelWidth = 44;

    private readonly Period period;
    private readonly DateOnly first;
    private readonly int count;
    private readonly double left;
    private readonly double step;

    public TimelineAxis(Period period, DateOnly from, DateOnly to, double left, double right)
    {
        this.period = period;
        first = period.StartOf(from);
        count = period.Count(from, to);
        this.left = left;
        step = (right - left) / count;
    }

    public double At(DateOnly day)
    {
        DateOnly start = period.StartOf(day);
        double within = (double)(day.DayNumber - start.DayNumber) / (period.Next(start).DayNumber - start.DayNumber);
        return left + ((period.Count(first, start) - 1 + within) * step);
    }

    /// <summary>The left edge and width of a period's bar.</summary>
    public (double X, double Width) Bar(DateOnly start)
    {
        double width = Math.Min(step * 0.8, 28);
        return (left + ((period.Count(first, start) - 1) * step) + ((step - width) / 2), width);
    }

    /// <summary>The beginnings of years; of months where there are few of them.</summary>
    public IEnumerable<(double X, string Label)> Ticks()
    {
        bool byYear = period == Period.Year || count * step / Years() < LabelWidth * 4;
        DateOnly[] starts = [.. Starts().Where(start => !byYear || start.Month == 1)];
        if (starts.Length < 2)
        {
            (byYear, starts) = (false, [.. Starts()]);
        }

        double apart = starts.Length > 1 ? At(starts[1]) - At(starts[0]) : LabelWidth;
        int every = Math.Max(1, (int)Math.Ceiling((byYear ? LabelWidth : LabelWidth * 1.5) / apart));
        double last = left + (count * step) - LabelWidth;
        return starts.Where((start, i) => i % every == 0 && At(start) <= last)
            .Select(start => (At(start), start.ToString(byYear ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture)));
    }

    private double Years() => Math.Max(1, count / (period switch { Period.Week => 52.0, Period.Month => 12, Period.Quarter => 4, _ => 1 }));

    private IEnumerable<DateOnly> Starts()
    {
        DateOnly start = first;
        for (int i = 0; i < count; i++, start = period.Next(start))
        {
            yield return start;
        }
    }
}
