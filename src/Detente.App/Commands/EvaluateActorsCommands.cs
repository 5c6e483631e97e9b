using System.CommandLine;
using System.Globalization;
using Detente.App.ActorImport;
using Detente.App.ActorScoring;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate leaders FILE</c> and <c>detente evaluate actors FILE…</c>: the directory against lists of others. Only figures and differences.</summary>
internal static class EvaluateActorsCommands
{
    public static IEnumerable<Command> Create(CommandHost host) => [Leaders(host), Actors(host)];

    private static Command Leaders(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "leaders with dates, CSV with the columns of the REIGN data" };
        var differences = new Option<bool>("--differences") { Description = "list each leader who is not here, or with other dates" };
        var command = new Command("leaders", "Compare the directory's leaders with a list of leaders") { file, differences };
        command.SetAction(result =>
        {
            string own = Path.Combine(host.FindData(host.LoadOptions()).Path, "actors");
            ActorDirectory actors = ActorDirectory.Load(own);
            var score = new LeaderAgreement(actors, new StateCodes(own, actors));
            foreach (LeaderSpell spell in LeaderSpell.Load(result.GetRequiredValue(file)))
            {
                score.Add(spell);
            }

            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.SpellCount} leaders listed; some leader of the state is here for {Share(score.CoveredCount, score.SpellCount)}"));
            host.Output.WriteLine($"of those, the same leader: {Share(score.NamedCount, score.CoveredCount)}; begins within 31 days: {Share(score.StartCount, score.CoveredCount)}; ends so too: {Share(score.BothCount, score.CoveredCount)}");
            Write(host, result.GetValue(differences), score.Differences);
            return CommandLine.Done;
        });
        return command;
    }

    private static Command Actors(CommandHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "dictionaries, as for 'actors import'", Arity = ArgumentArity.OneOrMore };
        Option<string> format = ActorsImportCommand.FormatOption();
        var differences = new Option<bool>("--differences") { Description = "list each row that says something else" };
        Option<DateOnly?> on = DateOption.Create("--on", "the day taken for rows without dates; 2014-01-30, the day of the Phoenix files, if left out");
        var command = new Command("actors", "Compare the directory with a dictionary, for the names that both have") { files, format, differences, on };
        command.SetAction(result =>
        {
            string data = host.FindData(host.LoadOptions()).Path;
            ActorDirectory actors = ActorDirectory.Load(Path.Combine(data, "actors"));
            var importer = new ActorImporter(data, actors);
            foreach (string file in result.GetRequiredValue(files))
            {
                using FileStream stream = File.OpenRead(file);
                importer.Read(file, stream, ActorsImportCommand.Format(result.GetRequiredValue(format)), ImportKind.Actors);
            }

            importer.Complete();

            var score = new NameAgreement(actors, result.GetValue(on) ?? new DateOnly(2014, 1, 30));
            score.Add(importer.Tables.Names);
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{importer.Tables.Names.Count} rows; {score.NameCount} names are in both, {score.RowCount} rows of them comparable"));
            host.Output.WriteLine($"same state or organisation: {Share(score.SameState, score.RowCount)}; same sector too: {Share(score.SameStateAndSector, score.RowCount)}");
            Write(host, result.GetValue(differences), score.Differences);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(CommandHost host, bool isAsked, List<string> differences)
    {
        if (isAsked)
        {
            differences.ForEach(host.Output.WriteLine);
        }
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "0 of 0" : string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({(double)part / whole:P1})");
}
