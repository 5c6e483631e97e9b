using Detente.Analysis;
using Detente.Tests.Ledger;
using Xunit;

namespace Detente.Tests.Analysis;

public sealed class RelationIndexTests
{
    private static readonly Dyad Dyad = new("CHN", "USA");

    [Fact]
    public void Volume_share_and_intensity_are_kept_apart()
    {
        DyadPoint point = Assert.Single(Compute(Period.Month, Meeting("2023-11-15"), Meeting("2023-11-20"), Sanction("2023-11-02"), Meeting("2023-11")).Points);

        Assert.Equal(new DateOnly(2023, 11, 1), point.Start);
        Assert.Equal((4, 3, 1), (point.Volume, point.CooperationCount, point.ConflictCount));
        Assert.Equal(0.25, point.ConflictShare);
        Assert.Equal((2.5 + 2.5 + 2.5 - 6) / 4, point.MeanIntensity);
    }

    [Fact]
    public void An_empty_period_inside_the_span_is_a_point_without_intensity()
    {
        DyadSeries series = Compute(Period.Quarter, Meeting("2023-02-01"), Meeting("2023-11-15"));

        Assert.Equal(["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"], series.Points.Select(point => Period.Quarter.NameOf(point.Start)));
        Assert.Equal((0, (double?)null, (double?)null), (series.Points[1].Volume, series.Points[1].MeanIntensity, series.Points[1].ConflictShare));
    }

    [Fact]
    public void Only_what_happened_counts_and_the_rest_is_listed_apart()
    {
        DyadSeries series = Compute(
            Period.Month,
            Meeting("2023-11-15"),
            Claim.Mutual("CONSULT", "CHN; USA").On("2024-01-10").As(Modality.Planned),
            Claim.Mutual("CONSULT", "CHN; USA").On("2023-11-16").Denied(),
            Claim.Mutual("CONSULT", "CHN; USA").On("2023-11-17").As(Modality.Alleged),
            Meeting("2023"),
            Meeting(""),
            Claim.Mutual("CONSULT", "CHN; RUS").On("2023-11-15"));

        Assert.Equal(1, series.Points.Sum(point => point.Volume));
        Assert.Equal((1, 1, 1, 2), (series.Planned.Count, series.Negative.Count, series.Unsettled.Count, series.Undated.Count));
    }

    [Theory]
    [InlineData(Period.Week, "2023-11", 0)]
    [InlineData(Period.Week, "2023-11-14..2023-11-22", 1)]
    [InlineData(Period.Month, "2023-11", 1)]
    [InlineData(Period.Quarter, "2023", 0)]
    [InlineData(Period.Year, "2023", 1)]
    public void A_date_vaguer_than_the_period_is_left_out(Period period, string date, int counted) =>
        Assert.Equal(counted, Compute(period, Meeting(date)).Points.Sum(point => point.Volume));

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        CodedEvent[] events = [Meeting("2023-01-01").Event, Sanction("2023-01-01").Event, Meeting("2023-03-05").Event, Sanction("2023-02-02").Event];

        Assert.Equal(Ids(events), Ids(events.AsEnumerable().Reverse()));

        static IEnumerable<string> Ids(IEnumerable<CodedEvent> events) =>
            RelationIndex.Compute(Dyad, [.. events], Period.Week).Points.SelectMany(point => point.Events).Select(coded => coded.Id);
    }

    [Fact]
    public void Nothing_gives_no_points() => Assert.Empty(Compute(Period.Year).Points);

    [Theory]
    [InlineData(Period.Week, "2024-01-01", "2024-W01", "2023-12-31", 2)]
    [InlineData(Period.Month, "2024-02-29", "2024-02", "2023-12-31", 3)]
    [InlineData(Period.Quarter, "2024-12-31", "2024-Q4", "2023-12-31", 5)]
    [InlineData(Period.Year, "2024-07-01", "2024", "2020-02-29", 5)]
    public void Periods_know_their_names_and_count(Period period, string day, string name, string earlier, int count)
    {
        DateOnly at = DateOnly.Parse(day);
        Assert.Equal(name, period.NameOf(period.StartOf(at)));
        Assert.Equal(count, period.Count(DateOnly.Parse(earlier), at));
        Assert.Equal(period.Next(period.StartOf(at)), period.StartOf(period.Next(period.StartOf(at))));
    }

    private static DyadSeries Compute(Period period, params Claim[] claims) =>
        RelationIndex.Compute(Dyad, [.. claims.Select((claim, i) => claim.In($"a{i}", "2024-12-31").Event with { QuadCode = claim.Event.EventScale < 0 ? 4 : 1 })], period);

    private static Claim Meeting(string on) => Claim.Mutual("CONSULT", "CHN; USA").On(on);

    private static Claim Sanction(string on) => Claim.Of("SANCTION", "USA", "CHN").On(on);
}
