namespace Detente.App.ActorLint;

/// <summary>Rows: given twice, out of order, with a sector, kind or gender that is none.</summary>
internal static class RowRules
{
    private static readonly string[] OrganizationKinds = ["IGO", "NGO", "MNC", "group"];

    private static readonly string[] InstitutionKinds = ["seat", "ministry", "legislature", "court", "armed forces", "intelligence", "party", "media", "agency"];

    private static readonly string[] AgentKinds = ["person", "group", "body", "thing"];

    public static IEnumerable<Diagnostic> Check(LintTables tables)
    {
        string[] sectors = [.. tables.Ontology.Sectors, "IGO"];
        DataRow[] holders = [.. tables.HolderFiles.SelectMany(rows => rows)];
        return
        [
            .. Twice(tables.Organizations, "code", "name"), .. Twice(tables.Institutions, "code", "name"), .. Twice(tables.Offices, "office", "code"),
            .. Twice(holders, "code", "office", "name", "from"), .. Twice(tables.NotActors, "name"), .. Twice(tables.Memberships, "organization", "member", "from"),
            .. Twice(tables.GivenNames, "name", "code", "sector", "from"), .. Twice(tables.SharedOffices, "office", "code"),
            .. Unsorted(tables.States, "code"), .. Unsorted(tables.Agents, "phrase"), .. Unsorted(tables.Memberships, "organization"),
            .. tables.HolderFiles.SelectMany(rows => Unsorted(rows, "code", "office", "from")),
            .. OneOf(tables.Organizations, "kind", OrganizationKinds), .. OneOf(tables.Institutions, "kind", InstitutionKinds), .. OneOf(tables.Agents, "kind", AgentKinds),
            .. OneOf(holders, "gender", ["f", "m"]),
            .. OneOf(tables.Organizations, "sector", sectors, mayBeEmpty: true), .. OneOf(tables.Institutions, "sector", sectors, mayBeEmpty: true),
            .. OneOf(tables.Offices, "sector", sectors), .. OneOf(tables.Agents, "sector", sectors), .. OneOf(tables.GivenNames, "sector", sectors, mayBeEmpty: true),
            .. UnknownOffices(tables),
        ];
    }

    private static IEnumerable<Diagnostic> Twice(IEnumerable<DataRow> rows, params string[] columns)
    {
        var seen = new Dictionary<string, DataRow>(StringComparer.Ordinal);
        foreach (DataRow row in rows)
        {
            string key = Key(row, columns);
            if (!seen.TryAdd(key, row))
            {
                DataRow first = seen[key];
                yield return row.Warning("DT0160", FormattableString.Invariant($"stands before: {key.Replace("\t", ", ", StringComparison.Ordinal)} ({Path.GetFileName(first.Path)}({first.LineNumber}))"));
            }
        }
    }

    private static IEnumerable<Diagnostic> Unsorted(IReadOnlyList<DataRow> rows, params string[] columns)
    {
        for (int i = 1; i < rows.Count; i++)
        {
            string? before = columns.FirstOrDefault(column => rows[i - 1][column] != rows[i][column]);
            if (before is not null && string.CompareOrdinal(rows[i - 1][before], rows[i][before]) > 0)
            {
                yield return rows[i].Warning("DT0167", $"out of order: {Show(rows[i])} stands after {Show(rows[i - 1])}");
            }
        }

        string Show(DataRow row) => Key(row, columns).Replace("\t", ", ", StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> OneOf(IEnumerable<DataRow> rows, string column, IReadOnlyCollection<string> known, bool mayBeEmpty = false) =>
        rows.Where(row => !known.Contains(row[column]) && !(mayBeEmpty && row[column].Length == 0))
            .Select(row => row.Error("DT0168", $"{column} is '{row[column]}', expected one of {string.Join(", ", known.Order(StringComparer.Ordinal))}", Diagnostic.Nearest(row[column], known)));

    private static IEnumerable<Diagnostic> UnknownOffices(LintTables tables)
    {
        HashSet<string> known = [.. tables.Offices.Select(row => row["office"])];
        return tables.SharedOffices.Where(row => known.Count > 0 && !known.Contains(row["office"]))
            .Select(row => row.Error("DT0122", $"no office '{row["office"]}'", Diagnostic.Nearest(row["office"], known)));
    }

    private static string Key(DataRow row, string[] columns) => string.Join('\t', columns.Select(column => row[column]));
}
