namespace Detente.App.ActorImport;

/// <summary>Our code for the ways in which other tables name a state or organisation.</summary>
internal sealed class StateCodes
{
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Cow, string Code, DateOnly? From, DateOnly? To)> cow = [];

    /// <param name="directory">The folder that holds <c>states.tsv</c>.</param>
    public StateCodes(string directory, ActorDirectory actors)
    {
        foreach (string code in actors.Codes)
        {
            codes[code] = code;
        }

        var findings = new List<Diagnostic>();
        IReadOnlyList<DataRow> rows = DataTable.Load(Path.Combine(directory, "states.tsv"), "states", ["code", "iso2", "cow"], findings).Rows;
        DataTable.ThrowIfAny(findings);
        foreach (DataRow row in rows)
        {
            if (row["iso2"].Length > 0)
            {
                codes.TryAdd(row["iso2"], row["code"]);
            }

            ActorName? state = actors.Names.FirstOrDefault(name => name.Kind == ActorNameKind.State && name.Code == row["code"]);
            cow.Add((row["cow"], row["code"], state?.From, state?.To));
        }

        ActorNameKind[] kinds = [ActorNameKind.State, ActorNameKind.Organization, ActorNameKind.Adjective];
        foreach (ActorName name in actors.Names.Where(name => kinds.Contains(name.Kind) && !name.IsGiven).OrderBy(name => name.Kind).ThenBy(name => name.To is null ? 0 : 1))
        {
            codes.TryAdd(name.Text, name.Code);
        }
    }

    /// <summary>Codes without a Correlates of War number of their own: territories, most of them of another state.</summary>
    public IReadOnlySet<string> Territories => cow.Where(state => state.Cow.Length == 0 && state.Code[0] != 'X').Select(state => state.Code).ToHashSet(StringComparer.Ordinal);

    /// <param name="word">A code of ours, an ISO alpha-2 code, a name or an adjective, in any case, with or without "the".</param>
    public string? Find(string word)
    {
        string bare = word.Trim();
        return codes.GetValueOrDefault(bare)
            ?? (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? codes.GetValueOrDefault(bare[4..]) : null);
    }

    /// <summary>The state with a Correlates of War number on a day; the first of the table where its days fit none.</summary>
    public string? FindCow(string number, DateOnly day) =>
        cow.Where(state => state.Cow == number).OrderBy(state => (state.From is null || state.From <= day) && (state.To is null || day <= state.To) ? 0 : 1)
            .Select(state => state.Code).FirstOrDefault();
}
