using Detente.Ledger;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class LedgerJsonTests
{
    private static readonly Dyad Pair = new("CHN", "USA");

    [Fact]
    public void An_incident_lists_its_reports_and_quotes()
    {
        CodedEvent coded = Claim.Of("ACCUSE", "CHN", "USA").On("2023-02-05").In("a1", "2023-02-06").Saying("accused", "China accused the U.S. – again.").Event;

        Assert.Equal(
            $$"""
            {"id":"{{coded.Id}}","date":"2023-02-05","enddate":null,"date_precision":"day","date_text":null,"type":"ACCUSE","act":"ACCUSE",
            "actors":[{"code":"CHN","sector":null,"entity_text":"CHN","identifier_text":null,"office":null,"level":null}],
            "recipients":[{"code":"USA","sector":null,"entity_text":"USA","identifier_text":null,"office":null,"level":null}],
            "symmetric":false,"modality":"asserted","polarity":"positive","event_scale":2.5,
            "reports":{"n":1,"publishers":["Wire"],"first_seen":"2023-02-06","last_seen":"2023-02-06"},"contradicted_by":[],
            "events":[{"id":"{{coded.Id}}","document":"a1","publication":"Wire","date":"2023-02-06","url":null,"text":"China accused the U.S. – again."}]}
            """.ReplaceLineEndings(""),
            LedgerJson.ToLine(Assert.Single(IncidentProjection.Build([coded]))));
    }

    [Fact]
    public void A_meeting_has_the_names_of_the_format() => Assert.Matches(
        "\"place\":{\"resolved_place\":\"Woodside\",\"country\":\"USA\"},\"level\":\"leader\",\"state\":\"held\",\"remote\":false,"
        + "\"participants\":\\[.*\"issues\":\\[\"trade\"\\],\"events\":\\[{\"id\":",
        LedgerJson.ToLine(Assert.Single(MeetingProjection.Build(
            [Claim.Mutual("CONSULT", "CHN Xi:leader; USA Biden:leader").On("2023-11-15").At("Woodside", "USA").About(null, "trade").Event], Pair))));

    [Fact]
    public void A_measure_has_the_names_of_the_format() => Assert.Contains(
        "\"sender\":\"USA\",\"target\":\"CHN\",\"instrument\":\"export-control\",\"object\":\"export controls on chips\",\"state\":\"in-force\","
        + "\"announced\":null,\"in_force\":\"2022-10\",\"eased\":null,\"lifted\":null,\"issues\":[],\"events\":[{\"id\":",
        LedgerJson.ToLine(Assert.Single(MeasureProjection.Build(
            [Claim.Of("SANCTION", "USA", "CHN").On("2022-10").In("a1", "2022-11-01").Saying("imposed").About("export controls on chips").Event],
            Pair,
            MeasureInstruments.Load(RepositoryFile.Path("data/ontology/measure-instruments.tsv"))))), StringComparison.Ordinal);
}
