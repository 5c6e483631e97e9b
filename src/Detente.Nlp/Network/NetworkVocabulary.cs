namespace Detente.Nlp;

/// <summary>The words a network knows: those of its treebank, which have learned rows, and those of the fixed vectors.</summary>
internal sealed class NetworkVocabulary
{
    private readonly Dictionary<string, WordEntry> words = new(StringComparer.Ordinal);
    private readonly int partBits;

    /// <param name="learned">Words in small letters with their counts, in the order of their rows.</param>
    /// <param name="vectors">Words of the fixed vectors, in the order of their rows.</param>
    public NetworkVocabulary(IReadOnlyList<(string Word, int Count)> learned, IReadOnlyList<string> vectors, int partBits)
    {
        this.partBits = partBits;
        Learned = learned;
        VectorWords = vectors;
        for (int i = 0; i < vectors.Count; i++)
        {
            words[vectors[i]] = new WordEntry(i, ParsingNetwork.UnknownWord, 0, []);
        }

        for (int i = 0; i < learned.Count; i++)
        {
            words[learned[i].Word] = new WordEntry(words.TryGetValue(learned[i].Word, out WordEntry? known) ? known.Vector : -1, i + 2, learned[i].Count, []);
        }
    }

    public static WordEntry Root { get; } = new(-1, ParsingNetwork.RootWord, 0, []);

    public IReadOnlyList<(string Word, int Count)> Learned { get; }

    public IReadOnlyList<string> VectorWords { get; }

    /// <summary>Rows of the table of learned words.</summary>
    public int Rows => Learned.Count + 2;

    public bool Knows(string form) => words.ContainsKey(WordTraits.LowerOf(form));

    public WordEntry Read(string form)
    {
        WordEntry known = words.GetValueOrDefault(WordTraits.LowerOf(form)) ?? new WordEntry(-1, ParsingNetwork.UnknownWord, 0, []);
        return known with { Parts = WordParts.Of(form, partBits) };
    }

    /// <summary>The words seen twice or more, the most frequent first.</summary>
    public static List<(string Word, int Count)> Collect(IEnumerable<string> forms) =>
        [.. forms.Select(WordTraits.LowerOf).CountBy(f => f).Where(f => f.Value > 1).OrderByDescending(f => f.Value)
            .ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value))];
}
