namespace Detente.App.ActorLint;

/// <summary>The rows of a folder of actor tables as they stand, for checks that need the line; a table that is not there has none.</summary>
internal sealed class LintTables
{
    /// <param name="own">The program's tables: which offices several hold at once is said there where the folder does not.</param>
    public LintTables(string directory, string own, EventOntology ontology)
    {
        Directory = directory;
        Ontology = ontology;
        States = Rows("states.tsv", "states");
        Organizations = Rows("organizations.tsv", "organizations");
        Institutions = Rows("institutions.tsv", "institutions");
        Offices = Rows("offices.tsv", "offices");
        SharedOffices = Rows("shared-offices.tsv", "shared-offices");
        SharedOffices = SharedOffices.Count > 0 ? SharedOffices : Rows(Path.Combine(own, "shared-offices.tsv"), "shared-offices");
        Agents = Rows("agents.tsv", "agents");
        NotActors = Rows("not-actors.tsv", "not-actors");
        Memberships = Rows("memberships.tsv", "memberships");
        GivenNames = Rows("names.tsv", "names");
        string holders = Path.Combine(directory, "office-holders");
        HolderFiles = System.IO.Directory.Exists(holders)
            ? [.. System.IO.Directory.GetFiles(holders, "*.tsv").Order(StringComparer.Ordinal).Select(file => Rows(Path.Combine("office-holders", Path.GetFileName(file)), "office-holders"))]
            : [];
        Terms = [.. HolderFiles.SelectMany(rows => rows).Select(LintTerm.Read).OfType<LintTerm>()];
    }

    public string Directory { get; }

    public EventOntology Ontology { get; }

    public IReadOnlyList<DataRow> States { get; }

    public IReadOnlyList<DataRow> Organizations { get; }

    public IReadOnlyList<DataRow> Institutions { get; }

    public IReadOnlyList<DataRow> Offices { get; }

    /// <summary>Offices that several hold at once.</summary>
    public IReadOnlyList<DataRow> SharedOffices { get; }

    public IReadOnlyList<DataRow> Agents { get; }

    public IReadOnlyList<DataRow> NotActors { get; }

    public IReadOnlyList<DataRow> Memberships { get; }

    /// <summary>Names from other dictionaries, as <c>actors import</c> writes them.</summary>
    public IReadOnlyList<DataRow> GivenNames { get; }

    public IReadOnlyList<IReadOnlyList<DataRow>> HolderFiles { get; }

    /// <summary>Rows of office-holders whose dates can be read.</summary>
    public IReadOnlyList<LintTerm> Terms { get; }

    /// <summary>Faults of form are the loader's to say.</summary>
    private IReadOnlyList<DataRow> Rows(string file, string kind)
    {
        string path = Path.Combine(Directory, file);
        return File.Exists(path) ? DataTable.Load(path, kind, [], []).Rows : [];
    }
}
