namespace Detente.Nlp;

/// <summary>Gives each token its head and relation: greedy arc-hybrid, two actions a word, so linear in the sentence. Safe for many threads.</summary>
internal sealed class Parser(TagSet tags, ParserActions actions, WeightTable weights)
{
    public ParserActions Actions => actions;

    public WeightTable Weights => weights;

    /// <param name="words">As the tagger prepared them.</param>
    /// <param name="tagged">The joint tag of each token.</param>
    public void Parse(ReadOnlySpan<TaggedWord> words, ReadOnlySpan<int> tagged, ParserState state, ParserFeatures reader)
    {
        Fill(tags, words, tagged, reader.Start(tagged.Length));
        state.Start(tagged.Length);
        Span<ulong> features = stackalloc ulong[ParserFeatures.Count];
        Span<short> scores = stackalloc short[WeightTable.Lanes(actions.Count)];
        while (!state.IsDone)
        {
            int action = Forced(state);
            if (action < 0)
            {
                reader.Fill(state, features);
                weights.Score(features, scores);
                action = Best(state, scores);
            }

            Apply(state, actions, action);
        }
    }

    public static void Fill(TagSet tags, ReadOnlySpan<TaggedWord> words, ReadOnlySpan<int> tagged, Span<ParserWord> target)
    {
        for (int i = 0; i < tagged.Length; i++)
        {
            ref readonly TaggedWord word = ref words[i + 2];
            target[i + 1] = new ParserWord(word.Word, (ulong)tagged[i] + 1000, tags.UposNumber(tagged[i]) + 2000, word.Traits.Suffix3);
        }
    }

    public static void Apply(ParserState state, ParserActions actions, int action)
    {
        if (action == ParserActions.Shift)
        {
            state.Shift();
        }
        else if (actions.IsLeft(action))
        {
            state.LeftArc(action);
        }
        else
        {
            state.RightArc(action);
        }
    }

    /// <summary>The only action possible, so that nothing need be scored; −1 where there is a choice.</summary>
    private int Forced(ParserState state) =>
        state.StackSize == 0 ? ParserActions.Shift : state.Next == state.Root && state.StackSize == 1 ? actions.RootArc : -1;

    /// <summary>The first of the best among the actions that are possible.</summary>
    private int Best(ParserState state, ReadOnlySpan<short> scores)
    {
        int best = -1;
        if (state.CanShift)
        {
            best = ParserActions.Shift;
        }

        if (state.CanLeft)
        {
            best = Best(scores, actions.RootArc + 1, actions.FirstRight, best);
        }

        return state.CanRight ? Best(scores, actions.FirstRight, actions.Count, best) : best;
    }

    private static int Best(ReadOnlySpan<short> scores, int from, int to, int best)
    {
        for (int i = from; i < to; i++)
        {
            best = best < 0 || scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
