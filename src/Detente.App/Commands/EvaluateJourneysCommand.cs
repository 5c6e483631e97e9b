using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary>
/// <c>detente evaluate journeys FILE</c>: of the journeys whose text says that somebody was met, the share whose text is coded as a meeting of
/// the traveller's state with the state that <c>gold.country</c> names; and of all journeys, the share whose state is told. That key is read here
/// alone, to score with.
/// </summary>
internal static partial class EvaluateJourneysCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "JSONL with id, date, title, text and gold.country" };
        var traveller = new Option<string>("--traveller") { Description = "the state that travels", DefaultValueFactory = _ => "USA" };
        var misses = new Option<bool>("--misses") { Description = "list the journeys without the meeting" };
        var command = new Command("journeys", "Score meetings coded from short texts about journeys") { file, traveller, misses };
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options);
            string path = result.GetRequiredValue(file);
            string home = result.GetRequiredValue(traveller);
            Dictionary<string, string> countries = ReadCountries(path);
            int said = 0;
            int found = 0;
            int placed = 0;
            var reader = new ArticleReader([path], new ReadingOptions { MaxArticleBytes = options.MaxArticleBytes }, host.OpenInput);
            int code = new ArticleRun(host, reader, quiet: false).Go((readings, seen) =>
            {
                foreach (ArticleOutcome outcome in workspace.Code(readings, false, host.Cancellation))
                {
                    seen(outcome);
                    if (outcome.Result is not { Document: not null } coded)
                    {
                        continue;
                    }

                    string? visited = FindCode(workspace.Actors, countries.GetValueOrDefault(coded.Article.Id, ""), coded.Article.Date);
                    string? place = workspace.Resolve(coded).HostCode;
                    placed += place is not null && place == visited ? 1 : 0;
                    if (place != visited && result.GetValue(misses))
                    {
                        host.Output.WriteLine($"{coded.Article.Id}\tin {visited}, read as {place}\t{coded.Article.Title}");
                    }

                    if (!SaysMet().IsMatch(coded.Article.Text))
                    {
                        continue;
                    }

                    said++;
                    bool met = coded.Events.Any(one => one.Act == "CONSULT" && one.Codes.Contains(home) && visited is not null && one.Codes.Contains(visited));
                    found += met ? 1 : 0;
                    if (!met && result.GetValue(misses))
                    {
                        host.Output.WriteLine($"{coded.Article.Id}\t{visited}\t{coded.Article.Title}\t{coded.Article.Text}");
                    }
                }
            });
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{countries.Count} journeys, {said} whose text says that somebody was met, {found} coded as a meeting with the state visited ({(said == 0 ? 0 : (double)found / said):P1}); the state visited is told in {placed} ({(double)placed / countries.Count:P1})"));
            return code;
        });
        return command;
    }

    [GeneratedRegex(@"\b(met|meetings? with|discussed .{0,80}\bwith|conferred|talks with|audience with|received by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMet();

    private static Dictionary<string, string> ReadCountries(string path)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument record = JsonDocument.Parse(line);
            countries[record.RootElement.GetProperty("id").GetString()!] = record.RootElement.GetProperty("gold").GetProperty("country").GetString() ?? "";
        }

        return countries;
    }

    /// <summary>On the day: Vietnam is RVN in 1966. "Korea, Republic of" is "Republic of Korea", "Burma (Myanmar)" is "Burma".</summary>
    private static string? FindCode(ActorDirectory actors, string country, DateOnly? date)
    {
        string[] parts = country.Split(", ", 2);
        int bracket = country.IndexOf(" (", StringComparison.Ordinal);
        string[] forms = [country, parts.Length == 2 ? $"{parts[1]} {parts[0]}" : country, bracket > 0 ? country[..bracket] : country, parts[0]];
        return forms.Select(form => actors.NamesFrom(ActorDirectory.FirstWord(form))
                .FirstOrDefault(name => name.Kind == ActorNameKind.State && name.Text == form && name.ValidOn(date))?.Code ?? actors.FindCode(form, out _))
            .FirstOrDefault(code => code is not null);
    }
}
