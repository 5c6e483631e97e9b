using System.Text;

namespace Detente.Coding;

/// <summary>A sentence in which two noun phrases are marked: <c>&lt;s&gt;…&lt;/s&gt;</c>, the source, and <c>&lt;t&gt;…&lt;/t&gt;</c>, the target. One may lie within the other.</summary>
/// <param name="Text">Without the marks.</param>
/// <param name="Source">Null where none is marked.</param>
/// <param name="Target">Null where none is marked.</param>
public sealed record MarkedSentence(string Text, TextSpan? Source, TextSpan? Target)
{
    /// <summary>Reads the marks; where a phrase is marked more than once the first mark counts.</summary>
    /// <param name="fault">What is wrong with the marks; null where nothing is.</param>
    /// <returns>Null with a fault.</returns>
    public static MarkedSentence? Parse(string marked, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        var source = new Mark();
        var target = new Mark();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '<' || MarkAt(marked, i) is not { } mark)
            {
                text.Append(marked[i]);
                continue;
            }

            Mark phrase = mark.Letter == 's' ? source : target;
            if (mark.Closes == phrase.Open is null)
            {
                fault = $"the mark '{marked.AsSpan(i, mark.Length)}' at character {i + 1} {(mark.Closes ? "closes nothing" : "opens what is open")}";
                return null;
            }

            phrase.Span = mark.Closes ? phrase.Span ?? Trimmed(text, phrase.Open!.Value) : phrase.Span;
            phrase.Open = mark.Closes ? null : text.Length;
            i += mark.Length - 1;
        }

        fault = source.Open is not null ? "<s> is not closed"
            : target.Open is not null ? "<t> is not closed"
            : source.Span is null && target.Span is null ? "neither <s>source</s> nor <t>target</t> is marked" : null;
        return fault is null ? new MarkedSentence(text.ToString(), source.Span, target.Span) : null;
    }

    private static (char Letter, bool Closes, int Length)? MarkAt(string text, int start)
    {
        bool closes = start + 1 < text.Length && text[start + 1] == '/';
        int letter = start + (closes ? 2 : 1);
        return letter + 1 < text.Length && text[letter] is 's' or 't' && text[letter + 1] == '>' ? (text[letter], closes, letter + 2 - start) : null;
    }

    private static TextSpan? Trimmed(StringBuilder text, int start)
    {
        int end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return end == start ? null : new TextSpan(start, end - start);
    }

    private sealed class Mark
    {
        public int? Open { get; set; }

        public TextSpan? Span { get; set; }
    }
}
