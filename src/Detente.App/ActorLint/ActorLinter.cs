namespace Detente.App.ActorLint;

/// <summary>Everything that can be said against a folder of actor tables, at once, in order of files and lines.</summary>
internal static class ActorLinter
{
    /// <param name="directory">The program's tables, or a folder of the user's that goes with them.</param>
    /// <param name="own">The program's tables.</param>
    /// <param name="actors">The directory as it loads; null where it does not.</param>
    public static IReadOnlyList<Diagnostic> Check(string directory, string own, EventOntology ontology, DateOnly today, out ActorDirectory? actors)
    {
        var findings = new List<Diagnostic>();
        bool isGiven = Directory.Exists(directory) && !File.Exists(Path.Combine(directory, "states.tsv"));
        actors = null;
        try
        {
            actors = isGiven ? ActorDirectory.Load(own, directory) : ActorDirectory.Load(directory);
        }
        catch (DataFileException e)
        {
            findings.AddRange(e.Findings);
        }

        var tables = new LintTables(directory, own, ontology);
        findings.AddRange(RowRules.Check(tables));
        findings.AddRange(NameRules.Check(tables));
        findings.AddRange(TermRules.Check(tables, actors, today));
        return [.. findings.DistinctBy(finding => finding.ToString()).OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.LineNumber)];
    }
}
