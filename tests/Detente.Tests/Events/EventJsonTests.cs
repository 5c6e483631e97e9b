using Detente.Tests.Ledger;
using Xunit;

namespace Detente.Tests.Events;

public sealed class EventJsonTests
{
    [Fact]
    public void A_record_has_the_names_and_the_order_of_the_format()
    {
        CodedEvent coded = Claim.Mutual("CONSULT", "CHN Xi Jinping:leader; USA Joe Biden:leader").On("2023-11-15").At("Woodside", "USA")
            .In("a7", "2023-11-16").About("trade", "trade").By("visit").Saying("met", "They met – it’s done.").Event;

        Assert.Equal(
            """
            {"id":"ID","event":"CONSULT","act":"CONSULT","mode":["visit"],"context":[],"quad_code":1,"event_scale":2.5,"scale":"plover-2.0","cameo":null,
            "date":"2023-11-15","enddate":null,"date_precision":"day","date_text":null,
            "actor":[{"code":"CHN","sector":"GOV","entity_text":"Xi Jinping","identifier_text":"Xi Jinping","office":null,"level":"leader"},
            {"code":"USA","sector":"GOV","entity_text":"Joe Biden","identifier_text":"Joe Biden","office":null,"level":"leader"}],"recipient":[],
            "symmetric":true,"domestic":false,"event_loc":{"resolved_place":"Woodside","country":"USA"},
            "modality":"asserted","polarity":"positive","phase":"none","issue":["trade"],"object":"trade","attribution":null,"confidence":0.9,
            "text":"They met – it’s done.","event_text":["met"],"text_info":{"sentence_index":0,"start":0,"length":20,"trigger":{"start":0,"length":3}},
            "cite_info":{"document":"a7","title":null,"url":null,"publication":"Wire","date":"2023-11-16"},"rule":"test/1","coder":"test"}
            """.ReplaceLineEndings(""),
            EventJson.ToLine(coded).Replace(coded.Id, "ID", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_trip_loses_nothing()
    {
        var random = new RandomEvents(20231115);
        for (int i = 0; i < 500; i++)
        {
            string line = EventJson.ToLine(random.Next());
            var findings = new List<Diagnostic>();
            CodedEvent? read = EventJson.Read(line, "x.jsonl", 1, findings);

            Assert.Empty(findings);
            Assert.Equal(line, EventJson.ToLine(read!));
            Assert.DoesNotContain('\n', line);
        }
    }

    [Fact]
    public void Every_property_survives_a_round_trip()
    {
        var random = new RandomEvents(7);
        for (int i = 0; i < 200; i++)
        {
            CodedEvent written = random.Next();
            CodedEvent read = EventJson.Read(EventJson.ToLine(written), "x.jsonl", 1, [])!;

            Assert.Equivalent(written, read, strict: true);
        }
    }

    [Fact]
    public void A_bad_record_is_reported_whole_with_its_line_and_the_good_ones_are_read()
    {
        string good = EventJson.ToLine(Claim.Of("ACCUSE", "CHN", "USA").On("2023-01-05").Event);
        string bad = good.Replace("\"asserted\"", "\"aserted\"", StringComparison.Ordinal).Replace("2023-01-05", "5 January", StringComparison.Ordinal);
        var findings = new List<Diagnostic>();

        CodedEvent[] read = [.. EventJson.ReadAll(new StringReader($"{good}\n\n{bad}\nnot json\n[1]\n{good}\n"), "e.jsonl", findings)];

        Assert.Equal(2, read.Length);
        Assert.Equal(
            [
                "e.jsonl(3): error DT0304: 'date' is '5 January', expected a day as 2023-11-15",
                "e.jsonl(3): error DT0304: 'modality' is 'aserted', expected one of asserted, planned, possible, requested, conditional, alleged, did you mean asserted?",
                "e.jsonl(3): error DT0304: 'date' is '5 January', expected a day as 2023-11-15",
                "e.jsonl(4,2): error DT0301: the line is not a JSON object",
                "e.jsonl(5): error DT0301: the line is not a JSON object",
            ],
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_record_without_what_a_citation_needs_is_refused()
    {
        var findings = new List<Diagnostic>();

        Assert.Null(EventJson.Read("""{"id":"1","event":"CONSULT","text":7}""", "e.jsonl", 1, findings));
        Assert.Equal(
            ["'cite_info' is missing", "'text_info' is missing", "'text' is not a string"],
            findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Words_of_levels_have_hyphens() => Assert.Equal(["leader", "minister", "vice-minister", "working"], RecordWords.All<OfficeLevel>());
}
