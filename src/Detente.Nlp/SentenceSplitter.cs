namespace Detente.Nlp;

/// <summary>Decides between which tokens a sentence, or a paragraph, ends. Linear in the text.</summary>
internal sealed class SentenceSplitter(SegmentationRules rules, string text, List<RawToken> tokens)
{
    /// <summary>Lines this short stand for themselves when there are three of them.</summary>
    private const int ShortLine = 40;

    private readonly List<SentenceBounds> bounds = [];
    private int blockEnd;
    private int blockWidth;
    private int blockLines;

    public List<SentenceBounds> Split()
    {
        int first = 0;
        int paragraph = 0;
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            Gap gap = GapAfter(i);
            if (gap == Gap.Paragraph || (gap == Gap.Line && LineEnds(i)) || (gap != Gap.None && SentenceEnds(i)) || (gap == Gap.None && RunsOn(i)))
            {
                bounds.Add(new SentenceBounds(first, i + 1 - first, paragraph));
                first = i + 1;
                paragraph += gap == Gap.Paragraph ? 1 : 0;
            }
        }

        if (first < tokens.Count)
        {
            bounds.Add(new SentenceBounds(first, tokens.Count - first, paragraph));
        }

        return bounds;
    }

    private Gap GapAfter(int i)
    {
        int lines = 0;
        int start = tokens[i].End;
        int end = tokens[i + 1].Start;
        for (int at = start; at < end; at++)
        {
            if (text[at] == '\u2029')
            {
                return Gap.Paragraph;
            }

            if (CharacterKind.IsLineEnd(text[at]) && !(text[at] == '\n' && at > start && text[at - 1] == '\r'))
            {
                lines++;
            }
        }

        return start == end ? Gap.None : lines == 0 ? Gap.Space : lines == 1 ? Gap.Line : Gap.Paragraph;
    }

    /// <summary>True when a sentence ends after the token, with white space following.</summary>
    private bool SentenceEnds(int i)
    {
        int last = SkipNotes(i);
        while (last > 0 && tokens[last].Kind == RawKind.Closer && tokens[last].Start == tokens[last - 1].End)
        {
            last--;
        }

        RawToken end = tokens[last];
        RawToken next = tokens[i + 1];
        bool closed = last < i;
        if (end.Kind == RawKind.Terminal)
        {
            return EndsAtTerminal(end, next, i, last, closed);
        }

        if (end.Kind != RawKind.Abbreviation)
        {
            return false;
        }

        int word = next.Kind == RawKind.Opener ? Math.Min(i + 2, tokens.Count - 1) : i + 1;
        return StartsUpper(tokens[word]) && IsStarter(tokens[word]);
    }

    /// <summary>The token before the numbers of notes ([3] [4]) that end here; they belong to the sentence before them.</summary>
    private int SkipNotes(int i)
    {
        while (i > 2 && tokens[i].Length == 1 && text[tokens[i].Start] == ']' && tokens[i - 1].Kind == RawKind.Number
            && text[tokens[i - 2].Start] == '[' && tokens[i - 3].Kind is RawKind.Terminal or RawKind.Closer)
        {
            i -= 3;
        }

        return i;
    }

    private bool EndsAtTerminal(RawToken end, RawToken next, int i, int last, bool closed)
    {
        if (next.Kind is RawKind.Closer or RawKind.Terminal)
        {
            return false;
        }

        char c = text[next.Start];
        if (c == '[' && i + 3 < tokens.Count && SkipNotes(i + 3) <= i)
        {
            return false;
        }

        if (c is ',' or ';' or ':' or '%' || (CharacterKind.IsDash(c) && closed))
        {
            return false;
        }

        bool soft = text[end.End - 1] == '\u2026' || (end.Length > 1 && text.AsSpan(end.Start, end.Length).IndexOfAnyExcept('.') < 0);
        int word = next.Kind == RawKind.Opener ? Math.Min(i + 2, tokens.Count - 1) : i + 1;
        if (char.IsLower(text[tokens[word].Start]))
        {
            return false;
        }

        if (soft && !StartsUpper(tokens[word]))
        {
            return false;
        }

        // "1. The first point": the number of a list is no sentence.
        if (end.Length == 1 && text[end.Start] == '.' && last > 0 && tokens[last - 1].Kind == RawKind.Number && tokens[last - 1].Length <= 2
            && (bounds.Count == 0 ? last == 1 : bounds[^1].FirstToken + bounds[^1].TokenCount == last - 1))
        {
            return false;
        }

        return !(closed && text[end.End - 1] != '.' && SaysSo(i + 1));
    }

    /// <summary>"Why?" Mr. Lee asked: the sentence goes on when a verb of saying stands within five tokens.</summary>
    private bool SaysSo(int from)
    {
        for (int i = from; i < from + 6 && i < tokens.Count; i++)
        {
            RawToken token = tokens[i];
            if (token.Kind is RawKind.Terminal or RawKind.Opener)
            {
                return false;
            }

            if (i > from && rules.IsSaying(text.AsSpan(token.Start, token.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A full stop with no space after it: "the end.Then he left", or an ideographic one.</summary>
    private bool RunsOn(int i)
    {
        RawToken token = tokens[i];
        if (token.Kind != RawKind.Terminal || i == 0)
        {
            return false;
        }

        if (text[token.Start] is '\u3002' or '\uff01' or '\uff1f')
        {
            return tokens[i + 1].Kind != RawKind.Closer;
        }

        RawToken before = tokens[i - 1];
        RawToken next = tokens[i + 1];
        return before.Kind == RawKind.Word && before.Length > 1 && char.IsLower(text[before.End - 1]) && before.End == token.Start
            && next.Kind == RawKind.Word && next.Length > 1 && StartsUpper(next) && char.IsLower(text[next.Start + 1]);
    }

    /// <summary>
    /// A single line end ends the sentence where it was set on purpose (the next word had room on the line) and the next line starts
    /// like a heading, a list item or a sentence.
    /// </summary>
    private bool LineEnds(int i)
    {
        RawToken token = tokens[i];
        RawToken next = tokens[i + 1];
        MeasureBlock(token.End);
        char c = text[next.Start];
        bool bullet = c is '\u2022' or '*' or '\u00b7' or '\u25aa' or '\u25cf'
            || (CharacterKind.IsDash(c) && i + 2 < tokens.Count && CharacterKind.IsSpace(text[Math.Min(next.End, text.Length - 1)]) && StartsUpper(tokens[i + 2]))
            || (next.Kind == RawKind.Number && next.Length <= 2 && i + 2 < tokens.Count && tokens[i + 2].Start == next.End
                && text[tokens[i + 2].Start] is '.' or ')' && tokens[i + 2].Length == 1);
        if (bullet)
        {
            return true;
        }

        bool starts = StartsUpper(next) || next.Kind is RawKind.Number or RawKind.Opener;
        if (!starts || text[token.End - 1] is ',' or ';' or '-' or '&' || token.Kind == RawKind.Bound || char.IsLower(text[token.Start]) && token.Length <= 3)
        {
            return false;
        }

        int lineStart = token.Start;
        while (lineStart > 0 && token.End - lineStart <= blockWidth && !CharacterKind.IsLineEnd(text[lineStart - 1]))
        {
            lineStart--;
        }

        int length = token.End - lineStart;
        return (blockWidth < ShortLine && blockLines >= 3) || (length + 1 + next.Length <= blockWidth && length < blockWidth * 3 / 4);
    }

    /// <summary>Finds the lines up to the next empty one, once for each block.</summary>
    private void MeasureBlock(int position)
    {
        if (position < blockEnd)
        {
            return;
        }

        int start = position;
        while (start > blockEnd && !(CharacterKind.IsLineEnd(text[start - 1]) && start > 1 && IsEmptyBefore(start - 1)))
        {
            start--;
        }

        blockWidth = 0;
        blockLines = 0;
        int at = start;
        while (at < text.Length)
        {
            int lineEnd = at;
            bool blank = true;
            while (lineEnd < text.Length && !CharacterKind.IsLineEnd(text[lineEnd]))
            {
                blank &= CharacterKind.IsSpace(text[lineEnd]);
                lineEnd++;
            }

            if (blank && at > position)
            {
                break;
            }

            blockWidth = Math.Max(blockWidth, lineEnd - at);
            blockLines++;
            at = lineEnd + 1 < text.Length && text[lineEnd] == '\r' && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }

        blockEnd = Math.Max(at, position + 1);
    }

    /// <summary>True when the line that ends at this line end is empty.</summary>
    private bool IsEmptyBefore(int lineEnd)
    {
        int at = lineEnd - 1;
        if (at >= 0 && text[lineEnd] == '\n' && text[at] == '\r')
        {
            at--;
        }

        return at >= 0 && CharacterKind.IsLineEnd(text[at]);
    }

    private bool StartsUpper(RawToken token) => char.IsUpper(text[token.Start]) || char.GetUnicodeCategory(text[token.Start]) == System.Globalization.UnicodeCategory.TitlecaseLetter;

    private bool IsStarter(RawToken token) => rules.IsStarter(text.AsSpan(token.Start, token.Length));

    private enum Gap
    {
        None,
        Space,
        Line,
        Paragraph,
    }
}
