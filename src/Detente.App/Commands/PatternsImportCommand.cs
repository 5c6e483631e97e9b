using System.CommandLine;
using Detente.App.PatternImport;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente patterns import FILE… --dialect D</c>: verb dictionaries of others, checked, in one form.</summary>
internal static class PatternsImportCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "verb dictionaries; they are read as one; - is standard input", Arity = ArgumentArity.OneOrMore };
        Option<string> dialect = PatternsCommand.DialectOption(isRequired: true);
        var output = new Option<string?>("--out") { Description = "a file; standard output if left out", HelpName = "F" };
        var command = new Command("import", "Read verb dictionaries of TABARI and PETRARCH and write them as one, in the dialect of PETRARCH2") { files, dialect, output };
        command.SetAction(result =>
        {
            var findings = new List<Diagnostic>();
            PatternDialect named = PatternDialect.Find(result.GetRequiredValue(dialect))!;
            string[] paths = result.GetRequiredValue(files);
            VerbDictionary dictionary = VerbDictionary.Read(DictionaryFiles.Read(paths, host, findings), named, findings);
            var log = new FindingLog(host.Error.WriteLine, withInfo: true, "'patterns lint' gives all");
            findings.ForEach(log.Add);
            log.Close();
            if (dictionary.VerbCount == 0)
            {
                host.Error.WriteLine("detente: nothing to write");
                return CommandLine.Failed;
            }

            using (var file = new ResultFile(result.GetValue(output), host.Output))
            {
                VerbDictionaryWriter.Write(dictionary, named, paths, file.Writer);
                file.Complete();
            }

            host.Error.WriteLine(PatternsCommand.Summary(dictionary));
            return findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error) ? CommandLine.DoneWithErrors : CommandLine.Done;
        });
        return command;
    }
}
