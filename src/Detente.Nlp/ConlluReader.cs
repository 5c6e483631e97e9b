using System.Globalization;

namespace Detente.Nlp;

/// <summary>One pass over a CoNLL-U file. Sentence by sentence: lines, then rows, then checks, then a place in the text.</summary>
internal sealed class ConlluReader(string path, List<Diagnostic> findings)
{
    private readonly StringPool pool = new();
    private readonly List<Document> documents = [];
    private readonly List<(int Line, string Text)> lines = [];
    private readonly List<ConlluWord> words = [];
    private readonly List<ConlluSurface> surfaces = [];
    private ConlluAssembler document = new();

    public IReadOnlyList<Document> Read(TextReader reader)
    {
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add((lineNumber, line));
            }
            else
            {
                EndSentence();
            }
        }

        EndSentence();
        EndDocument();
        return documents;
    }

    private void EndDocument()
    {
        if (!document.IsEmpty)
        {
            documents.Add(document.Build());
        }

        document = new ConlluAssembler();
    }

    private void EndSentence()
    {
        string? text = null;
        string? id = null;
        bool usable = true;
        words.Clear();
        surfaces.Clear();
        foreach ((int lineNumber, string line) in lines)
        {
            if (line[0] != '#')
            {
                usable &= ReadRow(line, lineNumber);
            }
            else if (Comment(line, "newdoc") is not null)
            {
                EndDocument();
                document.Id = Comment(line, "newdoc id");
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                document.StartParagraph();
            }
            else
            {
                text ??= Comment(line, "text");
                id ??= Comment(line, "sent_id");
            }
        }

        if (usable && words.Count > 0 && HasTree() && HasSurfaces())
        {
            document.Add(words, surfaces, text, id, out bool agrees);
            if (!agrees)
            {
                findings.Add(Diagnostic.Warning("DT0206", path, lines[0].Line, "'# text' is not what the forms spell; the forms are used"));
            }
        }

        lines.Clear();
    }

    /// <summary>The value of <c># key = value</c>; empty for a bare <c># key</c>.</summary>
    private static string? Comment(string line, string key)
    {
        ReadOnlySpan<char> rest = line.AsSpan(1).Trim();
        if (!rest.StartsWith(key, StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest[key.Length..];
        if (rest.Length > 0 && rest[0] is not (' ' or '='))
        {
            return null;
        }

        int equals = rest.IndexOf('=');
        return equals < 0 ? "" : rest[(equals + 1)..].Trim().ToString();
    }

    private bool ReadRow(string line, int lineNumber)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != 10)
        {
            return Refuse("DT0201", lineNumber, string.Create(
                CultureInfo.InvariantCulture, $"{cells.Length} columns, expected 10 with tabs between them; the sentence is left out"));
        }

        if (cells[0].Contains('.', StringComparison.Ordinal))
        {
            return true;
        }

        int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            return ReadSurface(cells, dash, lineNumber);
        }

        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id) || id != words.Count + 1)
        {
            return Refuse("DT0202", lineNumber, string.Create(
                CultureInfo.InvariantCulture, $"id '{cells[0]}', expected {words.Count + 1}; the sentence is left out"));
        }

        if (cells[1].Length == 0)
        {
            return Refuse("DT0203", lineNumber, "the form is empty; the sentence is left out");
        }

        int head = -1;
        if (cells[6] is not ("_" or "") && !int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out head))
        {
            return Refuse("DT0204", lineNumber, $"head '{cells[6]}' is not a number; the sentence is left out");
        }

        words.Add(new ConlluWord(lineNumber, pool.Get(cells[1]), pool.Get(cells[2]), pool.Get(cells[3]), pool.Get(cells[4]),
            pool.Get(cells[5]), head, pool.Get(cells[7]), pool.Get(cells[8]), pool.Get(cells[9])));
        return true;
    }

    private bool ReadSurface(string[] cells, int dash, int lineNumber)
    {
        if (!int.TryParse(cells[0].AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(cells[0].AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            || first != words.Count + 1 || last < first || (surfaces.Count > 0 && surfaces[^1].Last >= first - 1) || cells[1].Length == 0)
        {
            return Refuse("DT0207", lineNumber, $"range '{cells[0]}' does not fit here; the sentence is left out");
        }

        surfaces.Add(new ConlluSurface(lineNumber, first - 1, last - 1, cells[1], cells[9]));
        return true;
    }

    private bool HasSurfaces()
    {
        if (surfaces.Count > 0 && surfaces[^1].Last >= words.Count)
        {
            return Refuse("DT0207", surfaces[^1].Line, "the range goes past the last word; the sentence is left out");
        }

        return true;
    }

    private bool HasTree()
    {
        int roots = 0;
        foreach (ConlluWord word in words)
        {
            roots += word.Head == 0 ? 1 : 0;
            if (word.Head > words.Count)
            {
                return Refuse("DT0204", word.Line, string.Create(
                    CultureInfo.InvariantCulture, $"head {word.Head} where the last word is {words.Count}; the sentence is left out"));
            }
        }

        // Walk up from each word, marking the walk with its number: meeting one's own mark is a cycle, meeting an older one is not.
        Span<int> seen = words.Count <= 512 ? stackalloc int[words.Count + 1] : new int[words.Count + 1];
        seen.Clear();
        for (int i = 1; i <= words.Count; i++)
        {
            int at = i;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = words[at - 1].Head;
            }

            if (at > 0 && seen[at] == i)
            {
                return Refuse("DT0205", words[at - 1].Line, "the heads go round in a circle; the sentence is left out");
            }
        }

        if (roots > 1)
        {
            findings.Add(Diagnostic.Warning("DT0208", path, words[0].Line, string.Create(CultureInfo.InvariantCulture, $"{roots} roots")));
        }

        return true;
    }

    private bool Refuse(string id, int lineNumber, string message)
    {
        findings.Add(Diagnostic.Error(id, path, lineNumber, message));
        return false;
    }
}
