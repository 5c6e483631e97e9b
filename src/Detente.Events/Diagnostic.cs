using System.Globalization;
using System.Text;

namespace Detente;

public enum DiagnosticSeverity
{
    /// <summary>Said for the record; nothing is lost by it.</summary>
    Info,

    /// <summary>The input was used, but not as its author may have meant.</summary>
    Warning,

    /// <summary>Some input could not be used.</summary>
    Error,
}

/// <summary>A finding about a file: <c>path(line,col): error DT0101: message, did you mean …?</c></summary>
/// <param name="Id">DT and four digits; docs/formats.md lists them.</param>
/// <param name="LineNumber">From 1; 0 where the finding is about the whole file.</param>
/// <param name="ColumnNumber">From 1; 0 where it is about the whole line.</param>
public sealed record Diagnostic(
    string Id, DiagnosticSeverity Severity, string Path, int LineNumber, int ColumnNumber, string Message, string? Suggestion = null)
{
    public static Diagnostic Error(string id, string path, int lineNumber, string message, string? suggestion = null, int columnNumber = 0) =>
        new(id, DiagnosticSeverity.Error, path, lineNumber, columnNumber, message, suggestion);

    public static Diagnostic Warning(string id, string path, int lineNumber, string message, string? suggestion = null) =>
        new(id, DiagnosticSeverity.Warning, path, lineNumber, 0, message, suggestion);

    public static Diagnostic Info(string id, string path, int lineNumber, string message) =>
        new(id, DiagnosticSeverity.Info, path, lineNumber, 0, message);

    public override string ToString()
    {
        var line = new StringBuilder(Path);
        if (LineNumber > 0)
        {
            line.Append('(').Append(LineNumber.ToString(CultureInfo.InvariantCulture));
            if (ColumnNumber > 0)
            {
                line.Append(',').Append(ColumnNumber.ToString(CultureInfo.InvariantCulture));
            }

            line.Append(')');
        }

        line.Append(": ").Append(Severity.ToString().ToLowerInvariant()).Append(' ').Append(Id).Append(": ").Append(Message);
        if (Suggestion is not null)
        {
            line.Append(", did you mean ").Append(Suggestion).Append('?');
        }

        return line.ToString();
    }

    /// <summary>The known word nearest to a misspelt one, or null when none is within two edits (one for words under five letters).</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        int limit = word.Length < 5 ? 1 : 2;
        return known.Select(candidate => (candidate, distance: EditDistance(word, candidate)))
            .Where(pair => pair.distance <= limit && pair.distance < word.Length)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate).FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, each counting one; case does not count.</summary>
    private static int EditDistance(string left, string right)
    {
        var distance = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            distance[i, 0] = i;
        }

        for (int j = 0; j <= right.Length; j++)
        {
            distance[0, j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(i - 1, j - 1) ? 0 : 1;
                int best = Math.Min(Math.Min(distance[i, j - 1], distance[i - 1, j]) + 1, distance[i - 1, j - 1] + cost);
                bool swapped = i > 1 && j > 1 && Same(i - 1, j - 2) && Same(i - 2, j - 1);
                distance[i, j] = swapped ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
            }
        }

        return distance[left.Length, right.Length];

        bool Same(int i, int j) => char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j]);
    }
}
