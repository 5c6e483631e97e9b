using System.CommandLine;
using System.Globalization;
using Detente.App.ActorImport;
using Detente.App.PatternImport;
using Detente.App.PatternScoring;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate unit-records FILE --verbs F --actors F --agents F --discards F</c>.</summary>
internal static class EvaluateUnitRecordsCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "unit records of PETRARCH with UD trees, XML" };
        Option<string[]> verbs = Files("--verbs", "verb dictionaries", isRequired: true);
        Option<string> dialect = PatternsCommand.DialectOption(isRequired: false);
        Option<string[]> actors = Files("--actors", "actor dictionaries", isRequired: true);
        Option<string[]> agents = Files("--agents", "agent dictionaries", isRequired: false);
        Option<string[]> discards = Files("--discards", "lists of discards", isRequired: false);
        var differences = new Option<bool>("--differences") { Description = "list each wrong record with what the coder said to it" };
        var command = new Command("unit-records", "Code unit records with dictionaries of PETRARCH, and count those that are exactly right") { file, verbs, dialect, actors, agents, discards, differences };
        command.SetAction(result =>
        {
            var findings = new List<Diagnostic>();
            VerbDictionary dictionary = VerbDictionary.Read(
                DictionaryFiles.Read(result.GetRequiredValue(verbs), host, findings), PatternDialect.Find(result.GetValue(dialect) ?? PatternDialect.Petrarch2.Name)!, findings);
            var reader = new ForeignNameReader(ActorDialect.Petrarch1, findings);
            foreach ((string path, string text) in DictionaryFiles.Read(result.GetRequiredValue(actors), host, findings))
            {
                reader.ReadActors(text, path);
            }

            foreach ((string path, string text) in DictionaryFiles.Read(result.GetValue(agents) ?? [], host, findings))
            {
                reader.ReadAgents(text, path);
            }

            foreach ((_, string text) in DictionaryFiles.Read(result.GetValue(discards) ?? [], host, findings))
            {
                reader.ReadDiscards(text);
            }

            string name = result.GetRequiredValue(file);
            var score = new UnitRecordScore(dictionary, reader.Names, name);
            foreach ((string path, string text) in DictionaryFiles.Read([name], host, findings))
            {
                new UnitRecordReader(path, findings).Read(text).ForEach(record => score.Add(record));
            }

            var log = new FindingLog(host.Error.WriteLine, withInfo: false, "'patterns lint' and 'actors import' give all");
            findings.ForEach(log.Add);
            log.Close();
            Write(host, score, result.GetValue(differences));
            return score.Count == 0 ? CommandLine.Failed : log.ErrorCount > 0 ? CommandLine.DoneWithErrors : CommandLine.Done;
        });
        return command;
    }

    private static Option<string[]> Files(string name, string description, bool isRequired) =>
        new(name) { Description = description, HelpName = "FILE", Required = isRequired, AllowMultipleArgumentsPerToken = true };

    private static void Write(CommandHost host, UnitRecordScore score, bool withDifferences)
    {
        if (withDifferences)
        {
            score.Differences.ForEach(host.Output.WriteLine);
        }

        foreach ((string category, (int right, int all)) in score.Categories)
        {
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{category,-10} {right,4} of {all}"));
        }

        host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-10} {score.RightCount,4} of {score.Count} ({(score.Count == 0 ? 0 : (double)score.RightCount / score.Count):P1})"));
    }
}
