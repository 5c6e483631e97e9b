namespace Detente.Coding;

/// <summary>Phrases of several words, found by their first word; of two the longer is found.</summary>
/// <param name="hasGaps">Whether a blank lets a word stand between; else all words follow each other.</param>
internal sealed class PhraseTable<T>(bool hasGaps)
    where T : class
{
    /// <summary>How many words may stand between two that a blank parts.</summary>
    private const int MaxGap = 1;

    private readonly Dictionary<string, List<(string[] Words, bool[] IsOpen, T Value)>> byFirst = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <param name="phrase">Words parted by <c>_</c> stand together. Later ones do not replace earlier ones.</param>
    public void Add(string phrase, T value)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        string dense = phrase.Trim(' ', '_', '\t').ToUpperInvariant();
        string[] words = dense.Split([' ', '_', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return;
        }

        var isOpen = new bool[words.Length];
        int at = 0;
        for (int i = 0; i + 1 < words.Length; i++)
        {
            at = dense.IndexOf(words[i], at, StringComparison.Ordinal) + words[i].Length;
            isOpen[i] = hasGaps && dense[at] != '_';
        }

        if (!byFirst.TryGetValue(words[0], out List<(string[], bool[], T)>? list))
        {
            byFirst[words[0]] = list = [];
        }

        list.Add((words, isOpen, value));
        Count++;
    }

    /// <summary>The length in words of the longest phrase that starts at a word, what stands between its words included; 0 for none.</summary>
    /// <param name="words">In capitals.</param>
    public int Longest(IReadOnlyList<string> words, int start, out T? value)
    {
        int longest = 0;
        int most = 0;
        value = null;
        foreach ((string[] phrase, bool[] isOpen, T candidate) in byFirst.GetValueOrDefault(words[start]) ?? [])
        {
            int length = Length(words, start, phrase, isOpen);
            if (length > 0 && phrase.Length > most)
            {
                (longest, most, value) = (length, phrase.Length, candidate);
            }
        }

        return longest;
    }

    private static int Length(IReadOnlyList<string> words, int start, string[] phrase, bool[] isOpen)
    {
        int at = start;
        for (int i = 1; i < phrase.Length; i++)
        {
            int limit = Math.Min(words.Count - 1, at + 1 + (isOpen[i - 1] ? MaxGap : 0));
            int next = at + 1;
            while (next <= limit && words[next] != phrase[i])
            {
                next++;
            }

            if (next > limit)
            {
                return 0;
            }

            at = next;
        }

        return at - start + 1;
    }
}
