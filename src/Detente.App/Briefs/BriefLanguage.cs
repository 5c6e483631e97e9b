namespace Detente.App.Briefs;

/// <summary>The words of a language that briefs are written in: sentences for claims, names as they stand in sentences.</summary>
internal sealed class BriefLanguage
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private BriefLanguage(PhraseTable phrases) => Phrases = phrases;

    public PhraseTable Phrases { get; }

    /// <param name="directory"><c>data/languages/en</c>.</param>
    /// <exception cref="DataFileException">A table is missing or has faults; all of them are listed.</exception>
    public static BriefLanguage Load(string directory, EventOntology ontology)
    {
        var findings = new List<Diagnostic>();
        var language = new BriefLanguage(PhraseTable.Load(Path.Combine(directory, "brief-phrases.tsv"), ontology, findings));
        foreach (DataRow row in DataTable.Load(Path.Combine(directory, "brief-names.tsv"), "brief-names", ["name", "text"], findings).Rows)
        {
            if (row["name"].Length == 0 || row["text"].Length == 0)
            {
                findings.Add(row.Error("DT0701", "a name and its text are needed"));
            }
            else if (!language.names.TryAdd(row["name"], row["text"]))
            {
                findings.Add(row.Error("DT0703", $"'{row["name"]}' stands twice"));
            }
        }

        DataTable.ThrowIfAny(findings);
        return language;
    }

    /// <summary>A state or organisation within a sentence: "the United States".</summary>
    public string State(string name) => names.GetValueOrDefault(name, name);

    public string Issue(string id) => names.GetValueOrDefault(id) ?? id.Replace('-', ' ');
}
