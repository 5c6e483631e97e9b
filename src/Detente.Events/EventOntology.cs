using System.Globalization;

namespace Detente;

/// <summary>PLOVER 2.0 as data: types, modes, contexts, sectors, and what modality makes of a type. Read from <c>data/ontology</c>.</summary>
public sealed class EventOntology
{
    /// <summary>The scale that <see cref="CodedEvent.EventScale"/> is on; tables of other projects differ code by code.</summary>
    public const string ScaleName = "plover-2.0";

    private readonly Dictionary<string, EventType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Act, Modality Modality), string> modalityTypes = [];

    private EventOntology()
    {
    }

    public IReadOnlyCollection<EventType> Types => types.Values;

    public IReadOnlySet<string> Contexts { get; private set; } = new HashSet<string>();

    public IReadOnlySet<string> Sectors { get; private set; } = new HashSet<string>();

    /// <summary>The acts that types are made of, in the order of the table; "other" and "none" too.</summary>
    public IReadOnlyList<ActType> Acts { get; private set; } = [];

    /// <exception cref="DataFileException">A table is missing or has faults; all of them are listed.</exception>
    public static EventOntology Load(string directory)
    {
        var findings = new List<Diagnostic>();
        var ontology = new EventOntology();
        ontology.LoadTypes(directory, findings);
        ontology.Contexts = LoadNames(Path.Combine(directory, "contexts.tsv"), "contexts", findings);
        ontology.Sectors = LoadNames(Path.Combine(directory, "sectors.tsv"), "sectors", findings);
        ontology.LoadModalityTypes(Path.Combine(directory, "modality-types.tsv"), findings);
        ontology.LoadActs(Path.Combine(directory, "acts.tsv"), findings);
        DataTable.ThrowIfAny(findings);
        return ontology;
    }

    public EventType? Find(string name) => types.GetValueOrDefault(name);

    /// <summary>The type of a claim: a planned meeting is AGREE, a requested withdrawal REQUEST. Pairs not listed keep the act's own type.</summary>
    public EventType TypeOf(string act, Modality modality) =>
        types[modalityTypes.GetValueOrDefault((act, modality), act)];

    private static HashSet<string> LoadNames(string path, string kind, List<Diagnostic> findings) =>
        DataTable.Load(path, kind, ["name"], findings).Rows.Select(row => row["name"]).ToHashSet(StringComparer.Ordinal);

    private void LoadTypes(string directory, List<Diagnostic> findings)
    {
        var modes = new Dictionary<string, Dictionary<string, double?>>(StringComparer.Ordinal);
        foreach (DataRow row in DataTable.Load(Path.Combine(directory, "modes.tsv"), "modes", ["event", "mode", "scale"], findings).Rows)
        {
            double? scale = row["scale"].Length == 0 ? null : ReadScale(row, findings);
            if (!modes.TryGetValue(row["event"], out Dictionary<string, double?>? ofType))
            {
                modes[row["event"]] = ofType = new(StringComparer.Ordinal);
            }

            ofType[row["mode"]] = scale;
        }

        string path = Path.Combine(directory, "event-types.tsv");
        foreach (DataRow row in DataTable.Load(path, "event-types", ["name", "quad", "recipient", "scale"], findings).Rows)
        {
            if (!int.TryParse(row["quad"], CultureInfo.InvariantCulture, out int quad) || quad is < 1 or > 4)
            {
                findings.Add(row.Error("DT0111", $"quad is '{row["quad"]}', expected 1 to 4"));
            }

            types[row["name"]] = new EventType(
                row["name"], quad, ReadScale(row, findings), row["recipient"] == "yes",
                modes.GetValueOrDefault(row["name"]) ?? new(StringComparer.Ordinal));
        }

        foreach (string name in modes.Keys.Where(name => types.Count > 0 && !types.ContainsKey(name)))
        {
            findings.Add(Diagnostic.Error("DT0111", Path.Combine(directory, "modes.tsv"), 0, $"no event type '{name}'", Diagnostic.Nearest(name, types.Keys)));
        }
    }

    private void LoadActs(string path, List<Diagnostic> findings)
    {
        var acts = new List<ActType>();
        foreach (DataRow row in DataTable.Load(path, "acts", ["act", "event", "mode", "event_2021", "cameo"], findings).Rows)
        {
            string type = row["event"];
            if (type.Length > 0 && Find(type) is null)
            {
                findings.Add(row.Error("DT0111", $"no event type '{type}'", Diagnostic.Nearest(type, types.Keys)));
            }
            else if (row["mode"].Length > 0 && Find(type)?.Modes.ContainsKey(row["mode"]) != true)
            {
                findings.Add(row.Error("DT0111", $"{type} has no mode '{row["mode"]}'"));
            }

            acts.Add(new ActType(row["act"], type, row["mode"].Length > 0 ? row["mode"] : null, row["event_2021"], row["cameo"].Length > 0 ? row["cameo"] : null));
        }

        Acts = acts;
    }

    private static double ReadScale(DataRow row, List<Diagnostic> findings)
    {
        if (!double.TryParse(row["scale"], CultureInfo.InvariantCulture, out double scale) || scale is < -10 or > 10)
        {
            findings.Add(row.Error("DT0111", $"scale is '{row["scale"]}', expected −10 to +10"));
        }

        return scale;
    }

    private void LoadModalityTypes(string path, List<Diagnostic> findings)
    {
        foreach (DataRow row in DataTable.Load(path, "modality-types", ["act", "modality", "event"], findings).Rows)
        {
            foreach (string name in (string[])[row["act"], row["event"]])
            {
                if (!types.ContainsKey(name))
                {
                    findings.Add(row.Error("DT0111", $"no event type '{name}'", Diagnostic.Nearest(name, types.Keys)));
                }
            }

            if (Enum.TryParse(row["modality"], ignoreCase: true, out Modality modality))
            {
                modalityTypes[(row["act"], modality)] = row["event"];
            }
            else
            {
                findings.Add(row.Error("DT0111", $"no modality '{row["modality"]}'", Diagnostic.Nearest(row["modality"], Enum.GetNames<Modality>())));
            }
        }
    }
}
