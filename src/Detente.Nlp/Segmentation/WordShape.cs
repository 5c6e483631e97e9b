namespace Detente.Nlp;

/// <summary>How far a word reaches: letters and digits, and the signs that hold parts of one word together.</summary>
internal readonly ref struct WordShape(SegmentationRules rules, string text, int start, int limit)
{
    public int End()
    {
        int at = start;
        int segment = start;
        while (at < limit)
        {
            if (CharacterKind.IsWord(text[at]))
            {
                at++;
                continue;
            }

            char next = at + 1 < limit ? text[at + 1] : ' ';
            char last = text[at - 1];
            bool holds = text[at] switch
            {
                '.' => Dot(segment, at, next, out int stop) || Stop(stop, ref at),
                ',' => char.IsAsciiDigit(last) && char.IsAsciiDigit(next),
                ':' => (at - segment <= 2 || text[at - 3] == ':') && char.IsAsciiDigit(last) && char.IsAsciiDigit(next),
                '&' => char.IsUpper(last) && char.IsUpper(next),
                '/' => DateSlash(segment, at),
                '_' => CharacterKind.IsWord(next) || next == '_',
                '@' => char.IsLetter(last) && char.IsLetter(next),
                char c when CharacterKind.IsHyphen(c) => Hyphen(segment, at, next),
                char c when CharacterKind.IsApostrophe(c) => CharacterKind.IsWord(next) && !char.IsDigit(next),
                _ => false,
            };
            if (!holds)
            {
                return at;
            }

            // Prefixes and acronyms are looked at from the last sign that held.
            segment = text[at] is '.' or '/' || CharacterKind.IsHyphen(text[at]) ? at + 1 : segment;
            at++;
        }

        return at;
    }

    /// <summary>Takes the last full stop of an acronym along, and ends the word there.</summary>
    private static bool Stop(int stop, ref int at)
    {
        at = Math.Max(at, stop);
        return false;
    }

    /// <param name="stop">The end of an acronym whose last full stop this is; 0 elsewhere.</param>
    private bool Dot(int segment, int at, char next, out int stop)
    {
        stop = 0;
        if (char.IsAsciiDigit(text[at - 1]))
        {
            return char.IsAsciiDigit(next);
        }

        bool single = at - segment == 1 && char.IsLetter(text[segment]);
        if (CharacterKind.IsWord(next))
        {
            return (single && char.IsLetter(next) && IsAcronymSo(segment) && SingleFollows(at + 1)) || rules.IsDomain(SegmentFrom(at + 1)) || IsDotted(at) || IsChain(segment, at);
        }

        if (single && segment > start && IsAcronymSo(segment))
        {
            stop = at + 1;
        }
        else if (segment > start && rules.Abbreviation(text.AsSpan(start, at + 1 - start)) != AbbreviationClass.None)
        {
            stop = at + 1;
        }

        return false;
    }

    /// <summary>All before is single letters with full stops.</summary>
    private bool IsAcronymSo(int segment)
    {
        if (segment - start > 24)
        {
            return false;
        }

        for (int i = start; i < segment; i++)
        {
            bool letter = (i - start) % 2 == 0;
            if (letter ? !char.IsLetter(text[i]) : text[i] != '.')
            {
                return false;
            }
        }

        return (segment - start) % 2 == 0;
    }

    /// <summary>The next part is one letter as well, or what stands there begins a name straight after initials (J.Smith stays apart).</summary>
    private bool SingleFollows(int at) => at + 1 >= text.Length || !CharacterKind.IsWord(text[at + 1]);

    /// <summary>Ph.D., M.Sc.: known as a whole.</summary>
    private bool IsDotted(int at)
    {
        if (at - start > rules.LongestAbbreviation)
        {
            return false;
        }

        int end = at + 1;
        while (end < limit && end - start < rules.LongestAbbreviation && (CharacterKind.IsWord(text[end]) || text[end] == '.'))
        {
            end++;
            if (text[end - 1] == '.' && rules.Abbreviation(text.AsSpan(start, end - start)) != AbbreviationClass.None)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>mail.example.gov, comp.mail.maps: three parts or more in small letters are an address and no sentences without a space.</summary>
    private bool IsChain(int segment, int at)
    {
        int end = SmallEnd(at + 1);
        bool goesOn = segment > start || (end + 1 < limit && text[end] == '.' && SmallEnd(end + 1) > end + 2);
        return SmallEnd(segment) == at && at - segment > 1 && end - at > 2 && goesOn;
    }

    /// <summary>Where a run of small letters ends; after 24 it is taken for prose.</summary>
    private int SmallEnd(int at)
    {
        int end = at;
        while (end < limit && end < at + 24 && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return end;
    }

    private ReadOnlySpan<char> SegmentFrom(int at)
    {
        int end = at;
        while (end < limit && end < at + 6 && CharacterKind.IsWord(text[end]))
        {
            end++;
        }

        return text.AsSpan(at, end - at);
    }

    /// <summary>9/11, 12/26/2000; a fraction or a choice is split.</summary>
    private bool DateSlash(int segment, int at)
    {
        ReadOnlySpan<char> left = text.AsSpan(segment, at - segment);
        ReadOnlySpan<char> right = SegmentFrom(at + 1);
        if (left.Length > 4 || right.Length > 4 || !AllDigits(left) || !AllDigits(right))
        {
            return false;
        }

        int afterRight = at + 1 + right.Length;
        bool whole = segment > start || (afterRight < limit && text[afterRight] == '/');
        return whole || (left.Length <= 2 && right.Length == 2 && right[0] <= '3' && int.Parse(left, null) <= 12);
    }

    /// <summary>Prefixes (anti-war) and telephone numbers (345-9945) keep their hyphens; all else is split.</summary>
    private bool Hyphen(int segment, int at, char next)
    {
        if (char.IsLetter(next) || char.IsDigit(next))
        {
            ReadOnlySpan<char> left = text.AsSpan(segment, at - segment);
            if (AllDigits(left))
            {
                ReadOnlySpan<char> right = SegmentFrom(at + 1);
                int after = at + 1 + right.Length;
                return left.Length == 3 && AllDigits(right)
                    && (right.Length == 4 || (right.Length == 3 && (segment > start || (after < limit && CharacterKind.IsHyphen(text[after])))));
            }

            return rules.IsPrefix(left);
        }

        return false;
    }

    private static bool AllDigits(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
