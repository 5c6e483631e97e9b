using System.CommandLine;
using System.Globalization;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente patterns lint|import</c>.</summary>
internal static class PatternsCommand
{
    public static Command Create(CommandHost host) => new("patterns", "The patterns that tell events")
    {
        PatternsLintCommand.Create(host),
        PatternsImportCommand.Create(host),
    };

    /// <summary>A dictionary's must be said: the same line means other things in each.</summary>
    public static Option<string> DialectOption(bool isRequired)
    {
        var dialect = new Option<string>("--dialect") { Description = "how the dictionary is written, which the file does not say", Required = isRequired };
        dialect.AcceptOnlyFromAmong([.. PatternDialect.All.Select(known => known.Name)]);
        return dialect;
    }

    public static string Summary(VerbDictionary dictionary) => string.Create(
        CultureInfo.InvariantCulture,
        $"{dictionary.VerbCount} verbs, {dictionary.PatternCount} patterns, {dictionary.SetCount} sets, {dictionary.TransformationCount} transformations");
}
