using System.Runtime.InteropServices;

namespace Detente.Nlp;

/// <summary>Text as numbers of words, sentence after sentence. Not safe for several threads.</summary>
internal sealed class WordCorpus
{
    /// <summary>Stands after each sentence, and before the first.</summary>
    public const int SentenceEnd = -1;

    /// <summary>Stands for a word that is too rare to be kept: its neighbours keep their distance.</summary>
    public const int Rare = -2;

    private readonly List<string> words = [];
    private readonly List<int> counts = [];
    private readonly List<int> treebankCounts = [];
    private readonly List<int> tokens = [SentenceEnd];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordCorpus() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>Those that <see cref="Keep"/> kept, from the most frequent to the rarest.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>How often each of <see cref="Words"/> stands there.</summary>
    public IReadOnlyList<int> Counts { get; private set; } = [];

    public void Add(Document document, bool isTreebank)
    {
        Span<char> plain = stackalloc char[WordTraits.Longest];
        foreach (Sentence sentence in document.Sentences)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                ReadOnlySpan<char> word = plain[..WordTraits.MakeLower(document.Columns.Form[sentence.FirstToken + i], plain)];
                int number = NumberOf(word);
                counts[number]++;
                treebankCounts[number] += isTreebank ? 1 : 0;
                tokens.Add(number);
            }

            tokens.Add(SentenceEnd);
        }
    }

    /// <summary>Keeps the words that stand there often enough, and numbers them by frequency; equals by their letters. Once, after the last text.</summary>
    public void Keep(int minimum, int minimumTreebank)
    {
        int[] kept = [.. Enumerable.Range(0, words.Count).Where(i => words[i].Length > 0 && (counts[i] >= minimum || treebankCounts[i] >= minimumTreebank))
            .OrderByDescending(i => counts[i]).ThenBy(i => words[i], StringComparer.Ordinal)];
        var renumbered = new int[words.Count];
        Array.Fill(renumbered, Rare);
        for (int i = 0; i < kept.Length; i++)
        {
            renumbered[kept[i]] = i;
        }

        foreach (ref int token in CollectionsMarshal.AsSpan(tokens))
        {
            token = token >= 0 ? renumbered[token] : token;
        }

        Words = [.. kept.Select(i => words[i])];
        Counts = [.. kept.Select(i => counts[i])];
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (!lookup.TryGetValue(word, out int number))
        {
            number = words.Count;
            string known = word.ToString();
            numbers.Add(known, number);
            words.Add(known);
            counts.Add(0);
            treebankCounts.Add(0);
        }

        return number;
    }
}
