namespace Detente.Nlp;

/// <summary>The features of a token for the tagger: its own parts, its neighbours, the two tags before it.</summary>
internal static class TaggerFeatures
{
    public const int Count = 36;

    /// <param name="words">The sentence, with two empty words before and behind.</param>
    /// <param name="at">Where the token is in <paramref name="words"/>.</param>
    public static void Fill(ReadOnlySpan<TaggedWord> words, int at, int tag1, int tag2, Span<ulong> target)
    {
        ref readonly TaggedWord w = ref words[at];
        ref readonly TaggedWord p1 = ref words[at - 1];
        ref readonly TaggedWord p2 = ref words[at - 2];
        ref readonly TaggedWord n1 = ref words[at + 1];
        ref readonly TaggedWord n2 = ref words[at + 2];
        ulong t1 = (ulong)tag1 + 7;
        ulong t2 = (ulong)tag2 + 7;
        int i = 0;
        target[i++] = Key(i, 0);
        target[i++] = Key(i, w.Traits.Form);
        target[i++] = Key(i, w.Word);
        target[i++] = Key(i, w.Traits.Suffix1);
        target[i++] = Key(i, w.Traits.Suffix2);
        target[i++] = Key(i, w.Traits.Suffix3);
        target[i++] = Key(i, w.Traits.Suffix4);
        target[i++] = Key(i, w.Traits.Suffix5);
        target[i++] = Key(i, w.Traits.Prefix2);
        target[i++] = Key(i, w.Traits.Prefix3);
        target[i++] = Key(i, w.Traits.Shape);
        target[i++] = Key(i, w.Traits.Shape, w.Traits.Suffix2);
        target[i++] = Key(i, w.Traits.Shape, at == 2 ? 1u : 0u);
        target[i++] = Key(i, w.Kind);
        target[i++] = Key(i, t1);
        target[i++] = Key(i, t1, t2);
        target[i++] = Key(i, t1, w.Word);
        target[i++] = Key(i, t1, w.Kind);
        target[i++] = Key(i, Mixer.Combine(t1, t2), w.Kind);
        target[i++] = Key(i, t1, n1.Kind);
        target[i++] = Key(i, Mixer.Combine(t1, w.Kind), n1.Kind);
        target[i++] = Key(i, p1.Word);
        target[i++] = Key(i, p2.Word);
        target[i++] = Key(i, n1.Word);
        target[i++] = Key(i, n2.Word);
        target[i++] = Key(i, p1.Word, w.Word);
        target[i++] = Key(i, w.Word, n1.Word);
        target[i++] = Key(i, w.Kind, n1.Kind);
        target[i++] = Key(i, w.Word, n1.Kind);
        target[i++] = Key(i, n1.Kind, n2.Kind);
        target[i++] = Key(i, Mixer.Combine(w.Kind, n1.Kind), n2.Kind);
        target[i++] = Key(i, p1.Traits.Suffix3);
        target[i++] = Key(i, n1.Traits.Suffix3);
        target[i++] = Key(i, n1.Traits.Shape, w.Traits.Shape);
        target[i++] = Key(i, p1.Traits.Shape, w.Traits.Shape);
        target[i++] = Key(i, w.Traits.Suffix3, t1);
    }

    private static ulong Key(int template, ulong value) => Mixer.Finish(Mixer.Combine((ulong)template * 0xD6E8FEB86659FD93, value));

    private static ulong Key(int template, ulong left, ulong right) => Key(template, Mixer.Combine(left, right));
}

/// <summary>A word with what the lexicon says of it.</summary>
internal readonly record struct TaggedWord(WordTraits Traits, ulong Word, ulong Kind, int OnlyTag);
