using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>What the chart shows.</summary>
/// <param name="From">The first day of the axis.</param>
/// <param name="To">The last day of the axis.</param>
/// <param name="LeaderMeetings">Meetings held at the level of leaders, by date.</param>
internal sealed record TimelineData(DyadSeries Series, DateOnly From, DateOnly To, IReadOnlyList<TimelineMark> LeaderMeetings)
{
    /// <summary>More points than this cannot be told apart on a page.</summary>
    private const int MostPoints = 60;

    /// <summary>Months, or quarters, or years: the finest that leaves points that can be told apart.</summary>
    public static Period PeriodFor(DateOnly from, DateOnly to) =>
        Period.Month.Count(from, to) <= MostPoints ? Period.Month : Period.Quarter.Count(from, to) <= MostPoints ? Period.Quarter : Period.Year;
}
