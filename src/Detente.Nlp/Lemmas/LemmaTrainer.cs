namespace Detente.Nlp;

/// <summary>Counts the rules and features of a <see cref="Lemmatizer"/> and keeps only what a shorter ending would get wrong.</summary>
internal static class LemmaTrainer
{
    public static Lemmatizer Train(IReadOnlyList<TrainingSentence> sentences, TagSet tags)
    {
        var rules = new Numbering<LemmaRule>();
        var forms = new Dictionary<(string Form, int Tag), Dictionary<int, int>>();
        var features = new Numbering<string>();
        var featureCounts = new Dictionary<ulong, Dictionary<int, int>>();
        foreach (TrainingSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                int tag = tags.IdOf(sentence.Upos[i], sentence.Xpos[i]);
                string form = Lemmatizer.Plain(sentence.Forms[i]);
                if (sentence.Lemmas[i] != "_" || form == "_")
                {
                    Add(forms, (form, tag), rules.Of(LemmaRule.Between(form, sentence.Lemmas[i])));
                }

                int value = features.Of(sentence.Feats[i]);
                Add(featureCounts, Lemmatizer.WordKey(new WordTraits(form).Lower, tag), value);
                Add(featureCounts, Lemmatizer.WordKey(0, tag), value);
            }
        }

        Dictionary<ulong, int> endings = Endings(forms, rules.Values);
        var words = new Dictionary<ulong, int>();
        foreach (((string form, int tag), Dictionary<int, int> counts) in forms)
        {
            int best = Most(counts);
            if (Lemmatizer.RuleOfEnding(endings, form, tag) != best)
            {
                words.TryAdd(Lemmatizer.WordKey(new WordTraits(form).Form, tag), best);
            }
        }

        var wordFeatures = featureCounts.ToDictionary(f => f.Key, f => Most(f.Value));
        var tagKeys = Enumerable.Range(0, tags.Count).Select(t => Lemmatizer.WordKey(0, t)).ToHashSet();
        foreach (ulong key in wordFeatures.Keys.Where(k => !tagKeys.Contains(k) && featureCounts[k].Values.Sum() < 2).ToArray())
        {
            wordFeatures.Remove(key);
        }

        return new Lemmatizer(rules.Values, endings, words, features.Values, wordFeatures);
    }

    /// <summary>The most frequent rule of each ending over distinct words, where it is not that of the ending one shorter.</summary>
    private static Dictionary<ulong, int> Endings(Dictionary<(string Form, int Tag), Dictionary<int, int>> forms, List<LemmaRule> rules)
    {
        var counts = new Dictionary<ulong, Dictionary<int, int>>();
        Span<ulong> keys = stackalloc ulong[Lemmatizer.LongestEnding + 1];
        foreach (((string form, int tag), Dictionary<int, int> found) in forms)
        {
            int rule = Most(found);
            if (rules[rule].Strip > 4 || rules[rule].Ending.Length > 4)
            {
                continue;
            }

            int length = Lemmatizer.EndingKeys(form, tag, keys);
            for (int i = 0; i < length; i++)
            {
                Add(counts, keys[i], rule);
            }
        }

        var kept = new Dictionary<ulong, int>();
        foreach (((string form, int tag), Dictionary<int, int> _) in forms)
        {
            int above = -1;
            int length = Lemmatizer.EndingKeys(form, tag, keys);
            for (int i = 0; i < length; i++)
            {
                // A long ending seen with one word only says nothing about other words.
                if (!counts.TryGetValue(keys[i], out Dictionary<int, int>? values))
                {
                    break;
                }

                int best = Most(values);
                if (best != above && (i <= 2 || values.Values.Sum() > 1))
                {
                    kept[keys[i]] = best;
                    above = best;
                }
            }
        }

        return kept;
    }

    private static void Add<TKey>(Dictionary<TKey, Dictionary<int, int>> counts, TKey key, int value)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out Dictionary<int, int>? values))
        {
            counts.Add(key, values = []);
        }

        values[value] = values.GetValueOrDefault(value) + 1;
    }

    /// <summary>The most frequent, the lower number on a tie.</summary>
    private static int Most(Dictionary<int, int> counts)
    {
        int best = -1;
        foreach ((int value, int count) in counts)
        {
            best = best < 0 || count > counts[best] || (count == counts[best] && value < best) ? value : best;
        }

        return best;
    }

    private sealed class Numbering<T>
        where T : notnull
    {
        private readonly Dictionary<T, int> numbers = [];

        public List<T> Values { get; } = [];

        public int Of(T value)
        {
            if (!numbers.TryGetValue(value, out int number))
            {
                number = Values.Count;
                numbers.Add(value, number);
                Values.Add(value);
            }

            return number;
        }
    }
}
