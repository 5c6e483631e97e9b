using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Detente.Tests.App.PatternScoring;

public sealed partial class UnitRecordTests : IDisposable
{
    private const string Records = """
        <Validation><Sentences>
        <Sentence source="DEMO" date="19950101" id="A1"><EventCoding eventcode="190" sourcecode="ARN" targetcode="GON" /><Text>Arnor attacked
        Gondor</Text><Parse>
        1	Arnor	Arnor	PROPN	_	_	2	nsubj	_	_
        2	attacked	attack	VERB	_	_	0	root	_	_
        3	Gondor	Gondor	PROPN	_	_	2	dobj	_	_
        </Parse></Sentence>
        <Sentence source="DEMO" date="19950101" id="A2"><EventCoding noevents="True" /><Text>Arnor attacked crowds</Text><Parse>
        1	Arnor	Arnor	PROPN	_	_	2	nsubj	_	_
        2	attacked	attack	VERB	_	_	0	root	_	_
        3	crowds	crowd	NOUN	_	_	2	dobj	_	_
        </Parse></Sentence>
        <Config option="require_dyad" value="false" />
        <Sentence source="DATE" date="19950101" id="A3"><EventCoding noevents="True" /><Text>Arnor attacked crowds</Text><Parse>
        1	Arnor	Arnor	PROPN	_	_	2	nsubj	_	_
        2	attacked	attack	VERB	_	_	0	root	_	_
        3	crowds	crowd	NOUN	_	_	2	dobj	_	_
        </Parse></Sentence>
        <Sentence source="DATE" date="19950101" id="A4"><EventCoding eventcode="190" sourcecode="ARN" targetcode="GON" /><Text>x</Text><Parse>
        1	Arnor	Arnor
        </Parse></Sentence>
        <Sentence source="DATE" date="yesterday" id="A5"><Text>x</Text></Sentence>
        </Sentences></Validation>
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Each_record_is_right_or_wrong_for_a_reason_and_none_stops_the_others()
    {
        folder.Write("r.xml", Records);
        folder.Write("v.txt", "--- ATTACK [190] ---\nATTACK\n");
        folder.Write("a.txt", "ARNOR [ARN]\nGONDOR [GON]\n");
        CommandRun run = CommandRun.Of(folder, "evaluate unit-records ~/r.xml --verbs ~/v.txt --actors ~/a.txt --differences");
        Assert.Equal((3, "~/r.xml(22): error DT0632: record 'A5' has the date 'yesterday', expected YYYYMMDD\n"), (run.ExitCode, run.Error));
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("A3\tmissing nothing\ttoo much ARN>---:190 by ATTACK [190] v.txt(2)\t\tArnor attacked crowds", lines[0]);
        Assert.StartsWith("A4\tmissing ARN>GON:190\ttoo much nothing\t", lines[1], StringComparison.Ordinal);
        Assert.Equal(["DATE          0 of 2", "DEMO          2 of 2", "all           2 of 4 (50.0 %)"], lines[2..]);
    }

    [Fact]
    public void A_file_that_is_no_XML_is_told_with_its_place()
    {
        folder.Write("r.xml", "<Validation>\n<Sentence>");
        folder.Write("v.txt", "--- ATTACK [190] ---\nATTACK\n");
        CommandRun run = CommandRun.Of(folder, "evaluate unit-records ~/r.xml --verbs ~/v.txt --actors ~/v.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("~/r.xml(2,", run.Error, StringComparison.Ordinal);
        Assert.Contains("error DT0631", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_240_of_PETRARCH_s_own_records_are_exactly_right()
    {
        string? data = Repository.Corpus("petrarch");
        Assert.SkipWhen(data is null, "../shared/data/petrarch is absent: 284 unit records not run");
        string File(string name) => Path.Combine(data, name);
        CommandRun run = CommandRun.Of(folder, $"evaluate unit-records {File("unit-records.ud.xml")} --verbs {File("PETR.Validate.verbs.2.0.txt")} --actors {File("PETR.Validate.actors.txt")} "
            + $"--agents {File("PETR.Validate.agents.txt")} --discards {File("PETR.Validate.discards.txt")}");
        Match total = Total().Match(run.Output);
        Assert.True(total.Success, run.Output + run.Error);
        Assert.Equal("284", total.Groups[2].Value);
        Assert.True(int.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture) > 240, run.Output);
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"(?m)^all\s+(\d+) of (\d+)")]
    private static partial Regex Total();
}
