using System.CommandLine;

namespace Detente.App.Commands;

/// <summary><c>detente brief A B PATH…</c>: codes what is not yet in the workspace and writes the brief of the pair.</summary>
internal static class BriefCommand
{
    public static Command Create(CommandHost host)
    {
        var first = new Argument<string>("A") { Description = "a state or organisation: code or name" };
        var second = new Argument<string>("B") { Description = "the other one" };
        var input = new InputArguments(pathsRequired: false);
        Option<DateOnly?> from = DateOption.Create("--from", "events of this day and later");
        Option<DateOnly?> to = DateOption.Create("--to", "events of this day and earlier");
        Option<DateOnly?> asOf = DateOption.Create("--as-of", "only what was published by this day");
        var format = new Option<string?>("--format") { Description = "md, html or json; told from --out if left out, else md" };
        format.AcceptOnlyFromAmong("md", "html", "json");
        var output = new Option<string?>("--out") { Description = "a file to write instead of standard output", HelpName = "FILE" };
        Option<string?> directory = IngestCommand.WorkspaceOption();
        directory.Description = "the folder that holds the ledger; a temporary one if left out";
        var command = new Command("brief", "Write the brief of a pair") { first, second, from, to, asOf, format, output, directory };
        input.AddTo(command, withFormat: false);
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            bool hasPaths = result.GetValue(input.Paths) is { Length: > 0 };
            if (!hasPaths && result.GetValue(directory) is null)
            {
                throw new UsageException("brief needs reports to read (PATH …), a ledger (--workspace DIR), or both");
            }

            using TemporaryDirectory? temporary = result.GetValue(directory) is null ? new TemporaryDirectory() : null;
            using Workspace workspace = host.OpenWorkspace(options, temporary?.Path ?? result.GetValue(directory));
            if (hasPaths)
            {
                workspace.Preload();
            }

            var request = new BriefRequest(
                workspace.ReadDyad(result.GetRequiredValue(first), result.GetRequiredValue(second)),
                result.GetValue(format) ?? FormatOf(result.GetValue(output)))
            {
                From = result.GetValue(from), To = result.GetValue(to), AsOf = result.GetValue(asOf),
            };
            int code = hasPaths
                ? IngestCommand.Ingest(host, workspace, input.Open(result, host, options, withFormat: false), result.GetValue(input.Quiet))
                : CommandLine.Done;
            if (code == CommandLine.Failed)
            {
                return code;
            }

            using var file = new ResultFile(result.GetValue(output), host.Output);
            BriefCall.Write(BriefCall.Compose(workspace, request), request.Format, file.Writer);
            file.Complete();
            return code;
        });
        return command;
    }

    private static string FormatOf(string? path) => Path.GetExtension(path ?? "").ToLowerInvariant() switch
    {
        ".html" or ".htm" => "html",
        ".json" => "json",
        _ => "md",
    };
}
