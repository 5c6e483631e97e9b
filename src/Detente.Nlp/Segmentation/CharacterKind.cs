using System.Globalization;

namespace Detente.Nlp;

/// <summary>What a UTF-16 unit is to the segmenter.</summary>
internal static class CharacterKind
{
    /// <summary>White space, and what is as invisible: control characters, zero-width spaces, direction marks.</summary>
    public static bool IsSpace(char c) => c < 0x80
        ? c <= ' ' || c == 0x7f
        : char.IsWhiteSpace(c) || (c is not ('\u00ad' or '\u200c' or '\u200d')
            && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>Part of a word: letters, digits, marks on them, soft hyphens and joiners.</summary>
    public static bool IsWord(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        return char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber || c is '\u00ad' or '\u200c' or '\u200d';
    }

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '`' or '\u02bc' or '\uff07';

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Ends a sentence.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uff01' or '\uff1f';

    /// <summary>Stands after the end of a sentence and still belongs to it.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '}' or '\u2019' or '\u201d' or '\u00bb' or '\u203a';

    public static bool IsOpener(char c) => c is '"' or '\'' or '(' or '[' or '{' or '\u2018' or '\u201c' or '\u00ab' or '\u2039' or '`';

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';
}
