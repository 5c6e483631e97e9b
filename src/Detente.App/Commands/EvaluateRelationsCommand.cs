using System.CommandLine;
using System.Globalization;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate relations --plv FILE --vectors FILE</c>: the arbiter by cross-validation, and patterns alone.</summary>
internal static class EvaluateRelationsCommand
{
    public static Command Create(CommandHost host)
    {
        var sources = new RelationSources();
        var folds = new Option<int>("--folds") { Description = "parts the sentences are dealt into", DefaultValueFactory = _ => 5 };
        var temperature = new Option<float>("--temperature") { Description = "of the odds", DefaultValueFactory = _ => 1 };
        var differences = new Option<bool>("--differences") { Description = "list what is wrong" };
        var patterns = new Option<bool>("--patterns") { Description = "patterns alone; nothing is trained" };
        var command = new Command("relations", "Cross-validate what decides the type of an event between two marked sides") { folds, temperature, differences, patterns };
        sources.AddTo(command);
        command.SetAction(result =>
        {
            using Workspace workspace = host.OpenWorkspace(host.LoadOptions());
            RelationTeaching teaching = sources.Open(result, workspace);
            var info = new RelationModelInfo("", "", [], result.GetValue(sources.Seed), result.GetValue(temperature));
            IReadOnlyList<RelationVerdict> verdicts = result.GetValue(patterns) ? teaching.ReadPatterns() : teaching.CrossValidate(Math.Max(2, result.GetValue(folds)), info);
            RelationVerdict[] others = [.. verdicts.Where(verdict => verdict.Pair.Set != "gold")];
            Write(host.Output, "published sentences", new RelationScore(others));
            Write(host.Output, "own sentences", new RelationScore(verdicts.Where(verdict => verdict.Pair.Set == "gold")));
            WriteSenses(host.Output, [.. verdicts.Where(verdict => verdict.Pair.Modality is not null)]);
            if (result.GetValue(differences))
            {
                foreach (RelationVerdict wrong in verdicts.Where(verdict => verdict.Pair.Type is { } type && type != verdict.Type))
                {
                    host.Output.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{wrong.Pair.Id}\t{wrong.Pair.Type}\t{wrong.Type}\t{wrong.Best.Odds:F2}\t{wrong.Patterns.Type ?? "-"}\t{wrong.Pair.Sentence.Text}"));
                }
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static void Write(TextWriter writer, string name, RelationScore score)
    {
        IReadOnlyList<ClassScore> types = score.Types;
        Dictionary<string, ClassScore> patterns = score.PatternTypes.ToDictionary(one => one.Name);
        writer.WriteLine(Line(
            $"{name}: {score.Count} with a type; macro-F1 type {RelationScore.MacroF1(types):F4}, quad {RelationScore.MacroF1(score.Quads):F4}, accuracy {score.Accuracy:F4}; patterns alone {RelationScore.MacroF1(patterns.Values):F4}"));
        writer.WriteLine(Line($"{"type",-10} {"gold",5} {"precision",10} {"recall",7} {"F1",6} {"patterns",9}"));
        foreach (ClassScore type in types)
        {
            writer.WriteLine(Line($"{type.Name,-10} {type.Gold,5} {type.Precision,10:F3} {type.Recall,7:F3} {type.F1,6:F3} {patterns[type.Name].F1,9:F3}"));
        }

        writer.WriteLine(Line($"odds and share right, expected calibration error {score.CalibrationError:F4}"));
        foreach ((int count, double odds, double right) in score.Reliability)
        {
            writer.WriteLine(Line($"  {count,6} {odds,6:F3} {right,6:F3}"));
        }

        if (score.RelationCount > 0)
        {
            writer.WriteLine(Line($"{score.RelationCount} pairs related or not: ROC-AUC {score.RelationCurve:F4}"));
        }
    }

    private static void WriteSenses(TextWriter writer, RelationVerdict[] labelled)
    {
        if (labelled.Length > 0)
        {
            writer.WriteLine(Line(
                $"{labelled.Length} with a sense: modality right {labelled.Average(v => v.Pair.Modality == v.Patterns.Modality ? 1.0 : 0):P1}, polarity {labelled.Average(v => v.Pair.Polarity == v.Patterns.Polarity ? 1.0 : 0):P1}, phase {labelled.Average(v => v.Pair.Phase == v.Patterns.Phase ? 1.0 : 0):P1}"));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
