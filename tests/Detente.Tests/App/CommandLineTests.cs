using System.Text.Json;
using Detente.App;
using Xunit;

namespace Detente.Tests.App;

public sealed class CommandLineTests : IDisposable
{
    private const string Report = "date: 2023-11-16\nid: r1\n\nChina imposed sanctions on the United States on Wednesday.";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("", 2, "detente: Required command was not provided.\n'detente --help' says how it is used\n")]
    [InlineData("shwo", 2, "detente: Unrecognized command or argument 'shwo'.\ndid you mean 'show'?\n")]
    [InlineData("code", 2, "detente: Required argument 'PATH' missing for command: 'code'.\n'detente code --help' says how it is used\n")]
    [InlineData("code ~/a.txt --emt events", 2, "detente: no option '--emt', did you mean --emit?\n'detente code --help' says how it is used\n")]
    [InlineData("code - --date 16.11.2023", 2, "detente: '16.11.2023' is not a date; write it as 2023-11-15\n'detente code --help' says how it is used\n")]
    [InlineData("show events CHI USA", 2, "detente: 'CHI' is no code or name of a state or organisation, did you mean CHL (Chile) or CHN (China)?\n")]
    [InlineData("show events Chnia USA", 2, "detente: 'Chnia' is no code or name of a state or organisation, did you mean CHN (China)?\n")]
    [InlineData("show events CHN China", 2, "detente: a pair needs two different sides, not CHN twice\n")]
    [InlineData("brief CHN USA", 2, "detente: brief needs reports to read (PATH …), a ledger (--workspace DIR), or both\n")]
    [InlineData("show events CHN USA --workspace ~/none", 1, "detente: there is no ledger at ~/none/ledger.duckdb; 'detente ingest' makes one\n")]
    [InlineData("code ~/none", 1, "~/none: error DT0501: there is no such file or folder\n0 articles coded, 0 skipped, 0 events, 1 errors in the input\n")]
    [InlineData("ingest ~/none --workspace ~/w", 1, "~/none: error DT0501: there is no such file or folder\n0 articles coded, 0 skipped, 0 events, 1 errors in the input\n")]
    [InlineData("patterns lint ~/none", 1, null)]
    [InlineData("actors lint ~/none", 1, null)]
    [InlineData("actors look-up Nobody", 2, "detente: nobody goes by 'Nobody'\n")]
    public void Failures_are_one_line_and_an_exit_code(string commandLine, int code, string? error)
    {
        CommandRun run = CommandRun.Of(folder, commandLine);
        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.Equal(error ?? run.Error, run.Error);
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "w")));
    }

    [Fact]
    public void An_organisation_is_looked_up_with_its_members_of_the_day()
    {
        Assert.Contains("16 members on 1990-01-01: BEL CAN", CommandRun.Of(folder, "actors look-up NATO --on 1990-01-01").Output, StringComparison.Ordinal);
        Assert.Contains("32 members on 2025-01-01", CommandRun.Of(folder, "actors look-up NATO --on 2025-01-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_when_and_where_are_written_without_events()
    {
        folder.Write("in/a.txt", "date: 2025-10-12\n\nThe envoys of Pakistan and Iran met in Doha on Sunday.");
        string[] kinds = [.. CommandRun.Of(folder, "code ~/in --emit mentions").Output.TrimEnd('\n').Split('\n').Select(line =>
        {
            using JsonDocument record = JsonDocument.Parse(line);
            return $"{record.RootElement.GetProperty("text")} {record.RootElement.GetProperty("kind")}";
        })];
        Assert.Equal(["envoys role", "Pakistan state", "Iran state", "Doha capital", "Sunday date", "Doha place"], kinds);
    }

    [Fact]
    public void Good_articles_are_coded_beside_bad_ones_and_the_exit_code_says_so()
    {
        folder.Write("in/a.txt", Report);
        folder.Write("in/b.txt", "");
        CommandRun run = CommandRun.Of(folder, "code ~/in");
        Assert.Equal(3, run.ExitCode);
        using JsonDocument coded = JsonDocument.Parse(Assert.Single(run.Output.TrimEnd('\n').Split('\n')));
        Assert.Equal("SANCTION", coded.RootElement.GetProperty("act").GetString());
        Assert.Equal("r1", coded.RootElement.GetProperty("cite_info").GetProperty("document").GetString());
        Assert.Equal("~/in/b.txt: error DT0503: the file is empty\n1 articles coded, 0 skipped, 1 events, 1 errors in the input\n", run.Error);
    }

    [Fact]
    public void Quiet_says_warnings_and_errors_only()
    {
        Assert.Equal("", CommandRun.Of(folder, "code - --quiet --date 2023-11-16", "The talks resumed.").Error);
        Assert.StartsWith("-: warning DT0512", CommandRun.Of(folder, "code - --quiet", "The talks resumed.").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_written_as_lines_of_json()
    {
        CommandRun run = CommandRun.Of(folder, "code - --emit findings --format jsonl", "{}\n");
        Assert.Equal(
            """{"id":"DT0509","severity":"error","path":"-","line":1,"column":0,"message":"no field 'text'","suggestion":null,"article":null}""" + "\n", run.Output);
    }

    [Fact]
    public void Parsed_text_goes_out_and_comes_in_again_with_the_same_events()
    {
        string report = folder.Write("a.txt", Report);
        string conllu = CommandRun.Of(folder, $"code {report} --emit conllu").Output;
        Assert.StartsWith("# newdoc id = r1\n", conllu, StringComparison.Ordinal);
        folder.Write("a.conllu", conllu);
        CommandRun direct = CommandRun.Of(folder, $"code {report}");
        CommandRun again = CommandRun.Of(folder, "code ~/a.conllu --date 2023-11-16");
        Assert.Equal(Ids(direct), Ids(again));

        static string[] Ids(CommandRun run) =>
            [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }

    [Fact]
    public void An_explanation_names_the_sentence_the_pattern_and_the_reason()
    {
        CommandRun run = CommandRun.Of(folder, $"code {folder.Write("a.txt", Report)} --explain");
        Assert.StartsWith("== r1  2023-11-16", run.Output, StringComparison.Ordinal);
        Assert.Contains("[0] China imposed sanctions on the United States on Wednesday.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("kept as SANCTION asserted, CHN → USA", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n      A ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_events_come_out_on_one_thread_and_on_many()
    {
        folder.CopySamples("2023");
        folder.Write("detente.json", """{"threads":1}""");
        CommandRun one = CommandRun.Of(folder, "code ~/samples");
        folder.Write("detente.json", """{"threads":4}""");
        CommandRun many = CommandRun.Of(folder, "code ~/samples");
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, many.Output);
        Assert.Equal(one.Error, many.Error);
    }

    [Fact]
    public void A_second_ingest_adds_nothing_and_what_is_in_the_ledger_is_shown()
    {
        int count = folder.CopySamples("2021");
        CommandRun first = CommandRun.Of(folder, "ingest ~/samples --workspace ~/w");
        Assert.Equal(0, first.ExitCode);
        Assert.StartsWith($"{count} articles coded, 0 skipped", first.Error, StringComparison.Ordinal);
        CommandRun second = CommandRun.Of(folder, "ingest ~/samples --workspace ~/w");
        Assert.Equal($"0 articles coded, 0 skipped, 0 events, 0 errors in the input; {count} articles known already, 0 events added\n", second.Error);

        foreach (string kind in (string[])["events", "incidents", "meetings", "measures"])
        {
            string table = CommandRun.Of(folder, $"show {kind} China USA --workspace ~/w").Output;
            string csv = CommandRun.Of(folder, $"show {kind} CHN USA --workspace ~/w --format csv").Output;
            string[] lines = CommandRun.Of(folder, $"show {kind} usa chn --workspace ~/w --format jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(lines);
            Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
            Assert.Equal(lines.Length + 1, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Equal(lines.Length + 1, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        }

        CommandRun brief = CommandRun.Of(folder, "brief CHN USA --workspace ~/w --out ~/out/b.html");
        Assert.Equal((0, "", ""), (brief.ExitCode, brief.Output, brief.Error));
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(folder.Path, "out", "b.html")), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "out")));
    }

    [Fact]
    public void The_demo_writes_its_brief_and_says_where()
    {
        CommandRun run = CommandRun.Of(folder, "demo --quiet");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("out/brief.html.\n", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Path, "out", "brief.html")));
    }

    [Fact]
    public void A_stopped_run_leaves_no_file()
    {
        string report = folder.Write("in/a.txt", Report);
        CommandRun run = CommandRun.Of(folder, $"code {report} --out ~/out/events.jsonl", isStopped: true);
        Assert.Equal((130, "detente: stopped\n"), (run.ExitCode, run.Error));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "out")));
    }

    [Fact]
    public void A_reader_that_has_gone_is_no_failure()
    {
        using var error = new StringWriter();
        using var closed = new ClosedWriter();
        int code = CommandLine.Run(["code", folder.Write("a.txt", Report)], CommandRun.Host(folder, closed, error));
        Assert.Equal((CommandLine.OutputClosed, ""), (code, error.ToString()));
    }

    [Fact]
    public void Version_names_program_data_and_model()
    {
        CommandRun run = CommandRun.Of(folder, "version");
        Assert.Matches(@"^program  \S+\ndata     [0-9a-f]{12}  .*\nmodel    en-\S+ [0-9a-f]{16}  .*\ncoder    detente \S+ data [0-9a-f]{8} model en-\S+\nruntime  ", run.Output);
    }

    [Fact]
    public void Actors_are_looked_up_by_code_name_and_surname()
    {
        Assert.StartsWith("CHN  China\n", CommandRun.Of(folder, "actors look-up chn").Output, StringComparison.Ordinal);
        Assert.Contains("Antony Blinken", CommandRun.Of(folder, "actors look-up Blinken --on 2023-05-01").Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of(folder, "actors lint").ExitCode);
        Assert.Equal(0, CommandRun.Of(folder, "patterns lint").ExitCode);
    }

    public void Dispose() => folder.Dispose();

    private sealed class ClosedWriter : StringWriter
    {
        public override void Write(string? value) => throw new OutputClosedException(new IOException());

        public override void Flush() => throw new OutputClosedException(new IOException());
    }
}
