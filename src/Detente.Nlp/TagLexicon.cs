namespace Detente.Nlp;

/// <summary>What the training data says of words without looking at their neighbours: the words known, and the tags seen with them.</summary>
internal sealed class TagLexicon
{
    private readonly Dictionary<ulong, LexiconEntry> words;

    public TagLexicon(Dictionary<ulong, LexiconEntry> words) => this.words = words;

    public IEnumerable<KeyValuePair<ulong, LexiconEntry>> Entries => words.OrderBy(e => e.Key);

    public int Count => words.Count;

    /// <summary>The word itself where it is known, else a stand-in made of its shape and ending; and the class of tags it was seen with.</summary>
    public (ulong Word, LexiconEntry Entry) Look(in WordTraits word) =>
        words.TryGetValue(word.Lower, out LexiconEntry entry) ? (word.Lower, entry) : (word.Unknown, LexiconEntry.Unknown);

    /// <param name="least">Words seen less often count as unknown.</param>
    public static TagLexicon Collect(IEnumerable<(WordTraits Word, int Tag)> tokens, int least)
    {
        var counts = new Dictionary<ulong, Dictionary<int, int>>();
        foreach ((WordTraits word, int tag) in tokens)
        {
            if (!counts.TryGetValue(word.Lower, out Dictionary<int, int>? tags))
            {
                counts.Add(word.Lower, tags = []);
            }

            tags[tag] = tags.GetValueOrDefault(tag) + 1;
        }

        var words = new Dictionary<ulong, LexiconEntry>();
        foreach ((ulong word, Dictionary<int, int> tags) in counts)
        {
            int total = tags.Values.Sum();
            if (total < least)
            {
                continue;
            }

            // The ambiguity class: the tags that make up 5% or more, the most frequent first.
            ulong kind = 1;
            foreach ((int tag, int _) in tags.Where(t => t.Value * 20 >= total).OrderByDescending(t => t.Value).ThenBy(t => t.Key))
            {
                kind = Mixer.Combine(kind, (ulong)tag + 1);
            }

            (int best, int most) = tags.OrderByDescending(t => t.Value).ThenBy(t => t.Key).Select(t => (t.Key, t.Value)).First();
            words.Add(word, new LexiconEntry(kind, total >= 50 && most >= total * 0.999 ? best : -1));
        }

        return new TagLexicon(words);
    }
}

/// <param name="Kind">The hash of the tags it was seen with; 0 for an unknown word.</param>
/// <param name="OnlyTag">The tag of a frequent word that never had another; else −1.</param>
internal readonly record struct LexiconEntry(ulong Kind, int OnlyTag)
{
    public static LexiconEntry Unknown => new(0, -1);
}
