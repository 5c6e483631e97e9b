namespace Detente;

/// <summary>A row of a table of office-holders as it stands, its code and office not yet looked up.</summary>
/// <param name="From">Null where the cell is empty or no date.</param>
internal sealed record OfficeHolderRow(
    DataRow Row, bool IsGiven, string Code, string Office, string Name, string[] Surnames, char Gender, string[] Names, DateOnly? From, DateOnly? To);

/// <summary>
/// Reads the tables of <c>office-holders/</c>, a file for each part of the world, so that whoever keeps one up need not read the others. They hold
/// most of the directory: they are read beside the smaller tables, on all cores, and their faults are told in the order of the files.
/// </summary>
internal sealed class OfficeHolderTables
{
    private static readonly string[] Columns = ["code", "office", "name", "names", "surname", "gender", "from", "to"];

    private readonly Task<(List<OfficeHolderRow> Rows, List<Diagnostic> Findings)>[] reading;

    private OfficeHolderTables(Task<(List<OfficeHolderRow> Rows, List<Diagnostic> Findings)>[] reading) => this.reading = reading;

    /// <summary>Begins to read; <see cref="Rows"/> waits for the end.</summary>
    /// <param name="directory">The program's tables; one file at least must be there.</param>
    /// <param name="given">The user's; null for none.</param>
    public static OfficeHolderTables Begin(string directory, string? given, List<Diagnostic> findings)
    {
        string folder = Path.Combine(directory, "office-holders");
        string[] own = Files(folder);
        string[] theirs = given is null ? [] : Files(Path.Combine(given, "office-holders"));
        if (own.Length == 0)
        {
            findings.Add(Diagnostic.Error("DT0101", folder, 0, "no table of office-holders"));
        }

        return new OfficeHolderTables([.. own.Select(file => Task.Run(() => Read(file, false))), .. theirs.Select(file => Task.Run(() => Read(file, true)))]);
    }

    public List<OfficeHolderRow> Rows(List<Diagnostic> findings)
    {
        var rows = new List<OfficeHolderRow>();
        foreach (Task<(List<OfficeHolderRow> Rows, List<Diagnostic> Findings)> task in reading)
        {
            (List<OfficeHolderRow> read, List<Diagnostic> faults) = task.GetAwaiter().GetResult();
            rows.AddRange(read);
            findings.AddRange(faults);
        }

        return rows;
    }

    private static string[] Files(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static (List<OfficeHolderRow> Rows, List<Diagnostic> Findings) Read(string file, bool isGiven)
    {
        var findings = new List<Diagnostic>();
        IReadOnlyList<DataRow> table = DataTable.Load(file, "office-holders", Columns, findings).Rows;
        var rows = new List<OfficeHolderRow>(table.Count);
        foreach (DataRow row in table)
        {
            DateOnly? from = row.Day("from", last: false, findings);
            DateOnly? to = row.Day("to", last: true, findings);
            if (from is null)
            {
                findings.Add(row.Error("DT0123", "'from' is empty or no date"));
            }
            else if (to < from)
            {
                findings.Add(row.Error("DT0123", $"'to' {row["to"]} lies before 'from' {row["from"]}"));
            }

            char gender = row["gender"] == "f" ? 'f' : 'm';
            rows.Add(new OfficeHolderRow(row, isGiven, row["code"], row["office"], row["name"], row.List("surname"), gender, row.List("names"), from, to));
        }

        return (rows, findings);
    }
}
