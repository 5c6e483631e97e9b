namespace Detente.Nlp;

/// <summary>The parts a form is made of, hashed: what the network has to go by for a word it never met.</summary>
internal static class WordParts
{
    /// <summary>Rows of the part table: beginnings of 1 to 4 signs, endings of 1 to 5, sequences of 3 and 4, the pattern of case and signs.</summary>
    public static int[] Of(string form, int bits)
    {
        Span<char> plain = stackalloc char[WordTraits.Longest + 2];
        int length = WordTraits.MakePlain(form, plain[1..^1]);
        Span<char> word = plain.Slice(1, length);
        ulong shape = 7;
        char last = '\0';
        int run = 0;
        foreach (char c in word)
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 2)
            {
                shape = Mixer.Combine(shape, kind);
            }
        }

        WordTraits.MakeSmall(word, word);

        plain[0] = '<';
        plain[length + 1] = '>';
        ReadOnlySpan<char> all = plain[..(length + 2)];
        var rows = new List<int>();
        int mask = (1 << bits) - 1;
        void Add(ulong kind, ulong hash) => rows.Add((int)(Mixer.Combine(kind, hash) >> 20) & mask);
        Add(1, shape);
        Add(2, Mixer.Of(word));
        for (int n = 1; n <= Math.Min(4, length); n++)
        {
            Add(10 + (ulong)n, Mixer.Of(word[..n]));
        }

        for (int n = 1; n <= Math.Min(5, length); n++)
        {
            Add(20 + (ulong)n, Mixer.Of(word[^n..]));
        }

        for (int n = 3; n <= 4; n++)
        {
            for (int i = 0; i + n <= all.Length && i < 12; i++)
            {
                Add(30, Mixer.Of(all.Slice(i, n)));
            }
        }

        return [.. rows];
    }
}
