using Detente.Ledger;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class MeasureProjectionTests
{
    private static readonly Dyad Pair = new("CHN", "USA");

    private readonly MeasureInstruments instruments = MeasureInstruments.Load(RepositoryFile.Path("data/ontology/measure-instruments.tsv"));

    [Fact]
    public void Reports_of_one_measure_make_one_row()
    {
        Measure measure = Assert.Single(Build(
            Tariffs("2018-07-06", "a1"), Tariffs("2018-07-08", "a2"), Tariffs("2018-07-06", "a3").About("tariffs on Chinese cars")));

        Assert.Equal(
            ("USA", "CHN", MeasureInstrument.Tariff, MeasureState.InForce, "2018-07-06", 3),
            (measure.Sender, measure.Target, measure.Instrument, measure.State, measure.InForce.ToString(), measure.Events.Count));
        Assert.Equal("tariffs on electric cars", measure.Object);
    }

    [Fact]
    public void Another_object_instrument_direction_or_month_is_another_measure() => Assert.Equal(5, Build(
        Tariffs("2018-07-06", "a1"),
        Tariffs("2018-07-06", "a2").About("tariffs on soybeans"),
        Tariffs("2018-07-06", "a3").About("export controls on electric cars"),
        Tariffs("2018-09-24", "a4"),
        Claim.Of("SANCTION", "CHN", "USA").On("2018-07-06").In("a5").Saying("imposed").About("tariffs on electric cars")).Count);

    [Fact]
    public void A_measure_goes_from_threat_to_lifting_in_one_row()
    {
        Measure measure = Assert.Single(Build(
            Claim.Of("THREATEN", "USA", "CHN").On("2018-04-03").In("a1", "2018-04-03").Saying("threatened").About("tariffs on electric cars"),
            Tariffs("2018-07-06", "a2").In("a2", "2018-06-15").As(Modality.Planned).Saying("will impose"),
            Tariffs("2018-07-06", "a3"),
            Claim.Of("CONCEDE", "USA", "CHN").On("2019-12-13").In("a4").Saying("halved").About("tariffs on electric cars"),
            Claim.Of("RETREAT", "USA", "CHN").On("2020-02-14").In("a5").Saying("lifted").About("the car tariffs").Phased(Phase.Lifted)));

        Assert.Equal(
            (MeasureState.Lifted, "2018-07-06", "2018-07-06", "2019-12-13", "2020-02-14", 5),
            (measure.State, measure.Announced.ToString(), measure.InForce.ToString(), measure.Eased.ToString(), measure.Lifted.ToString(), measure.Events.Count));
    }

    [Theory]
    [InlineData(Modality.Planned, MeasureState.Threatened)]
    [InlineData(Modality.Possible, MeasureState.Threatened)]
    [InlineData(Modality.Conditional, MeasureState.Threatened)]
    [InlineData(Modality.Asserted, MeasureState.InForce)]
    public void The_sense_of_the_claim_gives_the_step(Modality modality, MeasureState state) =>
        Assert.Equal(state, Assert.Single(Build(Tariffs("2018-07-06", "a1").As(modality))).State);

    [Fact]
    public void What_is_made_known_or_planned_for_a_day_is_announced()
    {
        Assert.Equal(MeasureState.Announced, Assert.Single(Build(Tariffs("2018-07-06", "a1").Saying("announced"))).State);
        Assert.Equal(MeasureState.Announced, Assert.Single(Build(Tariffs("2018-07-06", "a1").In("a1", "2018-06-15").As(Modality.Planned))).State);
    }

    [Fact]
    public void What_is_wished_for_alleged_or_denied_is_no_measure() => Assert.Empty(Build(
        Tariffs("2018-07-06", "a1").As(Modality.Requested), Tariffs("2018-07-06", "a2").As(Modality.Alleged), Tariffs("2018-07-06", "a3").Denied()));

    [Fact]
    public void A_lifting_finds_the_measure_of_its_object_among_several()
    {
        IReadOnlyList<Measure> measures = Build(
            Tariffs("2018-07-06", "a1"),
            Tariffs("2018-08-23", "a2").About("tariffs on solar panels"),
            Claim.Of("RETREAT", "USA", "CHN").On("2019-03-01").In("a3").Saying("removed").About("tariffs on solar panels").Phased(Phase.Lifted));

        Assert.Equal([MeasureState.InForce, MeasureState.Lifted], measures.Select(measure => measure.State));
    }

    [Fact]
    public void A_lifting_without_an_object_takes_the_only_measure_of_its_kind()
    {
        Claim lifting = Claim.Of("RETREAT", "USA", "CHN").On("2019-03-01").In("a3").Saying("lifted").About("the tariffs").Phased(Phase.Lifted);

        Assert.Equal(MeasureState.Lifted, Assert.Single(Build(Tariffs("2018-07-06", "a1"), lifting)).State);
        Assert.Equal(
            [MeasureState.InForce, MeasureState.InForce, MeasureState.Lifted],
            Build(Tariffs("2018-07-06", "a1"), Tariffs("2018-08-23", "a2").About("tariffs on solar panels"), lifting).Select(measure => measure.State));
    }

    [Fact]
    public void A_lifting_without_an_object_years_later_is_a_row_of_its_own() => Assert.Equal(
        [MeasureState.InForce, MeasureState.Lifted],
        Build(
            Tariffs("2018-07-06", "a1"),
            Claim.Of("RETREAT", "USA", "CHN").On("2020-11-17").In("a3").Saying("lifted").About("the tariffs").Phased(Phase.Lifted)).Select(measure => measure.State));

    [Fact]
    public void A_lifting_whose_measure_is_not_known_is_a_row_of_its_own()
    {
        Measure measure = Assert.Single(Build(
            Claim.Of("RETREAT", "CHN", "USA").On("2019-03-01").Saying("lifted").About("the ban on imports of beef").Phased(Phase.Lifted)));

        Assert.Equal((MeasureState.Lifted, MeasureInstrument.ImportBan, "CHN"), (measure.State, measure.Instrument, measure.Sender));
        Assert.Null(measure.InForce.Start);
    }

    [Fact]
    public void A_measure_imposed_anew_after_its_lifting_is_another() => Assert.Equal(
        [MeasureState.Lifted, MeasureState.InForce],
        Build(
            Tariffs("2018-07-06", "a1"),
            Claim.Of("RETREAT", "USA", "CHN").On("2018-07-10").In("a2").Saying("lifted").About("tariffs on electric cars").Phased(Phase.Lifted),
            Tariffs("2018-07-14", "a3")).Select(measure => measure.State));

    [Fact]
    public void Coercion_is_a_measure_where_it_restricts_or_bans()
    {
        Claim seizure = Claim.Of("COERCE", "CHN", "USA").On("2023-05-21").Saying("seized").About("goods");

        Assert.Empty(Build(seizure));
        Assert.Equal(
            MeasureInstrument.ExportControl,
            Assert.Single(Build(seizure.By("restrict").Saying("restricted").About("exports of gallium", "technology"))).Instrument);
    }

    [Fact]
    public void An_expulsion_is_known_by_its_mode() => Assert.Equal(MeasureInstrument.Expulsion, Assert.Single(Build(
        Claim.Of("SANCTION", "USA", "CHN").On("2020-07-22").By("expel").Saying("threw out").About("two diplomats"))).Instrument);

    [Fact]
    public void A_mention_in_passing_belongs_to_no_measure_that_is_known_otherwise()
    {
        Claim mention = Claim.Of("SANCTION", "USA", "CHN").In("a2", "2024-05-24").Saying("imposed").About("tariffs");

        Assert.Equal("a1", Assert.Single(Assert.Single(Build(Tariffs("2018-07-06", "a1"), mention)).Events).Citation.ArticleId);
        Assert.Single(Build(mention));
    }

    [Fact]
    public void As_of_a_day_a_later_lifting_is_not_seen()
    {
        CodedEvent[] events =
        [
            Tariffs("2018-07-06", "a1").Event,
            Claim.Of("RETREAT", "USA", "CHN").On("2019-03-01").In("a3").Saying("lifted").About("the tariffs").Phased(Phase.Lifted).Event,
        ];

        Assert.Equal(MeasureState.InForce, Assert.Single(MeasureProjection.Build(events, Pair, instruments, new DateOnly(2019, 2, 28))).State);
        Assert.Equal(MeasureState.Lifted, Assert.Single(MeasureProjection.Build(events, Pair, instruments, new DateOnly(2019, 3, 1))).State);
    }

    [Fact]
    public void The_order_of_the_claims_does_not_matter()
    {
        CodedEvent[] events = new RandomClaims(23).Take(300);
        string expected = Text(events);
        for (int seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(events);
            Assert.Equal(expected, Text(events));
        }

        string Text(CodedEvent[] events) => string.Join('\n', MeasureProjection.Build(events, Pair, instruments).Select(measure =>
            $"{measure.Id} {measure.Sender} {measure.Instrument} {measure.Object} {measure.State} {measure.Announced} {measure.InForce} {measure.Eased} {measure.Lifted} "
            + string.Join('+', measure.Events.Select(coded => coded.Id))));
    }

    private static Claim Tariffs(string day, string article) =>
        Claim.Of("SANCTION", "USA", "CHN").On(day).In(article).Saying("imposed").About("tariffs on electric cars", "trade");

    private IReadOnlyList<Measure> Build(params Claim[] claims) => MeasureProjection.Build([.. claims.Select(claim => claim.Event)], Pair, instruments);
}
