namespace Detente.App.ActorImport;

/// <summary>A row of <c>names.tsv</c>; both days included, open where null.</summary>
/// <param name="Codes">Ours; several for a name that stands for them together.</param>
internal sealed record ImportedName(
    string Name, IReadOnlyList<string> Codes, string? Sector, DateOnly? From, DateOnly? To, string Identifier, string Source, string Note);

/// <summary>A row of <c>agents.tsv</c>.</summary>
internal sealed record ImportedAgent(string Phrase, string Sector, string Kind, string Note);

/// <summary>A row of <c>office-holders/imported.tsv</c>; dates as our tables write them.</summary>
internal sealed record ImportedTerm(
    string Code, string Office, string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Surnames, char Gender, string From, string To, string Note);

/// <summary>What could not be used: said and kept, so that nothing is lost and somebody may mend it.</summary>
internal sealed record UnknownRow(string File, int LineNumber, string Name, string Code, string Dates, string Reason);

/// <summary>What an import has read so far, of all its files.</summary>
internal sealed class ImportedTables
{
    public List<ImportedName> Names { get; } = [];

    public List<ImportedAgent> Agents { get; } = [];

    public List<ImportedTerm> Terms { get; } = [];

    public List<string> NotActors { get; } = [];

    public List<UnknownRow> Unknown { get; } = [];

    public List<Diagnostic> Findings { get; } = [];

    /// <summary>Entries, records or rows read, usable or not.</summary>
    public int EntryCount { get; set; }

    public bool HasRows => Names.Count + Agents.Count + Terms.Count + NotActors.Count + Unknown.Count > 0;
}
