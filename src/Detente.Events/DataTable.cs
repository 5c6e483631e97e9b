using System.Globalization;

namespace Detente;

/// <summary>
/// A reviewed table of <c>data/</c>: header comments (<c># kind: …</c>, version, licence, source), a row of column names,
/// then tab-separated rows. <c>|</c> separates several values in a cell; <c>#</c> starts a comment line.
/// </summary>
/// <remarks>Faults are gathered, not thrown one by one: read all tables of a directory with one list, then call <see cref="ThrowIfAny"/>.</remarks>
public sealed class DataTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private DataTable(string path) => Path = path;

    public string Path { get; }

    public string Kind { get; private set; } = "";

    public string Version { get; private set; } = "";

    public IReadOnlyList<DataRow> Rows { get; private set; } = [];

    /// <param name="required">Columns the table must have; it may have more.</param>
    public static DataTable Load(string path, string kind, IReadOnlyList<string> required, List<Diagnostic> findings)
    {
        if (!File.Exists(path))
        {
            findings.Add(Diagnostic.Error("DT0101", path, 0, "the file is missing"));
            return new DataTable(path);
        }

        using var reader = new StreamReader(path);
        return Read(reader, path, kind, required, findings);
    }

    public static DataTable Read(TextReader reader, string path, string kind, IReadOnlyList<string> required, List<Diagnostic> findings)
    {
        var table = new DataTable(path);
        var rows = new List<DataRow>();
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '#')
            {
                int colon = line.IndexOf(':', StringComparison.Ordinal);
                if (table.columns.Count == 0 && colon > 0)
                {
                    header.TryAdd(line[1..colon].Trim(), line[(colon + 1)..].Trim());
                }

                continue;
            }

            int cells = line.AsSpan().Count('\t') + 1;
            if (table.columns.Count == 0)
            {
                table.ReadColumns(line.Split('\t'), lineNumber, required, findings);
            }
            else if (cells != table.columns.Count)
            {
                findings.Add(Diagnostic.Error("DT0104", path, lineNumber, string.Create(
                    CultureInfo.InvariantCulture, $"{cells} cells where the header has {table.columns.Count}")));
            }
            else
            {
                rows.Add(new DataRow(table, lineNumber, line));
            }
        }

        foreach (string key in (string[])["kind", "version", "licence", "source"])
        {
            if (!header.ContainsKey(key))
            {
                findings.Add(Diagnostic.Error("DT0102", path, 1, $"the header comment '# {key}: …' is missing"));
            }
        }

        table.Kind = header.GetValueOrDefault("kind", "");
        table.Version = header.GetValueOrDefault("version", "");
        if (table.Kind.Length > 0 && table.Kind != kind)
        {
            findings.Add(Diagnostic.Error("DT0102", path, 1, $"kind is '{table.Kind}', expected '{kind}'"));
        }

        table.Rows = rows;
        return table;
    }

    public static void ThrowIfAny(List<Diagnostic> findings)
    {
        if (findings.Count > 0)
        {
            throw new DataFileException(findings);
        }
    }

    /// <summary>The cell of a row; cells are cut when they are asked for, since many never are.</summary>
    internal ReadOnlySpan<char> Cell(ReadOnlySpan<char> line, string column)
    {
        if (!columns.TryGetValue(column, out int index))
        {
            return [];
        }

        for (; index > 0; index--)
        {
            line = line[(line.IndexOf('\t') + 1)..];
        }

        int end = line.IndexOf('\t');
        return end < 0 ? line : line[..end];
    }

    private void ReadColumns(string[] names, int lineNumber, IReadOnlyList<string> required, List<Diagnostic> findings)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (!columns.TryAdd(names[i].Trim(), i))
            {
                findings.Add(Diagnostic.Error("DT0103", Path, lineNumber, $"column '{names[i]}' stands twice"));
            }
        }

        foreach (string name in required.Where(name => !columns.ContainsKey(name)))
        {
            findings.Add(Diagnostic.Error("DT0103", Path, lineNumber, $"column '{name}' is missing", Diagnostic.Nearest(name, names)));
        }
    }
}
