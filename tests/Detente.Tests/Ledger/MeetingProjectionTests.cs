using Detente.Ledger;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class MeetingProjectionTests
{
    private const string Leaders = "CHN Xi:leader; USA Biden:leader";
    private const string Ministers = "CHN Wang:minister; USA Blinken:minister";

    private static readonly Dyad Pair = new("CHN", "USA");

    [Fact]
    public void Reports_of_one_meeting_make_one_row()
    {
        Meeting meeting = Assert.Single(Build(
            Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a1", "2023-11-16").At("Woodside", "USA").About(null, "trade"),
            Claim.Of("CONSULT", "USA Biden:leader", "CHN Xi:leader").On("2023-11-15").In("a2", "2023-11-16").About(null, "climate"),
            Claim.Mutual("CONSULT", "CHN; USA Biden:leader").On("2023-11-16").In("a3", "2023-11-17"),
            Claim.Mutual("CONSULT", Leaders).On("2023-11").In("a4", "2023-12-02")));

        Assert.Equal((MeetingState.Held, OfficeLevel.Leader, "2023-11-15", "Woodside"), (meeting.State, meeting.Level, meeting.Date.ToString(), meeting.Place!.Name));
        Assert.Equal(["CHN Xi", "USA Biden"], meeting.Participants.Select(actor => $"{actor.Code} {actor.Identifier}"));
        Assert.Equal(["climate", "trade"], meeting.Issues);
        Assert.Equal(4, meeting.Events.Count);
    }

    [Fact]
    public void Meetings_at_different_ranks_or_of_different_people_on_one_day_stay_apart() => Assert.Equal(3, Build(
        Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a1"),
        Claim.Mutual("CONSULT", Ministers).On("2023-11-15").In("a2"),
        Claim.Mutual("CONSULT", "CHN He:minister; USA Yellen:minister").On("2023-11-15").In("a3")).Count);

    [Fact]
    public void A_report_without_names_belongs_to_the_meeting_of_its_day() => Assert.Equal(2, Assert.Single(Build(
        Claim.Mutual("CONSULT", "CHN; USA").On("2023-11-15").In("a1"), Claim.Mutual("CONSULT", Ministers).On("2023-11-15").In("a2"))).Events.Count);

    [Fact]
    public void A_stretch_of_days_takes_in_the_day() => Assert.Single(Build(
        Claim.Of("CONSULT", "USA Yellen:minister", "CHN").On("2023-07-06..2023-07-09").In("a1").At("Beijing", "CHN"),
        Claim.Mutual("CONSULT", "CHN He:minister; USA Yellen:minister").On("2023-07-08").In("a2")));

    [Fact]
    public void The_rank_of_a_meeting_is_the_one_that_both_sides_reach()
    {
        Assert.Equal(OfficeLevel.Minister, Assert.Single(Build(Claim.Mutual("CONSULT", "CHN Xi:leader; USA Blinken:minister").On("2023-06-19"))).Level);
        Assert.Equal(OfficeLevel.Minister, Assert.Single(Build(Claim.Mutual("CONSULT", "CHN; USA Blinken:minister").On("2023-06-19"))).Level);
        Assert.Null(Assert.Single(Build(Claim.Mutual("CONSULT", "CHN; USA").On("2023-06-19"))).Level);
    }

    [Fact]
    public void A_meeting_announced_and_then_held_is_one_row_with_both_reports()
    {
        Meeting meeting = Assert.Single(Build(
            Claim.Mutual("CONSULT", Leaders).On("2023-11").In("a1", "2023-10-28").As(Modality.Planned),
            Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a2", "2023-11-16")));

        Assert.Equal((MeetingState.Held, "2023-11-15", 2), (meeting.State, meeting.Date.ToString(), meeting.Events.Count));
    }

    [Fact]
    public void A_plan_told_after_a_meeting_of_the_same_month_is_another_meeting() => Assert.Equal(2, Build(
        Claim.Mutual("CONSULT", Leaders).On("2023-11-05").In("a1", "2023-11-06"),
        Claim.Mutual("CONSULT", Leaders).On("2023-11").In("a2", "2023-11-10").As(Modality.Planned)).Count);

    [Fact]
    public void A_meeting_announced_at_another_rank_stays_announced() => Assert.Equal(
        [MeetingState.Announced, MeetingState.Held],
        Build(
            Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a1", "2023-11-01").As(Modality.Planned),
            Claim.Mutual("CONSULT", Ministers).On("2023-11-15").In("a2", "2023-11-16")).Select(meeting => meeting.State).Order());

    [Fact]
    public void A_passed_date_without_a_report_leaves_the_meeting_announced() => Assert.Equal(MeetingState.Announced, Assert.Single(Build(
        Claim.Mutual("CONSULT", Ministers).On("2023-03-02").In("a1", "2023-02-20").As(Modality.Planned))).State);

    [Fact]
    public void A_present_tense_with_a_day_after_the_report_is_a_plan() => Assert.Equal(MeetingState.Announced, Assert.Single(Build(
        Claim.Mutual("CONSULT", Ministers).On("2023-03-09").In("a1", "2023-03-05"))).State);

    [Theory]
    [InlineData("postponed", MeetingState.Postponed)]
    [InlineData("put off", MeetingState.Postponed)]
    [InlineData("called off", MeetingState.Cancelled)]
    [InlineData("scrapped", MeetingState.Cancelled)]
    public void An_announced_visit_is_put_off_or_called_off(string trigger, MeetingState state)
    {
        Claim plan = Claim.Of("CONSULT", "USA Blinken:minister", "CHN").On("2023-02-05").In("a1", "2023-01-17").As(Modality.Planned);
        Claim fallen = Claim.Of("CONSULT", "USA Blinken:minister", "CHN").On("2023-02-03").In("a2", "2023-02-03").Denied().Saying(trigger);

        Meeting meeting = Assert.Single(Build(plan, fallen));

        Assert.Equal((state, "2023-02-05", 2, false), (meeting.State, meeting.Date.ToString(), meeting.Events.Count, meeting.Remote));
        Assert.Equal(state, Assert.Single(Build(fallen)).State);
    }

    [Fact]
    public void A_visit_put_off_and_made_months_later_is_two_rows() => Assert.Equal(
        [MeetingState.Postponed, MeetingState.Held],
        Build(
            Claim.Of("CONSULT", "USA Blinken:minister", "CHN").On("2023-02-05").In("a1", "2023-01-17").As(Modality.Planned),
            Claim.Of("CONSULT", "USA Blinken:minister", "CHN").On("2023-02-03").In("a2", "2023-02-03").Denied().Saying("postponed"),
            Claim.Of("CONSULT", "USA Blinken:minister", "CHN").On("2023-06-18").In("a3", "2023-06-18")).Select(meeting => meeting.State));

    [Fact]
    public void A_meeting_announced_anew_is_announced_again() => Assert.Equal(MeetingState.Announced, Assert.Single(Build(
        Claim.Mutual("CONSULT", Ministers).On("2023-03-09").In("a1", "2023-03-01").As(Modality.Planned),
        Claim.Mutual("CONSULT", Ministers).On("2023-03-09").In("a2", "2023-03-03").As(Modality.Planned).Denied().Saying("cancelled"),
        Claim.Mutual("CONSULT", Ministers).On("2023-03-09").In("a3", "2023-03-05").As(Modality.Planned))).State);

    [Fact]
    public void A_refusal_is_no_meeting_and_ends_only_a_plan_of_the_same_people()
    {
        Claim refusal = Claim.Of("REJECT", "CHN Li:minister", "USA Austin:minister").By("meet").On("2023-05-29").In("a2", "2023-05-29").Saying("declined");
        Claim other = Claim.Mutual("CONSULT", "CHN; USA").On("2023-06-02").In("a1", "2023-05-20").As(Modality.Planned);

        Assert.Empty(Build(refusal));
        Assert.Equal(MeetingState.Announced, Assert.Single(Build(refusal, other)).State);
        Assert.Equal(MeetingState.Cancelled, Assert.Single(Build(
            refusal, Claim.Mutual("CONSULT", "CHN Li:minister; USA Austin:minister").On("2023-06-02").In("a1", "2023-05-20").As(Modality.Planned))).State);
    }

    [Theory]
    [InlineData(Modality.Possible)]
    [InlineData(Modality.Requested)]
    [InlineData(Modality.Conditional)]
    [InlineData(Modality.Alleged)]
    public void Wishes_conditions_and_hearsay_make_no_meeting(Modality modality) =>
        Assert.Empty(Build(Claim.Mutual("CONSULT", Leaders).On("2023-11-15").As(modality)));

    [Fact]
    public void A_call_is_remote()
    {
        Assert.True(Assert.Single(Build(Claim.Mutual("CONSULT", Leaders).On("2023-03-18").By("phone"))).Remote);
        Assert.True(Assert.Single(Build(Claim.Mutual("CONSULT", Leaders).On("2023-03-18").Saying("held a video call"))).Remote);
        Assert.False(Assert.Single(Build(Claim.Mutual("CONSULT", Leaders).On("2023-03-18").Saying("called on"))).Remote);
    }

    [Fact]
    public void A_mention_of_talks_makes_no_meeting_beside_those_of_its_month()
    {
        Claim talks = Claim.Mutual("CONSULT", "CHN; USA").On("2023-11").In("a9", "2023-12-01").Saying("talks");
        Claim first = Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a1");
        Claim second = Claim.Mutual("CONSULT", Ministers).On("2023-11-09").In("a2");

        Assert.Equal(2, Assert.Single(Build(talks, first)).Events.Count);
        Assert.Equal([1, 1], Build(talks, first, second).Select(meeting => meeting.Events.Count));
        Assert.Single(Build(talks));
    }

    [Fact]
    public void As_of_a_day_the_future_is_not_seen()
    {
        Claim[] claims =
        [
            Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a1", "2023-11-01").As(Modality.Planned),
            Claim.Mutual("CONSULT", Leaders).On("2023-11-15").In("a2", "2023-11-16"),
        ];
        CodedEvent[] events = [.. claims.Select(claim => claim.Event)];

        Assert.Empty(MeetingProjection.Build(events, Pair, new DateOnly(2023, 10, 31)));
        Assert.Equal(MeetingState.Announced, Assert.Single(MeetingProjection.Build(events, Pair, new DateOnly(2023, 11, 15))).State);
        Assert.Equal(MeetingState.Held, Assert.Single(MeetingProjection.Build(events, Pair, new DateOnly(2023, 11, 16))).State);
    }

    [Fact]
    public void Meetings_with_others_are_not_the_pairs() => Assert.Empty(Build(Claim.Mutual("CONSULT", "CHN Xi:leader; RUS Putin:leader").On("2023-03-20")));

    [Fact]
    public void Who_else_was_there_is_not_a_participant_of_the_pair() => Assert.Equal(["CHN", "USA"], Assert.Single(Build(
        Claim.Mutual("CONSULT", "CHN Xi:leader; RUS Putin:leader; USA Biden:leader").On("2023-03-20"))).Participants.Select(actor => actor.Code));

    [Fact]
    public void The_order_of_the_claims_does_not_matter()
    {
        CodedEvent[] events = new RandomClaims(17).Take(300);
        string expected = Text(events);
        for (int seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(events);
            Assert.Equal(expected, Text(events));
        }

        static string Text(CodedEvent[] events) => string.Join('\n', MeetingProjection.Build(events, Pair).Select(meeting =>
            $"{meeting.Id} {meeting.Date} {meeting.State} {meeting.Level} {meeting.Place} {meeting.Remote} {string.Join('+', meeting.Participants)} "
            + string.Join('+', meeting.Events.Select(coded => coded.Id))));
    }

    private static IReadOnlyList<Meeting> Build(params Claim[] claims) => MeetingProjection.Build([.. claims.Select(claim => claim.Event)], Pair);
}
