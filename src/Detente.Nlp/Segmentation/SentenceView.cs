using System.Globalization;

namespace Detente.Nlp;

/// <summary>What the splitter of sentences sees of a text: for each token its word, class and shape, the gap after it, and what came before.</summary>
/// <remarks>Built in one pass over the text; its arrays are as long as the list of tokens.</remarks>
internal sealed class SentenceView
{
    private readonly List<RawToken> tokens;

    public SentenceView(WordClasses classes, string text, List<RawToken> tokens)
    {
        Text = text;
        this.tokens = tokens;
        int count = tokens.Count;
        Word = new uint[count];
        Class = new byte[count];
        Shape = new TokenShape[count];
        Gap = new GapKind[count];
        Verbs = new int[count + 1];
        Openness = new int[count + 1];
        Span<char> lower = stackalloc char[32];
        for (int i = 0; i < count; i++)
        {
            RawToken token = tokens[i];
            ReadOnlySpan<char> form = text.AsSpan(token.Start, Math.Min(token.Length, lower.Length));
            Shape[i] = ShapeOf(form, token.Kind);
            int length = Shape[i] >= TokenShape.Mark ? Plain(form, lower) : form.ToLowerInvariant(lower);
            Word[i] = (uint)Mixer.Of(lower[..length]);
            Class[i] = (byte)classes.Of(lower[..length]);
            Gap[i] = i + 1 < count ? GapAfter(token.End, tokens[i + 1].Start) : GapKind.Paragraph;
            Verbs[i + 1] = Verbs[i] + ((Class[i] & WordClasses.Finite) >> 7);
            Openness[i + 1] = Gap[i] == GapKind.Paragraph ? 0 : Opened(Openness[i], form, token.Kind);
        }
    }

    public string Text { get; }

    public int Count => tokens.Count;

    public RawToken this[int i] => tokens[i];

    /// <summary>A hash of the word in small letters; signs that mean the same have the same one.</summary>
    public uint[] Word { get; }

    public byte[] Class { get; }

    public TokenShape[] Shape { get; }

    /// <summary>What stands after each token.</summary>
    public GapKind[] Gap { get; }

    /// <summary>How many words before a token may be finite verbs.</summary>
    public int[] Verbs { get; }

    /// <summary>Before each token, of its paragraph: bit 0 for an open double quote, above it the open brackets, three at most.</summary>
    public int[] Openness { get; }

    private GapKind GapAfter(int start, int end)
    {
        int lines = 0;
        for (int at = start; at < end; at++)
        {
            if (Text[at] == '\u2029')
            {
                return GapKind.Paragraph;
            }

            if (CharacterKind.IsLineEnd(Text[at]) && !(Text[at] == '\n' && at > start && Text[at - 1] == '\r'))
            {
                lines++;
            }
        }

        return start == end ? GapKind.None : lines == 0 ? GapKind.Space : lines == 1 ? GapKind.Line : GapKind.Paragraph;
    }

    private static TokenShape ShapeOf(ReadOnlySpan<char> form, RawKind kind)
    {
        char c = form[0];
        if (kind is RawKind.Terminal or RawKind.Closer or RawKind.Opener)
        {
            return TokenShape.Mark;
        }

        if (char.IsDigit(c))
        {
            return TokenShape.Digits;
        }

        if (!char.IsLetter(c))
        {
            return char.IsPunctuation(c) ? TokenShape.Mark : form.Length > 1 && char.IsLetter(form[1]) ? TokenShape.Lower : TokenShape.Sign;
        }

        if (!char.IsUpper(c) && char.GetUnicodeCategory(c) != UnicodeCategory.TitlecaseLetter)
        {
            return char.IsLower(c) ? TokenShape.Lower : TokenShape.NoCase;
        }

        bool small = false;
        foreach (char letter in form)
        {
            small |= char.IsLower(letter);
        }

        return form.Length == 1 ? TokenShape.Capital : small ? TokenShape.Title : TokenShape.Capitals;
    }

    /// <summary>Quotes, dashes, dots in one spelling each.</summary>
    private static int Plain(ReadOnlySpan<char> form, Span<char> plain)
    {
        char c = form[0];
        c = CharacterKind.IsDash(c) ? '-' : c is '\u201c' or '\u201d' or '\u00ab' or '\u00bb' ? '"'
            : c is '\u2018' or '\u2019' or '`' ? '\'' : c is '\uff01' ? '!' : c is '\uff1f' ? '?' : c is '\u3002' ? '.' : c;
        c = c == '\'' && form.Length == 2 ? '"' : c;
        plain[0] = c;
        if (c == '\u2026' || (c == '.' && form.Length > 1))
        {
            plain[0] = plain[1] = '.';
            return 2;
        }

        if (c == '"' || form.Length == 1)
        {
            return 1;
        }

        plain[1] = form[1];
        plain[2] = form.Length > 3 ? c : ' ';
        return 3;
    }

    private static int Opened(int open, ReadOnlySpan<char> form, RawKind kind)
    {
        char c = form[0];
        return c switch
        {
            '\u201c' => open | 1,
            '\u201d' => open & ~1,
            '"' => kind == RawKind.Opener ? open | 1 : open & ~1,
            '\'' or '`' when form.Length == 2 => open ^ 1,
            '(' or '[' or '{' => open < 6 ? open + 2 : open,
            ')' or ']' or '}' => open >= 2 ? open - 2 : open,
            _ => open,
        };
    }
}
