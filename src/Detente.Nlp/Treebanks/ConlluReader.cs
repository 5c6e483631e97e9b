using System.Globalization;

namespace Detente.Nlp;

/// <summary>One pass over a CoNLL-U file. Sentence by sentence: lines, then rows, then checks, then a place in the text.</summary>
internal sealed class ConlluReader(string path, List<Diagnostic> findings, bool formsOnly)
{
    private readonly List<Document> documents = [];
    private readonly List<ConlluLine> lines = [];
    private readonly ConlluRows rows = new(path, findings, formsOnly);
    private ConlluAssembler document = new();

    public IReadOnlyList<Document> Read(IEnumerable<ConlluLine> input)
    {
        foreach (ConlluLine line in input)
        {
            if (!string.IsNullOrWhiteSpace(line.Text))
            {
                lines.Add(line);
            }
            else
            {
                EndSentence();
            }
        }

        EndSentence();
        EndDocument();
        if (rows.EmptyNodeCount > 0)
        {
            findings.Add(Diagnostic.Info("DT0209", path, rows.EmptyNodeLine, string.Create(
                CultureInfo.InvariantCulture, $"empty nodes are not read; the file has {rows.EmptyNodeCount}, the first of them here")));
        }

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
        rows.Clear();
        foreach (ConlluLine line in lines)
        {
            if (line.Text[0] != '#')
            {
                rows.Read(line);
            }
            else if (line.Fault is not null)
            {
                findings.Add(Diagnostic.Error("DT0210", path, line.Number, $"{line.Fault}; the comment is left out"));
            }
            else if (Comment(line.Text, "newdoc") is not null)
            {
                EndDocument();
                document.Id = Comment(line.Text, "newdoc id");
            }
            else if (line.Text.StartsWith("# newpar", StringComparison.Ordinal))
            {
                document.StartParagraph();
            }
            else
            {
                text ??= Comment(line.Text, "text");
                id ??= Comment(line.Text, "sent_id");
            }
        }

        if (rows.Complete())
        {
            document.Add(rows.Words, rows.Surfaces, text, id, out bool agrees);
            if (!agrees)
            {
                findings.Add(Diagnostic.Warning("DT0206", path, lines[0].Number, "'# text' is not what the forms spell; the forms are used"));
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
}
