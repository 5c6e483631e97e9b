namespace Detente.Nlp;

/// <summary>A form as models know it: hashes of its letters. Apostrophes and quotes are made plain, invisible signs dropped.</summary>
internal readonly struct WordTraits
{
    /// <summary>In characters; the rest of a word is not looked at.</summary>
    public const int Longest = 40;

    public WordTraits(string form)
    {
        Span<char> word = stackalloc char[Longest];
        word = word[..MakePlain(form, word)];
        Form = Mixer.Of(word);
        MakeSmall(word, word);
        Lower = Mixer.Of(word);
    }

    public ulong Form { get; }

    /// <summary>In small letters, digits as zeroes.</summary>
    public ulong Lower { get; }

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

    /// <summary>The key of words and vectors: the letters of <see cref="Lower"/>.</summary>
    public static string LowerOf(string form)
    {
        Span<char> small = stackalloc char[Longest];
        return small[..MakeLower(form, small)].ToString();
    }

    /// <summary>The letters whose hash is <see cref="Form"/>; how many there are.</summary>
    public static int MakePlain(ReadOnlySpan<char> form, Span<char> plain)
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

    /// <summary>Small letters, digits as zeroes; the two may be one.</summary>
    public static void MakeSmall(ReadOnlySpan<char> plain, Span<char> small)
    {
        for (int i = 0; i < plain.Length; i++)
        {
            small[i] = char.IsDigit(plain[i]) ? '0' : char.ToLowerInvariant(plain[i]);
        }
    }
}
