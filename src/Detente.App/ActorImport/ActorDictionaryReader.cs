using System.Text.RegularExpressions;

namespace Detente.App.ActorImport;

/// <summary>
/// Reads the entries of an actor dictionary: <c>NAME [CODE dates][CODE]</c> on one line, or a block of a name, <c>+SYNONYM</c> lines and indented codes.
/// The last entry ends with the file.
/// </summary>
internal sealed partial class ActorDictionaryReader(string path, List<Diagnostic> findings)
{
    private readonly List<DictionaryEntry> entries = [];

    public List<DictionaryEntry> Read(string text, ActorDialect dialect)
    {
        foreach (DictionaryLine line in DictionaryLines.Read(text, dialect))
        {
            ReadLine(line);
        }

        foreach (DictionaryEntry entry in entries.Where(entry => entry.Codes.Count == 0))
        {
            findings.Add(Diagnostic.Warning("DT0151", path, entry.Names[0].LineNumber, $"'{entry.Names[0].Text}' has no code"));
        }

        return entries;
    }

    private void ReadLine(DictionaryLine line)
    {
        string text = line.Text.Trim();
        int bracket = text.IndexOf('[', StringComparison.Ordinal);
        string name = (bracket < 0 ? text : text[..bracket]).Trim();
        if (name.StartsWith('+') && entries.Count > 0)
        {
            AddName(entries[^1], name[1..].Trim(), line.Number);
        }
        else if (name.Length > 0)
        {
            entries.Add(new DictionaryEntry([(name.TrimStart('+').Trim(), line.Number)], [], line.Section));
        }
        else if (entries.Count == 0)
        {
            findings.Add(Diagnostic.Error("DT0151", path, line.Number, "a code before any name"));
            return;
        }

        if (bracket >= 0)
        {
            ReadCodes(entries[^1], text[bracket..], line.Number);
        }
    }

    private void AddName(DictionaryEntry entry, string name, int lineNumber)
    {
        if (name.Trim('_', ' ').Length == 0)
        {
            findings.Add(Diagnostic.Error("DT0151", path, lineNumber, "a synonym without a name"));
        }
        else
        {
            entry.Names.Add((name, lineNumber));
        }
    }

    private void ReadCodes(DictionaryEntry entry, string text, int lineNumber)
    {
        int read = 0;
        foreach (Match match in Code().Matches(text))
        {
            entry.Codes.Add(new DatedCode(match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value.Trim(), lineNumber, path));
            read++;
        }

        if (read < text.Count(c => c == '['))
        {
            findings.Add(Diagnostic.Error("DT0151", path, lineNumber, $"'{text}' is no code in brackets"));
        }
    }

    [GeneratedRegex(@"\[\s*([^\s<>\]\[]+)\s*([^\]\[]*)\]")]
    private static partial Regex Code();
}
