namespace Detente.Nlp;

/// <summary>Lemma and morphological features from form and tag: what is known of the word, else of its longest known ending. Safe for many threads.</summary>
internal sealed class Lemmatizer
{
    public const int LongestEnding = 6;

    /// <param name="rules">The rules that the two tables number.</param>
    /// <param name="endings">Hash of tag and ending (see <see cref="EndingKeys"/>) → rule.</param>
    /// <param name="words">Hash of tag and form, for the words whose ending misleads.</param>
    /// <param name="features">The values that <paramref name="wordFeatures"/> numbers.</param>
    /// <param name="wordFeatures">Hash of tag and form in small letters, or of the tag alone → features.</param>
    public Lemmatizer(
        IReadOnlyList<LemmaRule> rules, Dictionary<ulong, int> endings, Dictionary<ulong, int> words, IReadOnlyList<string> features,
        Dictionary<ulong, int> wordFeatures)
    {
        Rules = rules;
        Endings = endings;
        Words = words;
        Features = features;
        WordFeatures = wordFeatures;
    }

    public IReadOnlyList<LemmaRule> Rules { get; }

    public Dictionary<ulong, int> Endings { get; }

    public Dictionary<ulong, int> Words { get; }

    public IReadOnlyList<string> Features { get; }

    public Dictionary<ulong, int> WordFeatures { get; }

    /// <param name="vocabulary">Words that may tell which of two rules is right: "smelled" gives "smell" and not "smel".</param>
    public string Lemma(string form, in WordTraits traits, int tag, NetworkVocabulary vocabulary)
    {
        if (!Words.TryGetValue(WordKey(traits.Form, tag), out int rule))
        {
            // "Met" opens a sentence: the word is known in small letters.
            bool opens = Words.TryGetValue(WordKey(traits.Lower, tag), out rule);
            form = opens ? form.ToLowerInvariant() : form;
            rule = opens ? rule : RuleOfEnding(form, tag, vocabulary);
        }

        if (rule < 0)
        {
            return form;
        }

        string lemma = Rules[rule].Apply(Plain(form));
        return lemma.Length == 0 ? form : lemma;
    }

    public string FeaturesOf(in WordTraits traits, int tag) =>
        WordFeatures.TryGetValue(WordKey(traits.Lower, tag), out int known) || WordFeatures.TryGetValue(WordKey(0, tag), out known)
            ? Features[known] : "_";

    /// <summary>Curly apostrophes are made plain and soft hyphens dropped, as in the words the rules were learned from.</summary>
    public static string Plain(string form) => form.AsSpan().IndexOfAny('\u2019', '\u00ad', '\u02bc') < 0 || form.Length == 1
        ? form
        : form.Replace('\u2019', '\'').Replace('\u02bc', '\'').Replace("\u00ad", "", StringComparison.Ordinal);

    public static ulong WordKey(ulong word, int tag) => Mixer.Combine((ulong)tag + 77, word);

    /// <summary>The rule of the longest ending. Where it changes the form into no word that is known, the next that changes it into one.</summary>
    private int RuleOfEnding(string form, int tag, NetworkVocabulary vocabulary)
    {
        Span<ulong> keys = stackalloc ulong[LongestEnding + 1];
        int longest = -1;
        for (int i = EndingKeys(form, tag, keys) - 1; i >= 0; i--)
        {
            if (!Endings.TryGetValue(keys[i], out int rule))
            {
                continue;
            }

            string lemma = Rules[rule].Apply(Plain(form));
            bool isForm = lemma.Equals(form, StringComparison.OrdinalIgnoreCase);
            if (isForm ? longest < 0 : vocabulary.Knows(lemma))
            {
                return rule;
            }

            longest = longest < 0 ? rule : longest;
        }

        return longest;
    }

    /// <summary>The rule of the longest ending that has one; −1 where the tag has none.</summary>
    public static int RuleOfEnding(Dictionary<ulong, int> endings, string form, int tag)
    {
        Span<ulong> keys = stackalloc ulong[LongestEnding + 1];
        for (int i = EndingKeys(form, tag, keys) - 1; i >= 0; i--)
        {
            if (endings.TryGetValue(keys[i], out int rule))
            {
                return rule;
            }
        }

        return -1;
    }

    /// <summary>The keys of the endings of a form, from none to the longest; how many there are.</summary>
    public static int EndingKeys(string form, int tag, Span<ulong> keys)
    {
        bool capital = form.Length > 0 && char.IsUpper(form[0]);
        ulong key = Mixer.Combine((ulong)tag * 2 + (capital ? 1u : 0u), 991);
        keys[0] = key;
        int count = 1;
        for (int i = form.Length - 1; i >= 0 && count < keys.Length; i--)
        {
            key = Mixer.Combine(key, char.ToLowerInvariant(form[i]));
            keys[count++] = key;
        }

        return count;
    }
}
