using System.Globalization;

namespace Detente.App;

/// <summary>Reads a standoff treebank: CoNLL-U whose words are places in documents kept elsewhere.</summary>
internal sealed class StandoffReader(string path, List<Diagnostic> findings)
{
    private static readonly string[] Needed = ["volume", "document", "start", "sha256"];

    private readonly Dictionary<string, string> comments = new(StringComparer.Ordinal);
    private readonly List<StandoffRow> rows = [];
    private int firstLine;
    private bool isUsable = true;

    public IReadOnlyList<StandoffSentence> Read(TextReader reader)
    {
        var sentences = new List<StandoffSentence>();
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                firstLine = firstLine == 0 ? lineNumber : firstLine;
                ReadLine(line, lineNumber);
            }
            else
            {
                EndSentence(sentences);
            }
        }

        EndSentence(sentences);
        return sentences;
    }

    private void ReadLine(string line, int lineNumber)
    {
        if (line[0] == '#')
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                comments[line[1..equals].Trim()] = line[(equals + 1)..].Trim();
            }

            return;
        }

        string[] cells = line.Split('\t');
        if (cells.Length != 10)
        {
            Refuse(lineNumber, string.Create(CultureInfo.InvariantCulture, $"{cells.Length} columns, expected 10 with tabs between them"));
        }
        else if (ReadSpan(cells[9]) is not { } span)
        {
            Refuse(lineNumber, $"MISC is '{cells[9]}', expected Span=start+length");
        }
        else
        {
            rows.Add(new StandoffRow(lineNumber, cells, span));
        }
    }

    private static TextSpan? ReadSpan(string misc)
    {
        const string Key = "Span=";
        string? value = misc.Split('|').FirstOrDefault(part => part.StartsWith(Key, StringComparison.Ordinal))?[Key.Length..];
        int plus = value?.IndexOf('+', StringComparison.Ordinal) ?? -1;
        return plus > 0
            && int.TryParse(value.AsSpan(0, plus), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(value.AsSpan(plus + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length > 0
            && start <= int.MaxValue - length
            ? new TextSpan(start, length)
            : null;
    }

    private void EndSentence(List<StandoffSentence> sentences)
    {
        if (rows.Count > 0 && isUsable)
        {
            string? missing = Array.Find(Needed, key => !comments.ContainsKey(key));
            if (missing is not null)
            {
                Refuse(firstLine, $"the sentence has no '# {missing} = …'");
            }
            else if (!int.TryParse(comments["start"], NumberStyles.None, CultureInfo.InvariantCulture, out int start))
            {
                Refuse(firstLine, $"start '{comments["start"]}' is not a number");
            }
            else
            {
                sentences.Add(new StandoffSentence(firstLine, comments.GetValueOrDefault("sent_id"), comments["volume"], comments["document"],
                    start, rows.Max(row => row.Span.End), comments["sha256"], [.. rows]));
            }
        }

        comments.Clear();
        rows.Clear();
        firstLine = 0;
        isUsable = true;
    }

    private void Refuse(int lineNumber, string message)
    {
        isUsable = false;
        findings.Add(Diagnostic.Error("DT0240", path, lineNumber, message));
    }
}
