using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Finds what is wrong with pattern files beyond their form: trees given twice, trees that are never reached, examples that do not do what they say.
/// </summary>
public sealed class PatternLinter(string data, string language)
{
    /// <summary>A day on which the office-holders of the examples are in office.</summary>
    private static readonly DateOnly ExampleDay = new(2023, 11, 16);

    /// <summary>All findings on a folder, in order of file and line.</summary>
    /// <param name="nlp">Asked for only where the examples can be run: a file with faults has none that count.</param>
    public IReadOnlyList<Diagnostic> Check(string directory, Func<NlpPipeline> nlp, out int patternCount)
    {
        ArgumentNullException.ThrowIfNull(nlp);
        var findings = new List<Diagnostic>();
        PatternSet patterns = PatternSet.Read(directory, EventOntology.Load(Path.Combine(data, "ontology")), findings);
        patternCount = patterns.Count;
        if (patterns.Count == 0 && findings.Count == 0)
        {
            findings.Add(Diagnostic.Error("DT0620", directory, 0, "the folder holds no patterns (*.pattern)"));
        }

        CheckTrees(patterns, findings);
        if (findings.TrueForAll(finding => finding.Severity != DiagnosticSeverity.Error))
        {
            var coder = new EventCoder(nlp(), LanguagePack.Load(data, language, patternDirectory: directory), "lint");
            findings.AddRange(patterns.Patterns.SelectMany(pattern => pattern.Examples.Select(example => Check(coder, pattern, example))).OfType<Diagnostic>());
        }

        return [.. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.LineNumber)];
    }

    /// <summary>Trees that an earlier one hides: wherever they fit it fits too, and counts no less.</summary>
    internal static void CheckTrees(PatternSet patterns, List<Diagnostic> findings)
    {
        var trees = patterns.Patterns.SelectMany(pattern => pattern.Trees.Select((tree, index) => (Pattern: pattern, Tree: tree, LineNumber: pattern.TreeLines[index]))).ToList();
        for (int i = 1; i < trees.Count; i++)
        {
            var later = trees[i];
            int hiding = trees.FindIndex(0, i, earlier => PatternCover.Covers(earlier.Tree, later.Tree));
            if (hiding < 0)
            {
                continue;
            }

            var first = trees[hiding];
            bool isSame = PatternCover.Covers(later.Tree, first.Tree);
            string place = $"{first.Pattern.Name}, {Path.GetFileName(first.Pattern.Path)}({first.LineNumber})";
            findings.Add(isSame
                ? Diagnostic.Warning("DT0621", later.Pattern.Path, later.LineNumber, $"the tree stands before, in {place}")
                : Diagnostic.Warning("DT0622", later.Pattern.Path, later.LineNumber, $"the tree is never reached: wherever it fits, that of {place} fits too and is taken"));
        }
    }

    private static Diagnostic? Check(EventCoder coder, DependencyPattern pattern, PatternExample example)
    {
        string[] found = [.. coder.Code(new Article { Id = "example", Text = example.Text, Date = ExampleDay }).Events
            .Where(coded => coded.Rule.Split(" + ").Contains(pattern.Name)).Select(Sides)];
        bool isRight = example.Expected is { } expected ? found.Contains(expected) : found.Length == 0;
        string gave = found.Length == 0 ? "nothing" : $"'{string.Join("; ", found)}'";
        return isRight ? null
            : Diagnostic.Error("DT0625", pattern.Path, example.LineNumber, $"the example gives {gave}, expected {(example.Expected is null ? "nothing" : $"'{example.Expected}'")} ({pattern.Name})");
    }

    /// <summary>As examples write sides: <c>CHN &gt; USA</c>, <c>CHN + USA</c> for what is done together.</summary>
    private static string Sides(CodedEvent coded)
    {
        string actors = string.Join('+', coded.Actors.Select(actor => actor.Code).Distinct());
        string recipients = string.Join('+', coded.Recipients.Select(actor => actor.Code).Distinct());
        return coded.Symmetric ? string.Join(" + ", coded.Codes.Order(StringComparer.Ordinal)) : recipients.Length == 0 ? actors : $"{actors} > {recipients}";
    }
}
