using System.CommandLine;
using System.Globalization;

namespace Detente.App.Commands;

/// <summary><c>detente actors lint|import|look-up</c>.</summary>
internal static class ActorsCommand
{
    public static Command Create(CommandHost host) => new("actors", "The directory of states, organisations and office-holders")
    {
        ActorsLintCommand.Create(host),
        ActorsImportCommand.Create(host),
        LookUp(host),
    };

    private static Command LookUp(CommandHost host)
    {
        var name = new Argument<string>("NAME") { Description = "a code, a name as it stands in texts, or a surname" };
        Option<DateOnly?> on = DateOption.Create("--on", "the day for which offices are said; today if left out");
        var command = new Command("look-up", "Say whom a name stands for") { name, on };
        command.SetAction(result =>
        {
            using Workspace workspace = host.OpenWorkspace(host.LoadOptions());
            DateOnly day = result.GetValue(on) ?? DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
            return Write(workspace.Actors, result.GetRequiredValue(name), day, host);
        });
        return command;
    }

    private static int Write(ActorDirectory actors, string word, DateOnly day, CommandHost host)
    {
        var lines = new List<string>();
        string? code = actors.FindCode(word, out string? suggestion);
        if (code is not null)
        {
            lines.Add($"{code}  {actors.NameOf(code)}");
            if (actors.MembersOf(code, day) is { Count: > 0 } members)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{members.Count} members on {day:yyyy-MM-dd}: {string.Join(' ', members)}"));
            }
        }

        lines.AddRange(actors.NamesFrom(ActorDirectory.FirstWord(word)).Where(name => name.Text == word)
            .Select(name => $"{name.Code}  {RecordWords.Of(name.Kind)} \"{name.Text}\"{(name.Sector is null ? "" : " " + name.Sector)}{Span(name.From, name.To)}"));
        lines.AddRange(actors.PersonsNamed(word).OrderBy(person => person.OfficeOn(day)?.Office.Level ?? (OfficeLevel)int.MaxValue).Select(person => Describe(person, day)));
        if (lines.Count == 0)
        {
            throw new UsageException($"nobody goes by '{word}'" + (suggestion is null ? "" : $", did you mean {suggestion} ({actors.NameOf(suggestion)})?"));
        }

        foreach (string line in lines.Distinct())
        {
            host.Output.WriteLine(line);
        }

        return CommandLine.Done;
    }

    private static string Describe(Person person, DateOnly day)
    {
        Term? term = person.OfficeOn(day) ?? person.LastOfficeBefore(day);
        string office = term is null ? "no office by that day" : $"{term.Office.Id}{Span(term.From, term.To)}";
        return $"{person.Code}  {person.Name}, {office}";
    }

    private static string Span(DateOnly? from, DateOnly? to) => from is null && to is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" ({from:yyyy-MM-dd} to {to:yyyy-MM-dd})").Replace(" to )", " to now)", StringComparison.Ordinal).Replace("( to", "(to", StringComparison.Ordinal);
}
