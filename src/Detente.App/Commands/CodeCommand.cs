using System.CommandLine;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente code PATH…</c>: articles to event records, in input order.</summary>
internal static class CodeCommand
{
    public static Command Create(CommandHost host)
    {
        var input = new InputArguments();
        var explain = new Option<bool>("--explain") { Description = "write for people what was seen in each sentence, and why it became an event or not" };
        var emit = new Option<string>("--emit") { Description = "what to write", DefaultValueFactory = _ => "events" };
        emit.AcceptOnlyFromAmong("events", "mentions", "conllu", "findings");
        var output = new Option<string?>("--out") { Description = "a file to write instead of standard output", HelpName = "FILE" };
        var command = new Command("code", "Code articles into event records, as JSON lines") { explain, emit, output };
        input.AddTo(command);
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options);
            using var file = new ResultFile(result.GetValue(output), host.Output);
            bool explains = result.GetValue(explain);
            string emits = result.GetRequiredValue(emit);
            var run = new ArticleRun(host, input.Open(result, host, options), result.GetValue(input.Quiet));
            int code = run.Go(
                (readings, seen) =>
                {
                    foreach (ArticleOutcome outcome in workspace.Code(readings, explains, host.Cancellation))
                    {
                        seen(outcome);
                        Write(outcome, explains ? "explanations" : emits, workspace, file.Writer);
                    }
                });
            file.Complete();
            return code;
        });
        return command;
    }

    private static void Write(ArticleOutcome outcome, string emits, Workspace workspace, TextWriter writer)
    {
        switch (emits)
        {
            case "findings":
                foreach (Diagnostic finding in outcome.Findings)
                {
                    writer.Write(FindingJson.ToLine(finding, outcome.Result?.Article.Id));
                    writer.Write('\n');
                }

                break;
            case "explanations" when outcome.Result is { } result:
                ExplainWriter.Write(result, writer);
                break;
            case "conllu" when outcome.Result is { Document: { } document } result:
                WriteConllu(result.Article, document, writer);
                break;
            case "mentions" when outcome.Result is { Document: not null } result:
                foreach (ResolvedSentence sentence in workspace.Resolve(result).Sentences)
                {
                    string id = result.Article.Id;
                    foreach (string line in (IEnumerable<string>)
                        [.. sentence.Mentions.Select(mention => MentionJson.ToLine(mention, sentence, id)),
                        .. sentence.Dates.Select(date => MentionJson.ToLine(date, sentence, id)),
                        .. sentence.Places.Select(place => MentionJson.ToLine(place, sentence, id))])
                    {
                        writer.Write(line);
                        writer.Write('\n');
                    }
                }

                break;
            case "events" when outcome.Result is { } result:
                foreach (CodedEvent coded in result.Events)
                {
                    writer.Write(EventJson.ToLine(coded));
                    writer.Write('\n');
                }

                break;
        }
    }

    /// <summary>With the article's id, which a document that was made from text does not know.</summary>
    private static void WriteConllu(Article article, Document document, TextWriter writer)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Conllu.Write(document, text);
        string lines = text.ToString();
        writer.Write($"# newdoc id = {article.Id.ReplaceLineEndings(" ")}\n");
        writer.Write(lines.AsSpan(lines.IndexOf('\n', StringComparison.Ordinal) + 1));
    }
}
