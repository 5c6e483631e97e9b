namespace Detente.Nlp;

/// <summary>What tagger, parser and lemmatiser see of a word: hashes of its form and its parts. Apostrophes and quotes are made plain.</summary>
internal readonly struct WordTraits
{
    /// <summary>In characters; the rest of a word is not looked at.</summary>
    public const int Longest = 40;

    public WordTraits(string form)
    {
        Span<char> plain = stackalloc char[Longest];
        int length = MakePlain(form, plain);
        ReadOnlySpan<char> word = plain[..length];
        Span<char> small = stackalloc char[Longest];
        small = small[..length];
        MakeSmall(word, small);
        bool digits = false, upper = false, lower = false, hyphen = false;
        foreach (char p in word)
        {
            digits |= char.IsDigit(p);
            upper |= char.IsUpper(p);
            lower |= char.IsLower(p);
            hyphen |= p == '-';
        }

        Form = Mixer.Of(word);
        Lower = Mixer.Of(small);
        bool first = length > 0 && char.IsUpper(word[0]);
        Shape = (ulong)((first ? 1 : 0) | (upper && !lower ? 2 : 0) | (digits ? 4 : 0) | (hyphen ? 8 : 0)
            | (upper && lower && !first ? 16 : 0) | (length == 1 ? 32 : 0) | (!upper && !lower && !digits ? 64 : 0)
            | (length > 1 && word[^1] == '.' ? 128 : 0));
        Suffix1 = Tail(small, 1);
        Suffix2 = Tail(small, 2);
        Suffix3 = Tail(small, 3);
        Suffix4 = Tail(small, 4);
        Suffix5 = Tail(small, 5);
        Prefix2 = Mixer.Of(small[..Math.Min(2, length)]);
        Prefix3 = Mixer.Of(small[..Math.Min(3, length)]);
        Unknown = Mixer.Combine(Mixer.Combine(0x55, Shape), first ? 0 : Suffix3);
    }

    public ulong Form { get; }

    /// <summary>In small letters, digits as zeroes.</summary>
    public ulong Lower { get; }

    /// <summary>Case, digits, signs.</summary>
    public ulong Shape { get; }

    public ulong Suffix1 { get; }

    public ulong Suffix2 { get; }

    public ulong Suffix3 { get; }

    public ulong Suffix4 { get; }

    public ulong Suffix5 { get; }

    public ulong Prefix2 { get; }

    public ulong Prefix3 { get; }

    /// <summary>Stands for a word the model does not know: its shape and ending.</summary>
    public ulong Unknown { get; }

    /// <summary>The letters whose hash is <see cref="Lower"/>.</summary>
    /// <param name="into"><see cref="Longest"/> long.</param>
    /// <returns>How many there are.</returns>
    public static int MakeLower(ReadOnlySpan<char> form, Span<char> into)
    {
        Span<char> plain = stackalloc char[Longest];
        int length = MakePlain(form, plain);
        MakeSmall(plain[..length], into[..length]);
        return length;
    }

    private static int MakePlain(ReadOnlySpan<char> form, Span<char> plain)
    {
        int length = 0;
        foreach (char c in form)
        {
            if (length == Longest)
            {
                break;
            }

            char p = c switch
            {
                '\u2019' or '\u2018' or '\u02bc' or '`' => '\'',
                '\u201c' or '\u201d' => '"',
                '\u2010' or '\u2011' => '-',
                _ => c,
            };
            if (p is not ('\u00ad' or '\u200c' or '\u200d'))
            {
                plain[length++] = p;
            }
        }

        return length;
    }

    private static void MakeSmall(ReadOnlySpan<char> plain, Span<char> small)
    {
        plain.ToLowerInvariant(small);
        foreach (ref char c in small)
        {
            c = char.IsDigit(c) ? '0' : c;
        }
    }

    private static ulong Tail(ReadOnlySpan<char> word, int length) => Mixer.Of(word[^Math.Min(length, word.Length)..]);
}
