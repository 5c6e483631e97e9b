namespace Detente.Coding;

/// <summary>Words that a careful reader took for a date: where they stand in an article, and which days they mean (<c>data/gold</c>).</summary>
/// <param name="From">The first day they may mean; null for a deadline, and where nobody can tell.</param>
/// <param name="To">The last day; null for a beginning.</param>
public sealed record GoldDate(string ArticleId, TextSpan Span, DateKind Kind, DateOnly? From, DateOnly? To, string Doubt)
{
    /// <exception cref="DataFileException">The table has faults; all of them are listed.</exception>
    public static IReadOnlyList<GoldDate> Load(string path)
    {
        var findings = new List<Diagnostic>();
        var gold = new List<GoldDate>();
        foreach (DataRow row in DataTable.Load(path, "gold-dates", ["id", "start", "length", "kind", "from", "to", "doubt"], findings).Rows)
        {
            if (!int.TryParse(row["start"], out int start) || !int.TryParse(row["length"], out int length) || start < 0 || length < 1
                || !Enum.TryParse(row["kind"], ignoreCase: true, out DateKind kind))
            {
                findings.Add(row.Error("DT0144", "start, length or kind is not as it should be"));
                continue;
            }

            DateOnly? from = row.Day("from", last: false, findings);
            DateOnly? to = row["to"].Length > 0 ? row.Day("to", last: true, findings) : kind == DateKind.Point ? row.Day("from", last: true, findings) : null;
            gold.Add(new GoldDate(row["id"], new TextSpan(start, length), kind, from, to, row["doubt"]));
        }

        DataTable.ThrowIfAny(findings);
        return gold;
    }

    /// <summary>Whether an expression means the same: for a deadline the last day counts, for a beginning the first, else both.</summary>
    public bool Matches(DateExpression? expression)
    {
        PartialDate date = expression?.Likely ?? PartialDate.Unknown;

        // "over the next five years" is a length to us, with its days.
        bool open = expression?.Kind is DateKind.Deadline or DateKind.Since || (expression?.Kind == DateKind.Length && Kind != DateKind.Range);
        return Kind switch
        {
            DateKind.Deadline => expression?.Kind == DateKind.Deadline && date.Latest == To,
            DateKind.Since => expression?.Kind == DateKind.Since && date.Start == From,
            _ when From is null && To is null => date.Start is null,
            _ => !open && date.Start == From && date.Latest == To,
        };
    }
}
