namespace Detente.App;

/// <summary>The optional head of a plain text: lines <c>key: value</c>, ended by an empty line.</summary>
/// <remarks>
/// Reports start with words and a colon often enough ("BEIJING: …"), so a head must be nothing but such lines, with a key Detente knows among them.
/// </remarks>
internal sealed class ArticleHead
{
    /// <summary>A block of more lines than this is prose.</summary>
    private const int MaxLines = 64;

    private static readonly string[] Known = ["id", "date", "title", "source", "url", "language", "place"];

    private readonly Dictionary<string, (string Value, int LineNumber)> values = new(StringComparer.Ordinal);

    private ArticleHead()
    {
    }

    /// <summary>Where the body starts.</summary>
    public int Length { get; private set; }

    /// <summary>The value of a key in lower case; null where it is missing or empty.</summary>
    public string? this[string key] => values.TryGetValue(key, out (string Value, int) entry) && entry.Value.Length > 0 ? entry.Value : null;

    /// <summary>Keys that Detente does not use, in order of the head.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others =>
        values.Where(pair => !Known.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value));

    /// <summary>From 1; 0 for a key the head lacks.</summary>
    public int LineOf(string key) => values.TryGetValue(key, out (string, int LineNumber) entry) ? entry.LineNumber : 0;

    /// <returns>An empty head where the text has none.</returns>
    public static ArticleHead Read(string text, string path, List<Diagnostic> findings)
    {
        var head = new ArticleHead();
        var repeated = new List<Diagnostic>();
        int position = 0;
        for (int lineNumber = 1; lineNumber <= MaxLines + 1; lineNumber++)
        {
            int end = text.IndexOf('\n', position);
            ReadOnlySpan<char> line = text.AsSpan(position, (end < 0 ? text.Length : end) - position).TrimEnd('\r');
            position = end < 0 ? text.Length : end + 1;
            if (line.IsWhiteSpace())
            {
                break;
            }

            int colon = line.IndexOf(':');
            if (lineNumber > MaxLines || !IsKey(line, colon))
            {
                return new ArticleHead();
            }

            string key = line[..colon].ToString().ToLowerInvariant();
            if (!head.values.TryAdd(key, (line[(colon + 1)..].Trim().ToString(), lineNumber)))
            {
                repeated.Add(Diagnostic.Warning("DT0516", path, lineNumber, $"'{key}' stands twice in the head; the first one counts"));
            }

            if (end < 0)
            {
                break;
            }
        }

        if (!head.values.Keys.Any(key => Known.Contains(key)))
        {
            return new ArticleHead();
        }

        findings.AddRange(repeated);
        head.Length = position;
        return head;
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, then a colon that a blank or the line's end follows.</summary>
    private static bool IsKey(ReadOnlySpan<char> line, int colon)
    {
        if (colon <= 0 || colon > 40 || !char.IsAsciiLetter(line[0]) || (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')))
        {
            return false;
        }

        foreach (char c in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
