using System.CommandLine;
using Detente.Ledger;

namespace Detente.App.Commands;

/// <summary><c>detente show {events|incidents|meetings|measures} A B</c>: what the ledger holds of a pair.</summary>
internal static class ShowCommand
{
    public static Command Create(CommandHost host)
    {
        var kind = new Argument<string>("WHAT") { Description = "events, incidents, meetings or measures" };
        kind.AcceptOnlyFromAmong("events", "incidents", "meetings", "measures");
        var first = new Argument<string>("A") { Description = "a state or organisation: code or name" };
        var second = new Argument<string>("B") { Description = "the other one" };
        Option<string?> directory = IngestCommand.WorkspaceOption();
        Option<DateOnly?> asOf = DateOption.Create("--as-of", "only what was published by this day");
        var format = new Option<string>("--format") { Description = "how to write it", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        var output = new Option<string?>("--out") { Description = "a file to write instead of standard output", HelpName = "FILE" };
        var command = new Command("show", "Show the ledger of a pair") { kind, first, second, directory, asOf, format, output };
        command.SetAction(result =>
        {
            using Workspace workspace = host.OpenWorkspace(host.LoadOptions(), result.GetValue(directory));
            Dyad dyad = workspace.ReadDyad(result.GetRequiredValue(first), result.GetRequiredValue(second));
            IReadOnlyList<CodedEvent> events = workspace.Read(new LedgerQuery { Dyad = dyad, AsOf = result.GetValue(asOf) });
            using var file = new ResultFile(result.GetValue(output), host.Output);
            Write(result.GetRequiredValue(kind), result.GetRequiredValue(format), events, dyad, workspace, file.Writer);
            file.Complete();
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(string kind, string format, IReadOnlyList<CodedEvent> events, Dyad dyad, Workspace workspace, TextWriter writer)
    {
        switch (kind)
        {
            case "events":
                Write(events, EventJson.ToLine, RecordTables.Of, format, writer);
                break;
            case "incidents":
                Write(IncidentProjection.Build(events), LedgerJson.ToLine, RecordTables.Of, format, writer);
                break;
            case "meetings":
                Write(MeetingProjection.Build(events, dyad), LedgerJson.ToLine, RecordTables.Of, format, writer);
                break;
            default:
                Write(MeasureProjection.Build(events, dyad, workspace.LoadInstruments()), LedgerJson.ToLine, RecordTables.Of, format, writer);
                break;
        }
    }

    private static void Write<T>(
        IReadOnlyList<T> records, Func<T, string> toLine, Func<IReadOnlyList<T>, RecordTable> toTable, string format, TextWriter writer)
    {
        switch (format)
        {
            case "jsonl":
                foreach (T record in records)
                {
                    writer.Write(toLine(record));
                    writer.Write('\n');
                }

                break;
            case "csv":
                toTable(records).WriteCsv(writer);
                break;
            default:
                toTable(records).WriteText(writer);
                break;
        }
    }
}
