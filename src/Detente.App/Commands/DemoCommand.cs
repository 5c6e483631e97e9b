using System.CommandLine;
using Detente.App.Briefs;

namespace Detente.App.Commands;

/// <summary><c>detente demo</c>: the main job on the shipped sample, with nothing asked and nothing fetched.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandHost host)
    {
        var quiet = new Option<bool>("--quiet") { Description = "no progress and no remarks; warnings and errors only" };
        var command = new Command("demo", "Code the shipped sample on China and the United States, and write out/brief.html") { quiet };
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using var temporary = new TemporaryDirectory();
            using Workspace workspace = host.OpenWorkspace(options, temporary.Path);
            var reader = new ArticleReader([workspace.Data.Samples], new ReadingOptions { MaxArticleBytes = options.MaxArticleBytes }, host.OpenInput);
            int code = IngestCommand.Ingest(host, workspace, reader, result.GetValue(quiet));
            if (code == CommandLine.Failed)
            {
                return code;
            }

            var request = new BriefRequest(workspace.ReadDyad("CHN", "USA"), "html");
            using var file = new ResultFile(Path.Combine(host.WorkingDirectory, "out", "brief.html"), host.Output);
            Brief brief = BriefCall.Compose(workspace, request);
            BriefCall.Write(brief, request.Format, file.Writer);
            file.Complete();
            BriefCall.Summarize(brief, host.Output);
            host.Output.Write("\nThe whole brief is in out/brief.html.\n");
            return code;
        });
        return command;
    }
}
