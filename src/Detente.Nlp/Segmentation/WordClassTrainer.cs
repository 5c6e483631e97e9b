namespace Detente.Nlp;

/// <summary>Counts which parts of speech each word has, and gives each set of them a number.</summary>
internal sealed class WordClassTrainer
{
    /// <summary>A tag counts for a word from this share of its occurrences on.</summary>
    private const double Share = 0.12;

    /// <summary>All numbers leave the highest bit free.</summary>
    private const int Most = 126;

    /// <summary>Of these for sets of one tag.</summary>
    private const int Single = 36;

    private readonly Dictionary<uint, Dictionary<string, int>> counts = [];

    public void Add(string form, string upos, string feats)
    {
        string lower = form.ToLowerInvariant();
        string tag = upos is "VERB" or "AUX" ? upos + (feats.Contains("VerbForm=Fin", StringComparison.Ordinal) ? "+" : "-") : upos;
        Count(WordClasses.Word(lower), tag);
        if (lower.Length > 4)
        {
            Count(WordClasses.Ending(lower), tag);
        }
    }

    /// <returns>Classes from 1; 0 is for what is not known. Sets that are rare share the number of their commonest tag.</returns>
    public Dictionary<uint, byte> Build()
    {
        Dictionary<uint, string> sets = counts.ToDictionary(c => c.Key, c => Set(c.Value));
        IEnumerable<string> frequent = sets.Values.GroupBy(s => s, StringComparer.Ordinal).Where(g => g.Count() >= 8)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(Most - Single);
        Dictionary<string, byte> numbers = new(StringComparer.Ordinal);
        foreach (string set in sets.Values.Select(First).Concat(frequent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Most))
        {
            numbers.Add(set, (byte)(numbers.Count + 1 + (set.Contains('+', StringComparison.Ordinal) ? WordClasses.Finite : 0)));
        }

        return sets.ToDictionary(s => s.Key, s => numbers.TryGetValue(s.Value, out byte number) ? number : numbers.GetValueOrDefault(First(s.Value)));
    }

    private void Count(uint key, string tag)
    {
        if (!counts.TryGetValue(key, out Dictionary<string, int>? tags))
        {
            counts.Add(key, tags = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        tags[tag] = tags.GetValueOrDefault(tag) + 1;
    }

    private static string First(string set) => set.Split(' ')[0];

    private static string Set(Dictionary<string, int> tags)
    {
        int least = (int)Math.Ceiling(tags.Values.Sum() * Share);
        return string.Join(' ', tags.Where(t => t.Value >= least).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(3).Select(t => t.Key));
    }
}
