namespace Detente.Coding;

/// <summary>Words that a careful reader took for an actor: where they stand in an article, and for whom (<c>data/gold</c>).</summary>
/// <param name="Codes">In order of code; several for "both sides".</param>
/// <param name="Person">The usual full name without accents; null where nobody in particular is meant.</param>
/// <param name="Office">An id of data/actors/offices.tsv; null where none is meant.</param>
public sealed record GoldMention(string ArticleId, TextSpan Span, string Kind, IReadOnlyList<string> Codes, string? Person, string? Office, string Doubt)
{
    /// <exception cref="DataFileException">The table has faults; all of them are listed.</exception>
    public static IReadOnlyList<GoldMention> Load(string path)
    {
        var findings = new List<Diagnostic>();
        var gold = new List<GoldMention>();
        string[] columns = ["id", "start", "length", "kind", "codes", "person", "office", "doubt"];
        foreach (DataRow row in DataTable.Load(path, "gold-mentions", columns, findings).Rows)
        {
            if (!int.TryParse(row["start"], out int start) || !int.TryParse(row["length"], out int length) || start < 0 || length < 1 || row["codes"].Length == 0)
            {
                findings.Add(row.Error("DT0143", "start, length or codes is not as it should be"));
                continue;
            }

            string[] codes = [.. row.List("codes").Order(StringComparer.Ordinal)];
            gold.Add(new GoldMention(row["id"], new TextSpan(start, length), row["kind"], codes, OrNull(row["person"]), OrNull(row["office"]), row["doubt"]));
        }

        DataTable.ThrowIfAny(findings);
        return gold;
    }

    private static string? OrNull(string cell) => cell.Length > 0 ? cell : null;
}
