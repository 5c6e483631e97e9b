namespace Detente.App;

/// <summary>
/// Tells text that is not English by its script and its function words. Made to miss rather than to drop English: short texts, lists of names and headlines pass.
/// </summary>
/// <remarks>In code and not in data: it decides whether the data of a language is asked at all.</remarks>
internal static class LanguageDetector
{
    private const int LookAt = 2000;

    /// <summary>Fewer letters say too little.</summary>
    private const int MinLetters = 40;

    /// <summary>Fewer words give no share to rely on where no function word of a known language stands.</summary>
    private const int MinWords = 40;

    /// <summary>"Met with Valery Giscard d'Estaing and Charles de Gaulle" is English with a foreign word or two.</summary>
    private const int MinForeignKinds = 3;

    private static readonly HashSet<string> English = Words(
        """
        the of and that with for from by which this it as at are were has have had will would his their its been not but said to was who
        than into after before about they he she there when while could should more over under between against also other two new says
        """);

    /// <summary>Frequent words of German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Polish, Czech, Turkish, Indonesian and Vietnamese that English text does not use.</summary>
    private static readonly HashSet<string> Foreign = Words(
        """
        der und den das nicht mit von dem ist ein eine zu auf im auch sich des
        les et est dans une que qui pour du au aux par sur avec sont le la
        el los las por como una del para se su y
        il che di della dei per gli sono nel con anche
        os um uma não em ao pelo mais foi
        het een van niet zijn voor naar wordt ook te
        att det som och är på för inte av en
        nie się na z do że w jest oraz przez
        je že s v ve na pro
        ve bir bu için ile da de olarak
        yang dan untuk dengan pada dari ini itu akan
        và của là các trong được cho không
        """);

    /// <summary>Why the text is taken for another language; null where it is, or may be, English.</summary>
    public static string? ReasonNotEnglish(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(LookAt, text.Length));
        (int letters, int latin) = (0, 0);
        foreach (char c in start)
        {
            if (char.IsLetter(c))
            {
                letters++;
                latin += c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF' ? 1 : 0;
            }
        }

        if (letters < MinLetters)
        {
            return null;
        }

        if (latin * 2 < letters)
        {
            return "it is written in another script than English";
        }

        (int words, int english, int foreign, int foreignKinds) = Count(start);
        bool isOther = english * 100 < words * 8 && foreign > 2 * english && foreignKinds >= MinForeignKinds && foreign * 100 >= words * 8;
        bool isUnknown = words >= MinWords && english * 100 < words * 2;
        return isOther || isUnknown
            ? FormattableString.Invariant($"it does not read like English: {english} English function words among {words}")
            : null;
    }

    /// <summary>True for the names of English: <c>en</c>, <c>en-GB</c>, <c>eng</c>, <c>English</c>.</summary>
    public static bool IsEnglish(string language)
    {
        string name = language.Split('-', '_')[0].Trim().ToLowerInvariant();
        return name is "en" or "eng" or "english";
    }

    private static (int Words, int English, int Foreign, int ForeignKinds) Count(ReadOnlySpan<char> text)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> isEnglish = English.GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> isForeign = Foreign.GetAlternateLookup<ReadOnlySpan<char>>();
        (int words, int english, int foreign) = (0, 0, 0);
        var kinds = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                continue;
            }

            if (i > from)
            {
                ReadOnlySpan<char> word = text[from..i];
                words++;
                english += isEnglish.Contains(word) ? 1 : 0;
                if (isForeign.TryGetValue(word, out string? known))
                {
                    foreign++;
                    kinds.Add(known);
                }
            }

            from = i + 1;
        }

        return (words, english, foreign, kinds.Count);
    }

    private static HashSet<string> Words(string list) =>
        new(list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
