using System.CommandLine;

namespace Detente.App.Commands;

/// <summary><c>detente ingest PATH… --workspace DIR</c>: codes and appends; safe to repeat, to kill and to run again.</summary>
internal static class IngestCommand
{
    public static Command Create(CommandHost host)
    {
        var input = new InputArguments();
        Option<string?> directory = WorkspaceOption();
        var command = new Command("ingest", "Code articles and append them to the ledger of a workspace") { directory };
        input.AddTo(command);
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options, result.GetValue(directory));
            return Ingest(host, workspace, input.Open(result, host, options), result.GetValue(input.Quiet));
        });
        return command;
    }

    public static Option<string?> WorkspaceOption() => new("--workspace") { Description = "the folder that holds the ledger", HelpName = "DIR" };

    /// <returns>The exit code.</returns>
    public static int Ingest(CommandHost host, Workspace workspace, ArticleReader reader, bool quiet)
    {
        if (!reader.FoundNothing)
        {
            workspace.Preload();
        }

        IngestResult? done = null;
        var run = new ArticleRun(host, reader, quiet);
        return run.Go(
            (readings, seen) =>
            {
                if (reader.FoundNothing)
                {
                    // Nothing to append: no ledger is made for a path that is not there.
                    foreach (ArticleReading reading in readings)
                    {
                        seen(new ArticleOutcome(null, reading.Findings));
                    }

                    return;
                }

                done = workspace.Ingest(readings, seen, host.Cancellation);
                foreach (Diagnostic finding in done.Added.Findings)
                {
                    seen(new ArticleOutcome(null, [finding]));
                }
            },
            () => done is null ? "" : FormattableString.Invariant($"; {done.Known} articles known already, {done.Added.EventsAdded} events added"));
    }
}
