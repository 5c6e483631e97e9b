using System.CommandLine;
using System.Globalization;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente patterns lint</c>.</summary>
internal static class PatternsCommand
{
    /// <summary>A dictionary's must be said: the same line means other things in each.</summary>
    public static Option<string> DialectOption(bool isRequired)
    {
        var dialect = new Option<string>("--dialect") { Description = "how the dictionary is written", Required = isRequired };
        dialect.AcceptOnlyFromAmong([.. PatternDialect.All.Select(known => known.Name)]);
        return dialect;
    }

    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string?>("DIR") { Description = "a folder of pattern files; the program's own if left out", Arity = ArgumentArity.ZeroOrOne };
        var lint = new Command("lint", "Check the pattern files; faults are listed all together") { folder };
        lint.SetAction(result =>
        {
            string data = host.FindData(host.LoadOptions()).Path;
            string directory = result.GetValue(folder) ?? Path.Combine(data, "languages", "en", "patterns");
            PatternSet patterns = PatternSet.Load(directory, EventOntology.Load(Path.Combine(data, "ontology")));
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{directory}: no faults; {patterns.Count} patterns"));
            return CommandLine.Done;
        });
        return new Command("patterns", "The patterns that tell events") { lint };
    }
}
