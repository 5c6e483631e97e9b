using System.Text.RegularExpressions;

namespace Detente.App.ActorImport;

/// <summary>Which office of ours a position of Wikidata is: by its id, or by its English label.</summary>
internal sealed class PositionOffices
{
    private readonly StateCodes states;
    private readonly Dictionary<string, (string Office, string Code)> byId = new(StringComparer.Ordinal);
    private readonly List<(Regex Label, string Office, string Code)> byLabel = [];
    private readonly Dictionary<string, (string Office, string? Code)?> known = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="directory">The folder that holds <c>wikidata-positions.tsv</c>.</param>
    /// <exception cref="DataFileException">The table has faults.</exception>
    public PositionOffices(string directory, ActorDirectory actors, StateCodes states)
    {
        this.states = states;
        var findings = new List<Diagnostic>();
        foreach (DataRow row in DataTable.Load(Path.Combine(directory, "wikidata-positions.tsv"), "wikidata-positions", ["position", "office", "code"], findings).Rows)
        {
            if (!actors.Offices.ContainsKey(row["office"]))
            {
                findings.Add(row.Error("DT0122", $"no office '{row["office"]}'", Diagnostic.Nearest(row["office"], actors.Offices.Keys)));
            }

            if (Regex.IsMatch(row["position"], "^Q[0-9]+$"))
            {
                byId[row["position"]] = (row["office"], row["code"]);
                continue;
            }

            string pattern = Regex.Escape(row["position"].ToLowerInvariant()).Replace(@"\*", "(?<state>.+?)", StringComparison.Ordinal).Replace(@"\?", ".+", StringComparison.Ordinal);
            byLabel.Add((new Regex($"^{pattern}$", RegexOptions.CultureInvariant), row["office"], row["code"]));
        }

        DataTable.ThrowIfAny(findings);
    }

    /// <summary>Whether a label is that of an office; so that a dump's other labels need not be kept.</summary>
    public bool KnowsLabel(string label) => FindLabel(label) is not null;

    /// <param name="id">Q and digits, or null.</param>
    /// <param name="label">In English, or null.</param>
    /// <returns>The code is null where the position names no state: that of the person is then meant.</returns>
    public (string Office, string? Code)? Find(string? id, string? label) =>
        id is not null && byId.TryGetValue(id, out (string Office, string Code) found)
            ? (found.Office, found.Code.Length > 0 ? found.Code : null)
            : label is null ? null : FindLabel(label);

    private (string Office, string? Code)? FindLabel(string label)
    {
        if (known.TryGetValue(label, out (string Office, string? Code)? before))
        {
            return before;
        }

        (string Office, string? Code)? found = null;
        string lower = label.ToLowerInvariant();
        foreach ((Regex pattern, string office, string code) in byLabel)
        {
            if (pattern.Match(lower) is { Success: true } match)
            {
                string? state = code.Length > 0 ? code : match.Groups["state"] is { Success: true } named ? states.Find(named.Value) : null;
                if (state is not null || !match.Groups["state"].Success)
                {
                    found = (office, state);
                    break;
                }
            }
        }

        if (found is not null)
        {
            known[label] = found;
        }

        return found;
    }
}
