namespace Detente.Coding;

/// <summary>The codes of CAMEO's events, and the PLOVER type of each. Read from <c>data/ontology/cameo-events.tsv</c>.</summary>
public sealed class CameoEventCodes
{
    private readonly Dictionary<string, string> types;

    private CameoEventCodes(Dictionary<string, string> types) => this.types = types;

    public int Count => types.Count;

    /// <param name="ontologyDirectory"><c>data/ontology</c>.</param>
    /// <exception cref="DataFileException">The table is missing, has faults, or names a type that is none.</exception>
    public static CameoEventCodes Load(string ontologyDirectory)
    {
        var findings = new List<Diagnostic>();
        EventOntology ontology = EventOntology.Load(ontologyDirectory);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DataRow row in DataTable.Load(Path.Combine(ontologyDirectory, "cameo-events.tsv"), "cameo-events", ["code", "event"], findings).Rows)
        {
            if (row["event"].Length > 0 && ontology.Find(row["event"]) is null)
            {
                findings.Add(row.Error("DT0111", $"no event type '{row["event"]}'", Diagnostic.Nearest(row["event"], ontology.Types.Select(type => type.Name))));
            }

            if (!types.TryAdd(row["code"], row["event"]))
            {
                findings.Add(row.Error("DT0121", $"the code '{row["code"]}' stands twice"));
            }
        }

        DataTable.ThrowIfAny(findings);
        return new CameoEventCodes(types);
    }

    public bool Knows(string code) => types.ContainsKey(code);

    /// <summary>The PLOVER type; null for what PLOVER does not code (comments and appeals) and for what is no code.</summary>
    public string? TypeOf(string code) => types.GetValueOrDefault(code) is { Length: > 0 } type ? type : null;

    /// <summary>The longest code that a code begins with; null for none.</summary>
    public string? Nearest(string code) => Enumerable.Range(2, Math.Max(0, code.Length - 2)).Reverse().Select(length => code[..length]).FirstOrDefault(types.ContainsKey);
}
