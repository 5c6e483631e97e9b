using Detente.Ledger;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class IncidentProjectionTests
{
    [Fact]
    public void Reports_of_one_day_and_the_next_tell_one_incident()
    {
        Incident incident = Assert.Single(Build(
            Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a1", "2023-02-05", "Wire").About("the balloon"),
            Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a2", "2023-02-06", "Post").About("a balloon"),
            Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-06").In("a3", "2023-02-07", "Wire").About(null)));

        Assert.Equal(3, incident.ReportCount);
        Assert.Equal(["Post", "Wire"], incident.Publishers);
        Assert.Equal((new DateOnly(2023, 2, 5), new DateOnly(2023, 2, 7)), (incident.FirstSeen, incident.LastSeen));
        Assert.Equal("2023-02-05", incident.Date.ToString());
    }

    [Fact]
    public void Two_claims_of_one_article_are_one_report() => Assert.Equal(1, Assert.Single(Build(
        Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a1"), Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a1", at: 40))).ReportCount);

    [Fact]
    public void Days_of_daily_accusations_do_not_melt_into_one() => Assert.Equal(3, Build(
        [.. Enumerable.Range(1, 6).Select(day => Claim.Of("ACCUSE", "CHN", "USA").On($"2023-02-0{day}").In($"a{day}"))]).Count);

    [Fact]
    public void The_other_direction_sense_or_polarity_is_another_incident() => Assert.Equal(4, Build(
        Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05"),
        Claim.Of("ACCUSE", "USA", "CHN").On("2023-02-05").In("a2"),
        Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a3").As(Modality.Planned),
        Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a4").Denied()).Count);

    [Theory]
    [InlineData("SANCTION")]
    [InlineData("ACCUSE")]
    [InlineData("REQUEST")]
    public void Acts_of_one_day_about_different_things_stay_apart(string act)
    {
        IReadOnlyList<Incident> incidents = Build(
            Claim.Of(act, "USA", "CHN").On("2023-02-05").In("a1").About("tariffs on electric cars"),
            Claim.Of(act, "USA", "CHN").On("2023-02-05").In("a2").About("chip makers"),
            Claim.Of(act, "USA", "CHN").On("2023-02-05").In("a3").About("Chinese electric vehicles and cars"));

        Assert.Equal([2, 1], incidents.Select(incident => incident.ReportCount).OrderDescending());
    }

    [Fact]
    public void An_issue_in_common_makes_differently_worded_accusations_one() => Assert.Single(Build(
        Claim.Of("ACCUSE", "USA", "CHN").On("2023-02-05").In("a1").About("unfair practices", "trade"),
        Claim.Of("ACCUSE", "USA", "CHN").On("2023-02-05").In("a2").About("dumping", "trade", "steel")));

    [Fact]
    public void Meetings_of_one_day_are_told_apart_by_rank_and_place()
    {
        IReadOnlyList<Incident> incidents = Build(
            Claim.Mutual("CONSULT", "CHN Xi:leader; USA Biden:leader").On("2023-11-15").In("a1"),
            Claim.Mutual("CONSULT", "CHN Wang:minister; USA Blinken:minister").On("2023-11-15").In("a2"),
            Claim.Of("CONSULT", "USA Biden:leader", "CHN Xi:leader").On("2023-11-15").In("a3").At("Woodside", "USA"),
            Claim.Mutual("CONSULT", "CHN Xi:leader; USA Biden:leader").On("2023-11-16").In("a4"));

        Assert.Equal([3, 1], incidents.Select(incident => incident.ReportCount).OrderDescending());
    }

    [Fact]
    public void A_claim_of_the_month_joins_the_only_incident_of_that_month()
    {
        Claim day = Claim.Of("SANCTION", "USA", "CHN").On("2023-10-17").In("a1", "2023-10-18").About("chips", "technology");
        Claim month = Claim.Of("SANCTION", "USA", "CHN").On("2023-10").In("a2", "2023-12-01").About("chips", "technology");
        Claim second = Claim.Of("SANCTION", "USA", "CHN").On("2023-10-25").In("a3", "2023-10-26").About("chips", "technology");

        Assert.Equal(2, Assert.Single(Build(day, month)).ReportCount);
        Assert.Equal(3, Build(day, month, second).Count);
        Assert.Equal(2, Build(day, month.About("visas", "travel")).Count);
    }

    [Fact]
    public void A_claim_without_a_date_reaches_a_month_back_from_its_report()
    {
        Claim day = Claim.Of("SANCTION", "USA", "CHN").On("2023-10-17").In("a1", "2023-10-18").About("chips");

        Assert.Single(Build(day, Claim.Of("SANCTION", "USA", "CHN").On("").In("a2", "2023-11-02").About("chips")));
        Assert.Equal(2, Build(day, Claim.Of("SANCTION", "USA", "CHN").On("").In("a2", "2023-12-24").About("chips")).Count);
    }

    [Fact]
    public void A_denial_within_three_days_contradicts_and_is_contradicted()
    {
        Claim told = Claim.Of("ASSAULT", "RUS", "UKR").On("2023-05-03").In("a1");
        IReadOnlyList<Incident> incidents = Build(told, told.On("2023-05-05").In("a2").Denied(), told.On("2023-05-20").In("a3").Denied());

        Assert.Equal([incidents[1].Id], incidents[0].ContradictedBy);
        Assert.Equal([incidents[0].Id], incidents[1].ContradictedBy);
        Assert.Empty(incidents[2].ContradictedBy);
    }

    [Fact]
    public void The_id_stays_when_reports_are_added()
    {
        Claim first = Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a5", "2023-02-05");
        Claim later = Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-04").In("a1", "2023-02-06").Sure(0.99).About("the balloon", "air");

        Assert.Equal(Assert.Single(Build(first)).Id, Assert.Single(Build(later, first)).Id);
    }

    [Fact]
    public void The_order_of_the_claims_does_not_matter()
    {
        CodedEvent[] events = new RandomClaims(99).Take(300);
        string expected = Text(events);
        for (int seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(events);
            Assert.Equal(expected, Text(events));
        }

        static string Text(CodedEvent[] events) => string.Join('\n', IncidentProjection.Build(events).Select(incident =>
            $"{incident.Id} {incident.Date} {incident.Event} {incident.Modality} {string.Join('+', incident.Actors)} {string.Join('+', incident.ContradictedBy)} "
            + string.Join('+', incident.Events.Select(coded => coded.Id))));
    }

    [Fact]
    public void Every_claim_stands_in_one_incident()
    {
        CodedEvent[] events = new RandomClaims(3).Take(400);

        Assert.Equal(
            events.Select(coded => coded.Id).Distinct().Order(StringComparer.Ordinal),
            IncidentProjection.Build(events).SelectMany(incident => incident.Events).Select(coded => coded.Id).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Incident> Build(params Claim[] claims) => IncidentProjection.Build([.. claims.Select(claim => claim.Event)]);
}
