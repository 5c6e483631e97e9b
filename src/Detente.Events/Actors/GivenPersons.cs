namespace Detente;

/// <summary>A row of a table of office-holders.</summary>
/// <param name="IsGiven">From a table of the user's.</param>
internal sealed record HolderRow(string Code, string Name, string[] Surnames, char Gender, string[] Names, Term Term, bool IsGiven);

/// <summary>
/// Puts the user's office-holders beside the program's own. Somebody of the same surname in the same office at the same time is the same person:
/// they keep the name by which the program knows them, get the other one as well, and the user's days replace the program's.
/// </summary>
internal static class GivenPersons
{
    public static List<HolderRow> Join(List<HolderRow> rows)
    {
        if (!rows.Exists(row => row.IsGiven))
        {
            return rows;
        }

        var joined = new List<HolderRow>();
        ILookup<(string Code, Office Office), HolderRow> own = rows.Where(row => !row.IsGiven).ToLookup(row => (row.Code, row.Term.Office));
        var replaced = new HashSet<HolderRow>(ReferenceEqualityComparer.Instance);
        foreach (HolderRow row in rows.Where(row => row.IsGiven))
        {
            HolderRow[] same = own[(row.Code, row.Term.Office)].Where(other => Overlap(other.Term, row.Term)
                && (other.Name == row.Name || other.Surnames.Intersect(row.Surnames, StringComparer.Ordinal).Any())).ToArray();
            replaced.UnionWith(same);
            joined.Add(same.Length == 0 ? row : row with
            {
                Name = same[0].Name,
                Surnames = [.. same[0].Surnames.Union(row.Surnames, StringComparer.Ordinal)],
                Names = [.. same.SelectMany(other => other.Names).Append(row.Name).Concat(row.Names).Distinct(StringComparer.Ordinal)],
            });
        }

        return [.. rows.Where(row => !row.IsGiven && !replaced.Contains(row)), .. joined];
    }

    private static bool Overlap(Term one, Term other) => (one.To is null || other.From <= one.To) && (other.To is null || one.From <= other.To);
}
