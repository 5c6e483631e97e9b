using System.Globalization;

namespace Detente.Nlp;

/// <summary>Cuts text into tokens as UD English EWT does. One pass, bounded look-ahead.</summary>
internal sealed class WordScanner(SegmentationRules rules, string text)
{
    private readonly List<RawToken> tokens = [];

    public List<RawToken> Scan()
    {
        int at = 0;
        while (at < text.Length)
        {
            if (CharacterKind.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            bool isAddress = false;
            while (end < text.Length && !CharacterKind.IsSpace(text[end]))
            {
                isAddress |= text[end] is '@' || (text[end] == '/' && text[end - 1] == '/') || (text[end] == 'w' && text[end - 1] == 'w');
                end++;
            }

            ScanChunk(at, end, isAddress);
            at = end;
        }

        return tokens;
    }

    /// <summary>What stands between white space.</summary>
    private void ScanChunk(int start, int end, bool maybeAddress)
    {
        if (rules.IsEmoticon(text.AsSpan(start, end - start)))
        {
            Add(start, end, RawKind.Other);
            return;
        }

        int at = start;
        while (at < end)
        {
            if (maybeAddress && AddressEnd(at, end) is int address && address > at)
            {
                Add(at, address, RawKind.Other);
                at = address;
                maybeAddress = false;
            }
            else
            {
                at = ScanOne(at, end);
            }
        }
    }

    private int ScanOne(int at, int end)
    {
        char c = text[at];
        if (CharacterKind.IsWord(c))
        {
            int wordEnd = new WordShape(rules, text, at, end).End();
            return AddWord(at, wordEnd, end);
        }

        if (CharacterKind.IsApostrophe(c) && ElisionEnd(at, end) is int elision && elision > 0)
        {
            Add(at, elision, RawKind.Word);
            return elision;
        }

        if (c is '@' or '#' && at + 1 < end && char.IsLetter(text[at + 1]))
        {
            int tagEnd = at + 1;
            while (tagEnd < end && (CharacterKind.IsWord(text[tagEnd]) || text[tagEnd] == '_'))
            {
                tagEnd++;
            }

            Add(at, tagEnd, RawKind.Word);
            return tagEnd;
        }

        if (c == '+' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !CharacterKind.IsWord(text[at - 1])))
        {
            int numberEnd = new WordShape(rules, text, at + 1, end).End();
            Add(at, numberEnd, RawKind.Number);
            return numberEnd;
        }

        return ScanSymbol(at, end);
    }

    /// <summary>Splits a word into its parts (clitics, units, fused words) and gives it its full stop where it is an abbreviation.</summary>
    private int AddWord(int start, int wordEnd, int end)
    {
        ReadOnlySpan<char> word = text.AsSpan(start, wordEnd - start);
        int stop = AbbreviationEnd(start, wordEnd, end, out RawKind kind);
        if (stop > wordEnd || word[^1] == '.')
        {
            Add(start, stop, kind);
            return stop;
        }

        int cut = IsDecade(word) ? -1 : CliticCut(word);
        if (cut > 0)
        {
            Add(start, start + cut, RawKind.Word);
            Add(start + cut, wordEnd, RawKind.Word, joined: true);
            return wordEnd;
        }

        cut = char.IsAsciiDigit(word[0]) ? UnitCut(word) : rules.FusedCut(word);
        if (cut > 0)
        {
            bool fused = !char.IsAsciiDigit(word[0]);
            Add(start, start + cut, fused ? RawKind.Word : RawKind.Number);
            Add(start + cut, wordEnd, RawKind.Word, fused);
            return wordEnd;
        }

        Add(start, wordEnd, char.IsAsciiDigit(word[0]) ? RawKind.Number : RawKind.Word);

        // The possessive of a plural: the workers' party. After an opening quote it is more likely the closing one.
        if (wordEnd < end && CharacterKind.IsApostrophe(text[wordEnd]) && text[wordEnd] != '`' && word[^1] is 's' or 'S' && word.Length > 2
            && wordEnd + 1 < text.Length && (wordEnd + 1 == end || !CharacterKind.IsWord(text[wordEnd + 1])) && !OpenedHere(start))
        {
            Add(wordEnd, wordEnd + 1, RawKind.Other, joined: true);
            return wordEnd + 1;
        }

        return wordEnd;
    }

    /// <summary>True when a single quote was opened within the last twenty tokens and not closed.</summary>
    private bool OpenedHere(int start)
    {
        for (int i = tokens.Count - 1; i >= 0 && i >= tokens.Count - 20; i--)
        {
            RawToken token = tokens[i];
            if (token.Length == 1 && !token.Joined && (CharacterKind.IsApostrophe(text[token.Start]) || text[token.Start] == '\u2018'))
            {
                return token.Kind == RawKind.Opener;
            }
        }

        return false;
    }

    /// <summary>Where the abbreviation that starts here ends, its full stop included; <paramref name="wordEnd"/> where it is none.</summary>
    private int AbbreviationEnd(int start, int wordEnd, int end, out RawKind kind)
    {
        kind = RawKind.Word;
        if (text[wordEnd - 1] == '.')
        {
            // U.S., D.C., a.m.: the word's own shape.
            kind = rules.Abbreviation(text.AsSpan(start, wordEnd - start)) is AbbreviationClass.Inside or AbbreviationClass.Title
                ? RawKind.Bound : RawKind.Abbreviation;
            return wordEnd;
        }

        if (wordEnd >= end || text[wordEnd] != '.' || (wordEnd + 1 < end && text[wordEnd + 1] == '.'))
        {
            return wordEnd;
        }

        AbbreviationClass found = rules.Abbreviation(text.AsSpan(start, wordEnd + 1 - start));
        if (found == AbbreviationClass.Number && !NumberFollows(wordEnd + 1))
        {
            return wordEnd;
        }

        if (found != AbbreviationClass.None)
        {
            kind = found is AbbreviationClass.Title or AbbreviationClass.Inside or AbbreviationClass.Number ? RawKind.Bound : RawKind.Abbreviation;
            return wordEnd + 1;
        }

        if (wordEnd - start == 1 && char.IsUpper(text[start]) && IsInitial(start, wordEnd + 1))
        {
            kind = RawKind.Abbreviation;
            return wordEnd + 1;
        }

        return wordEnd;
    }

    private bool NumberFollows(int at)
    {
        for (int i = at; i < text.Length && i < at + 3; i++)
        {
            if (char.IsDigit(text[i]))
            {
                return true;
            }

            if (!CharacterKind.IsSpace(text[i]) && text[i] != '#')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A capital with a full stop is an initial where a name goes on after it, or went on before it.</summary>
    private bool IsInitial(int start, int after)
    {
        bool nameBefore = tokens.Count > 0 && tokens[^1] is { Kind: RawKind.Word or RawKind.Bound or RawKind.Abbreviation } before
            && char.IsUpper(text[before.Start]) && start - before.End <= 1;
        int next = after;
        while (next < text.Length && next < after + 3 && CharacterKind.IsSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length || !char.IsUpper(text[next]))
        {
            return nameBefore && text[start] != 'I' && next < text.Length && text[next] is ',' or '-';
        }

        return nameBefore || !rules.IsStarter(WordAt(next));
    }

    private ReadOnlySpan<char> WordAt(int start)
    {
        int end = start;
        while (end < text.Length && end < start + 24 && CharacterKind.IsWord(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    /// <summary>Where n't, 's, 're and the like begin; −1 where the word has none.</summary>
    private static int CliticCut(ReadOnlySpan<char> word)
    {
        int from = Math.Max(1, word.Length - 3);
        for (int i = word.Length - 2; i >= from; i--)
        {
            if (!CharacterKind.IsApostrophe(word[i]))
            {
                continue;
            }

            ReadOnlySpan<char> tail = word[(i + 1)..];
            if (tail.Length == 1 && tail[0] is 't' or 'T' && i >= 2 && word[i - 1] is 'n' or 'N')
            {
                return i - 1;
            }

            bool isClitic = tail.Length == 1
                ? tail[0] is 's' or 'S' or 'm' or 'M' or 'd' or 'D'
                : tail is "re" or "ve" or "ll" or "RE" or "VE" or "LL";
            return isClitic ? i : -1;
        }

        return -1;
    }

    /// <summary>60's, 1990's: one word.</summary>
    private static bool IsDecade(ReadOnlySpan<char> word) =>
        word.Length is 4 or 6 && word[^1] == 's' && word[^3] == '0' && char.IsAsciiDigit(word[0]) && CharacterKind.IsApostrophe(word[^2]);

    private int UnitCut(ReadOnlySpan<char> word)
    {
        int letters = word.Length;
        while (letters > 0 && char.IsLetter(word[letters - 1]))
        {
            letters--;
        }

        return letters > 0 && letters < word.Length && char.IsDigit(word[letters - 1]) && rules.IsUnit(word[letters..]) ? letters : -1;
    }

    /// <summary>'72, '90s, 's on its own, 'em: one token with its apostrophe. 0 where there is none.</summary>
    private int ElisionEnd(int at, int end)
    {
        int wordEnd = at + 1;
        while (wordEnd < end && wordEnd < at + 8 && CharacterKind.IsWord(text[wordEnd]))
        {
            wordEnd++;
        }

        ReadOnlySpan<char> word = text.AsSpan(at + 1, wordEnd - at - 1);
        bool isYear = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        bool isClitic = at > 0 && !CharacterKind.IsSpace(text[at - 1]) && tokens.Count > 0 && tokens[^1].Kind != RawKind.Opener
            && word is "s" or "re" or "ve" or "ll" or "d" or "m";
        return isYear || isClitic || rules.IsElision(word) ? wordEnd : 0;
    }

    private int ScanSymbol(int at, int end)
    {
        char c = text[at];
        if (char.IsSurrogate(c) || c > '\u2190')
        {
            int length = Math.Min(StringInfo.GetNextTextElementLength(text.AsSpan(at, Math.Min(end - at, 64))), end - at);
            Add(at, at + length, CharacterKind.IsTerminal(c) ? RawKind.Terminal : RawKind.Other);
            return at + length;
        }

        int next = at + 1;
        if (c is '.' or '!' or '?' or '\u2026')
        {
            while (next < end && text[next] is '.' or '!' or '?' or '\u2026')
            {
                next++;
            }

            Add(at, next, RawKind.Terminal);
            return next;
        }

        if (c is '-' or '=' or '*' or '_' or '~' or '+' or '<' or '>' or '#' or '|' || (c is '\'' or '`' && next < end && text[next] == c)
            || (c is '\u2018' or '\u2019' && next < end && text[next] == '\u2019'))
        {
            c = text[next < end ? next : at] == '\u2019' ? '\u2019' : c;
            while (next < end && text[next] == c)
            {
                next++;
            }
        }

        Add(at, next, SymbolKind(at, next, end));
        return next;
    }

    /// <summary>Straight quotes open before a word at the start of a chunk or after a bracket or dash, and close elsewhere.</summary>
    private RawKind SymbolKind(int at, int next, int end)
    {
        char c = text[at];
        if (c is '"' or '\'' or '`')
        {
            bool startsChunk = at == 0 || CharacterKind.IsSpace(text[at - 1]) || (CharacterKind.IsOpener(text[at - 1]) && tokens[^1].Kind == RawKind.Opener)
                || CharacterKind.IsDash(text[at - 1]);
            return startsChunk && next < end ? RawKind.Opener : RawKind.Closer;
        }

        return CharacterKind.IsCloser(c) ? RawKind.Closer : CharacterKind.IsOpener(c) ? RawKind.Opener : RawKind.Other;
    }

    /// <summary>The end of a web or mail address that starts here, without the punctuation after it; 0 where there is none.</summary>
    private int AddressEnd(int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        bool isUrl = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
        int stop = 0;
        if (isUrl)
        {
            stop = rest.IndexOfAny("<>\"\u201c\u201d");
            stop = stop < 0 ? rest.Length : stop;
        }
        else if (char.IsAsciiLetterOrDigit(rest[0]))
        {
            stop = MailLength(rest);
        }

        while (stop > 0 && rest[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '\u2019')
        {
            stop--;
        }

        return stop > 0 ? at + stop : 0;
    }

    private static int MailLength(ReadOnlySpan<char> rest)
    {
        int at = 0;
        int atSign = -1;
        while (at < rest.Length && at < 254 && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-' or '+' or '@'))
        {
            if (rest[at] == '@')
            {
                if (atSign >= 0)
                {
                    return 0;
                }

                atSign = at;
            }

            at++;
        }

        return atSign > 0 && rest[atSign..at].Contains('.') ? at : 0;
    }

    private void Add(int start, int end, RawKind kind, bool joined = false) => tokens.Add(new RawToken(start, end - start, kind, joined));
}
