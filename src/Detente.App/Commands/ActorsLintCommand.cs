using System.CommandLine;
using System.Globalization;
using Detente.App.ActorLint;

namespace Detente.App.Commands;

/// <summary><c>detente actors lint [DIR]</c>.</summary>
internal static class ActorsLintCommand
{
    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string?>("DIR") { Description = "a folder of actor tables, the program's kind or an imported one; the program's own if left out", Arity = ArgumentArity.ZeroOrOne };
        var errorsOnly = new Option<bool>("--errors-only") { Description = "no warnings" };
        var notes = new Option<bool>("--notes") { Description = "say too what may well be right: names that the day decides, offices without a holder today" };
        Option<DateOnly?> on = DateOption.Create("--on", "the day that counts as today");
        var command = new Command("lint", "Check the tables; faults are listed all together") { folder, errorsOnly, notes, on };
        command.SetAction(result =>
        {
            string data = host.FindData(host.LoadOptions()).Path;
            string own = Path.Combine(data, "actors");
            string directory = result.GetValue(folder) ?? own;
            DateOnly today = result.GetValue(on) ?? DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);
            IReadOnlyList<Diagnostic> findings = ActorLinter.Check(directory, own, EventOntology.Load(Path.Combine(data, "ontology")), today, out ActorDirectory? actors);
            DiagnosticSeverity least = result.GetValue(errorsOnly) ? DiagnosticSeverity.Error : result.GetValue(notes) ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
            foreach (Diagnostic finding in findings.Where(finding => finding.Severity >= least))
            {
                host.Error.WriteLine(finding);
            }

            int Count(DiagnosticSeverity severity) => findings.Count(finding => finding.Severity == severity);
            if (actors is null || Count(DiagnosticSeverity.Error) > 0)
            {
                host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{directory}: {Count(DiagnosticSeverity.Error)} errors, {Count(DiagnosticSeverity.Warning)} warnings"));
                return CommandLine.Failed;
            }

            string faults = Count(DiagnosticSeverity.Warning) == 0 ? "no faults" : string.Create(CultureInfo.InvariantCulture, $"no errors, {Count(DiagnosticSeverity.Warning)} warnings");
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{directory}: {faults}, {Count(DiagnosticSeverity.Info)} notes; {actors.Codes.Count} codes, {actors.States.Count} of them states, {actors.Persons.Count} office-holders, {actors.Offices.Count} offices"));
            return CommandLine.Done;
        });
        return command;
    }
}
