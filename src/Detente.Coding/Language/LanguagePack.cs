namespace Detente.Coding;

/// <summary>What the coder knows of a language: patterns, word lists, modality, issues, places and names that are no actors. Read from <c>data</c>.</summary>
public sealed class LanguagePack
{
    private LanguagePack(EventOntology ontology, ActorDirectory directory, PatternSet patterns)
    {
        Ontology = ontology;
        Directory = directory;
        Patterns = patterns;
    }

    public EventOntology Ontology { get; }

    public ActorDirectory Directory { get; }

    public PatternSet Patterns { get; }

    internal WordLists Words { get; private init; } = null!;

    internal ModalityLexicon Modality { get; private init; } = null!;

    internal DateWords Dates { get; private init; } = null!;

    internal IssueLexicon Issues { get; private init; } = null!;

    internal Gazetteer Places { get; private init; } = null!;

    internal IReadOnlyList<string> NoActors { get; private init; } = [];

    /// <param name="data">The <c>data</c> directory.</param>
    /// <param name="language">ISO 639-1: a directory of <c>data/languages</c>.</param>
    /// <param name="givenActors">As for <see cref="ActorDirectory.Load"/>; its <c>not-actors.tsv</c> is read too.</param>
    /// <param name="patternDirectory">Another folder of patterns than the language's own.</param>
    /// <exception cref="DataFileException">Some file is missing or has faults; all of them are listed.</exception>
    public static LanguagePack Load(string data, string language, string? givenActors = null, string? patternDirectory = null)
    {
        EventOntology ontology = EventOntology.Load(Path.Combine(data, "ontology"));
        ActorDirectory directory = ActorDirectory.Load(Path.Combine(data, "actors"), givenActors);
        string root = Path.Combine(data, "languages", language);
        PatternSet patterns = PatternSet.Load(patternDirectory ?? Path.Combine(root, "patterns"), ontology);
        var findings = new List<Diagnostic>();
        var pack = new LanguagePack(ontology, directory, patterns)
        {
            Words = WordLists.Load(Path.Combine(root, "words.tsv"), findings),
            Modality = ModalityLexicon.Load(Path.Combine(root, "modality.tsv"), findings),
            Dates = DateWords.Load(Path.Combine(root, "dates.tsv"), findings),
            Issues = IssueLexicon.Load(Path.Combine(root, "issues.tsv"), ontology, findings),
            Places = Gazetteer.Load(Path.Combine(data, "places"), directory.States, findings),
            NoActors = [.. NoActorsOf(Path.Combine(data, "actors"), findings), .. givenActors is null ? [] : NoActorsOf(givenActors, findings, optional: true)],
        };
        DataTable.ThrowIfAny(findings);
        return pack;
    }

    private static IEnumerable<string> NoActorsOf(string folder, List<Diagnostic> findings, bool optional = false)
    {
        string file = Path.Combine(folder, "not-actors.tsv");
        return optional && !File.Exists(file) ? [] : DataTable.Load(file, "not-actors", ["name"], findings).Rows.Select(row => row["name"]);
    }
}
