using System.Text;

namespace Detente.App;

/// <summary>Tells the format of a file: by its extension, then by how it starts.</summary>
internal static class FormatDetector
{
    /// <summary>Extensions that leave no doubt, below <c>.gz</c> and <c>.zst</c>.</summary>
    public static ArticleFormat ByName(string path)
    {
        string name = path.ToLowerInvariant();
        if (name.EndsWith(".gz", StringComparison.Ordinal) || name.EndsWith(".zst", StringComparison.Ordinal))
        {
            name = Path.ChangeExtension(name, null);
        }

        return Path.GetExtension(name) switch
        {
            ".txt" or ".text" or ".md" => ArticleFormat.Txt,
            ".jsonl" or ".ndjson" => ArticleFormat.Jsonl,
            ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
            ".rss" or ".atom" => ArticleFormat.Rss,
            ".warc" => ArticleFormat.Warc,
            ".conllu" or ".conll" => ArticleFormat.Conllu,
            _ => ArticleFormat.Auto,
        };
    }

    /// <param name="start">The first bytes, unpacked and without byte-order mark.</param>
    public static ArticleFormat ByStart(ReadOnlySpan<byte> start)
    {
        string text = Encoding.UTF8.GetString(start).TrimStart();
        if (text.StartsWith("WARC/", StringComparison.Ordinal))
        {
            return ArticleFormat.Warc;
        }

        if (Starts(text, "<!doctype html") || Starts(text, "<html"))
        {
            return ArticleFormat.Html;
        }

        if (Starts(text, "<?xml") || Starts(text, "<rss") || Starts(text, "<feed"))
        {
            return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? ArticleFormat.Html : ArticleFormat.Rss;
        }

        if (text.StartsWith('{') && text.AsSpan(1).TrimStart() is ['"' or '}', ..])
        {
            return ArticleFormat.Jsonl;
        }

        string line = text.Split('\n', 2)[0];
        bool isComment = line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# sent_id", StringComparison.Ordinal)
            || line.StartsWith("# text =", StringComparison.Ordinal);
        return isComment || (char.IsAsciiDigit(line.FirstOrDefault()) && line.Count(c => c == '\t') == 9) ? ArticleFormat.Conllu : ArticleFormat.Txt;
    }

    private static bool Starts(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);
}
