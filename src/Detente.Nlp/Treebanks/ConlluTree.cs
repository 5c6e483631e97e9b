using System.Globalization;

namespace Detente.Nlp;

/// <summary>Whether the heads of a sentence make a tree: one root, every word below it. All heads left open is no fault.</summary>
internal static class ConlluTree
{
    /// <returns>The first fault, with the finding's id and line; null where there is none.</returns>
    public static (string Id, int Line, string Message)? FindFault(List<ConlluWord> words)
    {
        if (words.TrueForAll(word => word.Head < 0))
        {
            return null;
        }

        int roots = 0;
        foreach (ConlluWord word in words)
        {
            if (word.Head < 0)
            {
                return ("DT0204", word.Line, "no head where other words of the sentence have one");
            }

            if (word.Head > words.Count)
            {
                return ("DT0204", word.Line, Invariant($"head {word.Head} where the last word is {words.Count}"));
            }

            roots += word.Head == 0 ? 1 : 0;
        }

        if (FindCircle(words) is { } line)
        {
            return ("DT0205", line, "the heads go round in a circle");
        }

        // No root at all is a circle too, and was said as that.
        return roots > 1 ? ("DT0208", words[0].Line, Invariant($"{roots} roots, expected one")) : null;
    }

    /// <summary>Walks up from each word, marking the walk with its number: meeting one's own mark is a circle, meeting an older one is not.</summary>
    private static int? FindCircle(List<ConlluWord> words)
    {
        int[] seen = new int[words.Count + 1];
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
                return words[at - 1].Line;
            }
        }

        return null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
