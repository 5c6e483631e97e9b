using System.Globalization;
using System.Text;

namespace Detente.App.ActorImport;

/// <summary>Writes what was imported as a folder that the program can load; it appears whole or not at all.</summary>
internal static class ImportFolder
{
    private const string Head = "# version: imported\n# licence: that of the source\n";

    /// <param name="directory">Must not be there, or be empty.</param>
    /// <param name="check">Loads the folder before it gets its name; throws where that cannot be done.</param>
    public static void Write(ImportedTables tables, string directory, IReadOnlyList<string> sources, Action<string> check)
    {
        string target = Path.GetFullPath(directory);
        string parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        string part = Path.Combine(parent, FormattableString.Invariant($".{Path.GetFileName(target)}.{Environment.ProcessId}.part"));
        try
        {
            Directory.CreateDirectory(part);
            string source = "# source: " + string.Join(", ", sources.Select(Path.GetFileName)) + "\n";
            WriteAll(tables, part, source);
            check(part);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(part, target);
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    private static void WriteAll(ImportedTables tables, string folder, string source)
    {
        Write(folder, "names.tsv", "names", source, "name\tcode\tsector\tfrom\tto\tidentifier\tsource\tnote", tables.Names
            .OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.From ?? DateOnly.MinValue)
            .Select(row => Row(row.Name, string.Join('|', row.Codes), row.Sector ?? "", Date(row.From), Date(row.To), row.Identifier, row.Source, row.Note)));
        Write(folder, "agents.tsv", "agents", source, "phrase\tsector\tkind\tnote", tables.Agents
            .OrderBy(row => row.Phrase, StringComparer.Ordinal).Select(row => Row(row.Phrase, row.Sector, row.Kind, row.Note)));
        Write(folder, "not-actors.tsv", "not-actors", source, "name", tables.NotActors.Distinct().Order(StringComparer.Ordinal).Select(name => Row(name)));
        Write(folder, "office-holders/imported.tsv", "office-holders", source, "code\toffice\tname\tnames\tsurname\tgender\tfrom\tto\tnote", tables.Terms
            .OrderBy(row => row.Code, StringComparer.Ordinal).ThenBy(row => row.Office, StringComparer.Ordinal).ThenBy(row => row.From, StringComparer.Ordinal)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => Row(row.Code, row.Office, row.Name, string.Join('|', row.Names), string.Join('|', row.Surnames), row.Gender.ToString(), row.From, row.To, row.Note)));
        Write(folder, "unknown.tsv", "unknown", source, "file\tline\tname\tcode\tdates\treason", tables.Unknown
            .Select(row => Row(row.File, row.LineNumber.ToString(CultureInfo.InvariantCulture), row.Name, row.Code, row.Dates, row.Reason)));
        if (tables.Findings.Count > 0)
        {
            // Without folders: the same import gives the same bytes wherever it is run.
            File.WriteAllLines(Path.Combine(folder, "findings.txt"), tables.Findings.Select(finding => (finding with { Path = Path.GetFileName(finding.Path) }).ToString()));
        }
    }

    private static void Write(string folder, string file, string kind, string source, string columns, IEnumerable<string> rows)
    {
        string[] all = [.. rows.Distinct()];
        if (all.Length == 0)
        {
            return;
        }

        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = new StringBuilder($"# kind: {kind}\n").Append(Head).Append(source).Append(columns).Append('\n');
        Array.ForEach(all, row => text.Append(row).Append('\n'));
        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Tabs and line ends part cells and rows; no name needs them.</summary>
    private static string Row(params string[] cells)
    {
        string row = string.Join('\t', cells.Select(cell => new string([.. cell.Select(c => c is '\t' or '\n' or '\r' ? ' ' : c)])));
        return row.StartsWith('#') ? " " + row : row;
    }

    private static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
