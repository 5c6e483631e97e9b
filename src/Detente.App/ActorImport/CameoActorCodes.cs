namespace Detente.App.ActorImport;

/// <summary>What an actor code of CAMEO says in our terms.</summary>
/// <param name="Code">Our code; null where it names no state or organisation that we know.</param>
/// <param name="UnknownParts">Letters that no table explains.</param>
internal sealed record ActorCodeReading(string? Code, string? Sector, IReadOnlyList<string> UnknownParts);

/// <summary>Takes the actor codes of CAMEO, PETRARCH and TABARI apart, three letters at a time: USAGOVMIL is the armed forces of the United States.</summary>
internal sealed class CameoActorCodes
{
    private const int PartLength = 3;

    /// <summary>What a part of the government is coded as: more than the government.</summary>
    private static readonly string[] PartsOfGovernment = ["MIL", "LEG", "JUD", "SPY", "COP", "JRN"];

    private readonly IReadOnlySet<string> states;
    private readonly IReadOnlySet<string> territories;
    private readonly Dictionary<string, (string Kind, string Value)> parts;

    private CameoActorCodes(IReadOnlySet<string> states, IReadOnlySet<string> territories, Dictionary<string, (string Kind, string Value)> parts)
    {
        this.states = states;
        this.territories = territories;
        this.parts = parts;
    }

    /// <param name="ontology">The folder that holds <c>cameo-actors.tsv</c>.</param>
    /// <param name="territories">Codes that, after a state's, say more closely who is meant: USAPRI is Puerto Rico.</param>
    /// <exception cref="DataFileException">The table has faults.</exception>
    public static CameoActorCodes Load(string ontology, ActorDirectory actors, IReadOnlySet<string> territories)
    {
        var findings = new List<Diagnostic>();
        var parts = new Dictionary<string, (string Kind, string Value)>(StringComparer.Ordinal);
        foreach (DataRow row in DataTable.Load(Path.Combine(ontology, "cameo-actors.tsv"), "cameo-actors", ["code", "kind", "value"], findings).Rows)
        {
            if (row["kind"] is "state" or "organization" && !actors.Codes.Contains(row["value"]))
            {
                findings.Add(row.Error("DT0122", $"no state or organisation has the code '{row["value"]}'"));
            }

            if (!parts.TryAdd(row["code"], (row["kind"], row["value"])))
            {
                findings.Add(row.Error("DT0121", $"the code '{row["code"]}' stands twice"));
            }
        }

        DataTable.ThrowIfAny(findings);
        return new CameoActorCodes(actors.States, territories, parts);
    }

    public ActorCodeReading Read(string code)
    {
        string? bearer = null;
        string? sector = null;
        string fallback = "";
        bool inDomain = false;
        var unknown = new List<string>();
        for (int at = 0; at < code.Length; at += PartLength)
        {
            string part = code.Substring(at, Math.Min(PartLength, code.Length - at));
            (string kind, string value) = KindOf(part, isFirst: at == 0);
            switch (kind)
            {
                case "domain":
                    inDomain |= at == 0;
                    fallback = fallback.Length == 0 ? value : fallback;
                    break;
                case "state":
                    bearer = bearer is null || (!inDomain && territories.Contains(value)) ? value : bearer;
                    break;
                case "organization" when inDomain:
                    bearer = value;
                    break;
                case "role" when sector is null || (sector == "GOV" && PartsOfGovernment.Contains(value)):
                    sector = value;
                    break;
                case "role" or "quality":
                    break;
                default:
                    unknown.Add(part);
                    break;
            }
        }

        return new ActorCodeReading(bearer, sector ?? (fallback.Length > 0 ? fallback : null), unknown);
    }

    /// <summary>The sector of an agent's code, which names nobody: GOVMIL, NGO; null where its letters name none.</summary>
    public string? ReadSector(string code, out IReadOnlyList<string> unknown)
    {
        // Opened with a domain that says nothing itself, so that no letters are taken for a state.
        ActorCodeReading reading = Read("INT" + code);
        unknown = reading.UnknownParts;
        return reading.Sector;
    }

    /// <summary>A code opens with whose it is; later, letters that are also a state's stand for a faith or a people: MUS, SUN.</summary>
    private (string Kind, string Value) KindOf(string part, bool isFirst)
    {
        bool listed = parts.TryGetValue(part, out (string Kind, string Value) found);
        bool isState = states.Contains(part);
        return (isFirst, listed, isState) switch
        {
            (true, true, true) when found.Kind == "quality" => ("state", part),
            (_, true, _) => found,
            (_, _, true) => ("state", part),
            _ => ("", ""),
        };
    }
}
