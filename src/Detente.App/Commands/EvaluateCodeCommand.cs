using System.CommandLine;
using System.Globalization;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate code --gold TABLE PATH…</c>: coded events against those that a careful reader found in the same reports.</summary>
internal static class EvaluateCodeCommand
{
    public static Command Create(CommandHost host)
    {
        var gold = new Option<string>("--gold") { Description = "a table as data/gold/china-us-sample.tsv", Required = true };
        var differences = new Option<bool>("--differences") { Description = "list what was missed, invented, or read in another sense or date" };
        var input = new InputArguments();
        var command = new Command("code", "Score coded events against a reader's table") { gold, differences };
        input.AddTo(command);
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options);
            ILookup<string, GoldEvent> wanted = GoldEvent.Load(
                result.GetRequiredValue(gold), EventOntology.Load(Path.Combine(workspace.Data.Path, "ontology"))).ToLookup(one => one.ArticleId);
            var score = new CodingScore();
            int reports = 0;
            var run = new ArticleRun(host, input.Open(result, host, options), result.GetValue(input.Quiet));
            int code = run.Go((readings, seen) =>
            {
                foreach (ArticleOutcome outcome in workspace.Code(readings, false, host.Cancellation))
                {
                    seen(outcome);
                    if (outcome.Result is { } coded && wanted.Contains(coded.Article.Id))
                    {
                        score.Add([.. wanted[coded.Article.Id]], coded.Events);
                        reports++;
                    }
                }
            });
            Write(score, reports, host.Output);
            if (result.GetValue(differences))
            {
                score.Differences.ForEach(host.Output.WriteLine);
            }

            return code;
        });
        return command;
    }

    private static void Write(CodingScore score, int reports, TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports; sense right {Share(score.RightSense, score.All.Found)}, date right {Share(score.RightDate, score.Dated)} of those found"));
        writer.WriteLine($"{"type",-10} {"found",6} {"missed",7} {"invented",9} {"precision",10} {"recall",7}");
        foreach ((string type, TypeScore one) in score.Types.Append(new("all", score.All)))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{type,-10} {one.Found,6} {one.Missed,7} {one.Invented,9} {Number(one.Precision),10} {Number(one.Recall),7}"));
        }
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "0 of 0" : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({(double)part / whole:P0})");

    private static string Number(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? "-";
}
