namespace Detente.Nlp;

/// <summary>Reads the atoms of a configuration and joins them to features. Reused; for one thread.</summary>
internal sealed class ParserFeatures
{
    private readonly ulong[] atoms = new ulong[ParserTemplates.Atoms.Length];
    private readonly byte[][] templates = ParserTemplates.Templates;
    private ParserWord[] words = [];

    public static int Count => ParserTemplates.Templates.Length;

    /// <summary>The words of the sentence: 0 is no word, then the words from 1, then the root.</summary>
    public Span<ParserWord> Start(int count)
    {
        if (words.Length < count + 2)
        {
            words = new ParserWord[Math.Max(count + 2, words.Length * 2)];
        }

        Span<ParserWord> span = words.AsSpan(0, count + 2);
        span[0] = new ParserWord(11, 12, 13, 14);
        span[count + 1] = new ParserWord(21, 22, 23, 24);
        return span;
    }

    public void Fill(ParserState state, Span<ulong> target)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Next, b1 = b0 < state.Root ? b0 + 1 : 0, b2 = b0 + 1 < state.Root ? b0 + 2 : 0;
        int i = 0;
        foreach (int place in (ReadOnlySpan<int>)[s0, s1, s2, b0, b1, b2])
        {
            atoms[i++] = words[place].Word;
            atoms[i++] = words[place].Tag;
        }

        foreach (int child in (ReadOnlySpan<int>)
            [state.Left1[s0], state.Left2[s0], state.Right1[s0], state.Right2[s0], state.Left1[s1], state.Right1[s1], state.Right2[s1],
            state.Left1[b0], state.Left2[b0]])
        {
            atoms[i++] = words[child].Word;
            atoms[i++] = words[child].Tag;
            atoms[i++] = (ulong)state.Label[child] + 300;
        }

        atoms[i++] = Distance(b0 - s0, s0);
        atoms[i++] = Distance(s0 - s1, s1);
        atoms[i++] = (ulong)Math.Min(state.LeftCount[s0], 4) + 400;
        atoms[i++] = (ulong)Math.Min(state.RightCount[s0], 4) + 410;
        atoms[i++] = (ulong)Math.Min(state.LeftCount[s1], 4) + 420;
        atoms[i++] = (ulong)Math.Min(state.RightCount[s1], 4) + 430;
        atoms[i++] = (ulong)Math.Min(state.LeftCount[b0], 4) + 440;
        atoms[i++] = words[s0 > 0 ? s0 + 1 : 0].Tag;
        atoms[i++] = words[b0 - 1].Tag;
        atoms[i++] = words[Math.Max(s0 - 1, 0)].Tag;
        atoms[i++] = words[s0].Upos;
        atoms[i++] = words[b0].Upos;
        atoms[i++] = words[s1].Upos;
        atoms[i++] = words[b1].Upos;
        atoms[i++] = words[s0].Ending;
        atoms[i++] = words[b0].Ending;

        for (int t = 0; t < templates.Length; t++)
        {
            ulong key = (ulong)t * 0xD6E8FEB86659FD93;
            foreach (byte atom in templates[t])
            {
                key = Mixer.Combine(key, atoms[atom]);
            }

            target[t] = Mixer.Finish(key);
        }
    }

    private static ulong Distance(int distance, int from) =>
        from == 0 ? 500u : distance < 5 ? 500 + (ulong)distance : distance < 8 ? 505u : distance < 12 ? 506u : 507u;
}

/// <param name="Ending">The word's last three letters.</param>
internal readonly record struct ParserWord(ulong Word, ulong Tag, ulong Upos, ulong Ending);
