namespace Detente.Nlp;

/// <summary>Gives each token one joint tag (UPOS and XPOS together), left to right. Safe for many threads.</summary>
internal sealed class Tagger(TagLexicon lexicon, TagSet tags, WeightTable weights)
{
    public TagLexicon Lexicon => lexicon;

    public TagSet Tags => tags;

    public WeightTable Weights => weights;

    /// <param name="words">From <see cref="Prepare"/>.</param>
    /// <param name="result">One a token.</param>
    public void Tag(ReadOnlySpan<TaggedWord> words, Span<int> result)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<short> scores = stackalloc short[WeightTable.Lanes(tags.Count)];
        int tag1 = -1, tag2 = -2;
        for (int i = 0; i < result.Length; i++)
        {
            int tag = words[i + 2].OnlyTag;
            if (tag < 0)
            {
                TaggerFeatures.Fill(words, i + 2, tag1, tag2, features);
                weights.Score(features, scores);
                tag = Best(scores[..tags.Count]);
            }

            result[i] = tag;
            tag2 = tag1;
            tag1 = tag;
        }
    }

    /// <summary>The words of a sentence with two empty ones before and behind.</summary>
    /// <param name="target">Four longer than the sentence.</param>
    public static void Prepare(TagLexicon lexicon, ReadOnlySpan<string> forms, Span<TaggedWord> target)
    {
        target.Clear();
        for (int i = 0; i < forms.Length; i++)
        {
            var traits = new WordTraits(forms[i]);
            (ulong word, LexiconEntry entry) = lexicon.Look(traits);
            target[i + 2] = new TaggedWord(traits, word, entry.Kind, entry.OnlyTag);
        }
    }

    /// <summary>The first of the best.</summary>
    private static int Best(ReadOnlySpan<short> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
