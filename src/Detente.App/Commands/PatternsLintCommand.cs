using System.CommandLine;
using System.Globalization;
using Detente.App.PatternImport;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente patterns lint [PATH…]</c>: our own folders of patterns, or with <c>--dialect</c> dictionaries of others.</summary>
internal static class PatternsLintCommand
{
    public static Command Create(CommandHost host)
    {
        var paths = new Argument<string[]>("PATH") { Description = "folders of pattern files, the program's own if left out; with --dialect, verb dictionaries", Arity = ArgumentArity.ZeroOrMore };
        Option<string> dialect = PatternsCommand.DialectOption(isRequired: false);
        var errorsOnly = new Option<bool>("--errors-only") { Description = "no warnings" };
        var command = new Command("lint", "Check patterns and run their examples; faults are listed all together") { paths, dialect, errorsOnly };
        command.SetAction(result =>
        {
            string data = host.FindData(host.LoadOptions()).Path;
            string[] given = result.GetValue(paths) ?? [];
            DiagnosticSeverity least = result.GetValue(errorsOnly) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            if (result.GetValue(dialect) is { } name)
            {
                return given.Length > 0 ? LintForeign(host, data, given, PatternDialect.Find(name)!, least)
                    : throw new UsageException("--dialect is said of dictionaries of others; give their PATH");
            }

            string[] folders = given.Length > 0 ? given : [Path.Combine(data, "languages", "en", "patterns")];
            return folders.Max(folder => LintOwn(host, data, folder, least));
        });
        return command;
    }

    private static int LintOwn(CommandHost host, string data, string folder, DiagnosticSeverity least)
    {
        host.Cancellation.ThrowIfCancellationRequested();
        if (!Directory.Exists(folder))
        {
            string reason = File.Exists(folder) ? "a dictionary of others needs --dialect; patterns of ours are checked by the folder" : "there is no such folder";
            host.Error.WriteLine(Diagnostic.Error("DT0501", folder, 0, reason));
            return CommandLine.Failed;
        }

        IReadOnlyList<Diagnostic> findings = new PatternLinter(data, "en").Check(folder, () => NlpPipeline.Load(data), out int count);
        return Report(host, folder, findings, least, string.Create(CultureInfo.InvariantCulture, $"{count} patterns"));
    }

    private static int LintForeign(CommandHost host, string data, string[] paths, PatternDialect dialect, DiagnosticSeverity least)
    {
        var findings = new List<Diagnostic>();
        VerbDictionary dictionary = VerbDictionary.Read(DictionaryFiles.Read(paths, host, findings), dialect, findings);
        findings.AddRange(VerbDictionaryLinter.Check(dictionary, CameoEventCodes.Load(Path.Combine(data, "ontology"))));
        List<Diagnostic> ordered = [.. findings.OrderBy(finding => Array.IndexOf(paths, finding.Path)).ThenBy(finding => finding.LineNumber).ThenBy(finding => finding.Id, StringComparer.Ordinal)];
        return Report(host, string.Join(' ', paths), ordered, least, PatternsCommand.Summary(dictionary));
    }

    private static int Report(CommandHost host, string place, IReadOnlyList<Diagnostic> findings, DiagnosticSeverity least, string summary)
    {
        foreach (Diagnostic finding in findings.Where(finding => finding.Severity >= least))
        {
            host.Error.WriteLine(finding);
        }

        int errors = findings.Count(finding => finding.Severity == DiagnosticSeverity.Error);
        int warnings = findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning);
        if (errors > 0)
        {
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place}: {errors} errors, {warnings} warnings; {summary}"));
            return CommandLine.Failed;
        }

        host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place}: {(warnings == 0 ? "no faults" : $"no errors, {warnings} warnings")}; {summary}"));
        return CommandLine.Done;
    }
}
