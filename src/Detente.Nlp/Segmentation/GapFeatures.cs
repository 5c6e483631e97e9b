namespace Detente.Nlp;

/// <summary>The features of the gap after a token, as cells of the weight table.</summary>
internal ref struct GapFeatures(SegmentationRules rules, SentenceView view, Span<int> cells, int bits)
{
    /// <summary>Room for all features of one gap.</summary>
    public const int Most = 80;

    private readonly Span<int> cells = cells;
    private readonly int shift = 32 - bits;
    private uint template;
    private int count;

    /// <summary>The number of cells filled.</summary>
    /// <param name="lineStart">The first token of the line.</param>
    public int Extract(in TextBlock block, int i, int lineStart, int hardBefore, int hardAfter)
    {
        count = 0;
        template = 0;
        int next = i + 1;

        // The word that ends, behind what closes after it, and the word that starts, behind what opens before it.
        int end = SkipBack(block, i);
        int start = next;
        while (start + 1 < block.End && start < next + 3 && view[start].Kind == RawKind.Opener)
        {
            start++;
        }

        uint gap = (uint)view.Gap[i];
        uint line = gap == (uint)GapKind.Line ? Line(block, i, lineStart) : gap;
        uint l1 = Word(block, i), l2 = Word(block, i - 1), l3 = Word(block, i - 2), r1 = Word(block, next), r2 = Word(block, next + 1), r3 = Word(block, next + 2);
        uint ls1 = Shape(block, i), ls2 = Shape(block, i - 1), ls3 = Shape(block, i - 2), rs1 = Shape(block, next), rs2 = Shape(block, next + 1), rs3 = Shape(block, next + 2);
        uint lc1 = Class(block, i), lc2 = Class(block, i - 1), lc3 = Class(block, i - 2), rc1 = Class(block, next), rc2 = Class(block, next + 1), rc3 = Class(block, next + 2);
        uint endKind = Kind(end) | (end < i ? 16u : 0);
        uint startKind = (uint)view.Shape[start] | (start > next ? 16u : 0) | (IsStarter(start) ? 32u : 0);
        uint endWord = view.Word[end];
        uint before = Word(block, end - 1), beforeShape = Shape(block, end - 1) | (end > block.First ? Length(view[end - 1].Length) << 8 : 0);
        uint startWord = view.Word[start];
        uint open = (uint)view.Openness[next];
        uint casing = (uint)block.Casing | (block.Stops ? 4u : 0);
        uint sides = endKind | (startKind << 8) | (line << 16);

        Add(line);
        Add(line, casing, gap);
        Add(l1, line);
        Add(r1, line);
        Add(r1, rs1, line);
        Add(l2);
        Add(r2);
        Add(r3);
        Add(l3);
        Add(l1, r1);
        Add(l2, l1);
        Add(r1, r2);
        Add(l2, l1, r1);
        Add(l1, r1, r2);
        Add(l1, rs1, rs2);
        Add(ls2, ls1, r1);
        Add(ls1, rs1, line);
        Add(ls3 | (ls2 << 8) | (ls1 << 16), rs1 | (rs2 << 8) | (rs3 << 16), gap);
        Add(ls2, ls1, rs1 | (rs2 << 8));
        Add(lc1, rc1 | (rs1 << 8));
        Add(lc2, lc1, rc1 | (rs1 << 8));
        Add(lc1, rc1 | (rs1 << 8), rc2);
        Add(lc3 | (lc2 << 8) | (lc1 << 16), rc1 | (rs1 << 8));
        Add(lc1, rc1 | (rs1 << 8), rc2 | (rc3 << 8));
        Add(lc2 | (lc1 << 8), rc1 | (rs1 << 8), rc2);
        Add(l1, rc1 | (rs1 << 8));
        Add(lc1 | (ls1 << 8), r1);
        Add(sides);
        Add(sides, casing);
        Add(sides, endWord);
        Add(endKind, startWord, (uint)view.Shape[start]);
        Add(endWord, startWord);
        Add(endWord, before, rs1);
        Add(endWord, beforeShape, startKind);
        Add(sides, open);
        Add(sides, open | ((uint)view.Openness[i] << 8), l1);
        Add(open | ((uint)view.Openness[i] << 8), l1, r1);
        Add(endWord, (uint)view.Class[start] | (startKind << 8), end < i ? 1u : 0);
        Add(endWord, Class(block, end - 1), (uint)view.Class[start] | (startKind << 8));

        // How far it is, and whether a verb stands, from the last clear end to here and from here to the next one.
        uint left = Stretch(hardBefore, next), right = Stretch(next, hardAfter);
        uint verbs = (Verb(hardBefore, next) << 1) | Verb(next, hardAfter);
        Add(left, right, line);
        Add(left, sides);
        Add(right, sides);
        Add(verbs, sides);
        Add(verbs, casing | (rs1 << 8), Math.Min(left, 4u) | (Math.Min(right, 4u) << 8));
        Add(verbs, lc1, rc1 | (rs1 << 8));
        Add(Stretch(block.First, next), ls1 | (rs1 << 8), (uint)(block.First == 0 ? 1 : 0));
        Add(Stretch(block.First, next), Stretch(next, block.End), casing);
        Add(Math.Min(left, 5u), l1, rs1);
        Add(Math.Min(left, 5u), ls1, r1);
        Add(Math.Min(right, 5u), r1, rs1);
        Add(Math.Min(left, 5u), Word(block, hardBefore), l1);
        Add(Word(block, hardBefore), r1, line);
        if (Kind(end) == (uint)RawKind.Terminal)
        {
            Add(Says(next, block.End), sides, open);
            Add(Says(next, block.End), endWord, (uint)(end < i ? 1 : 0));
        }
        else
        {
            Add(Ending(i), Ending(next), rs1);
            Add(casing, ls1 | (rs1 << 8) | (ls2 << 16) | (rs2 << 24), line);
        }

        return count;
    }

    public static int SkipBack(SentenceView view, int first, int i)
    {
        int end = i;
        while (end > first && end > i - 4 && view[end].Kind == RawKind.Closer)
        {
            end--;
        }

        return end;
    }

    private readonly int SkipBack(in TextBlock block, int i) => SkipBack(view, block.First, i);

    /// <summary>What the line that ends here tells: whether the next word had room, how long the lines are, and whether the next line is an item of a list.</summary>
    private readonly uint Line(in TextBlock block, int i, int lineStart)
    {
        int length = view[i].End - view[lineStart].Start;
        RawToken next = view[i + 1];
        uint room = length + 1 + next.Length > block.Width ? 0u : length * 4 >= block.Width * 3 ? 1u : length * 2 >= block.Width ? 2u : 3u;
        uint width = block.Width < 40 ? 0u : block.Width < 90 ? 1u : 2u;
        uint lines = block.Lines == 2 ? 0u : block.Lines < 5 ? 1u : 2u;
        char c = view.Text[next.Start];
        uint item = c is '\u2022' or '*' or '\u00b7' or '\u25aa' or '\u25cf' || CharacterKind.IsDash(c) ? 1u
            : next.Kind == RawKind.Number && next.Length <= 2 && i + 2 < view.Count && view.Text[view[i + 2].Start] is '.' or ')' ? 2u : 0u;
        return 4 + room + (width << 4) + (lines << 6) + (item << 8);
    }

    private readonly bool IsStarter(int i) => view.Shape[i] == TokenShape.Title && rules.IsStarter(view.Text.AsSpan(view[i].Start, view[i].Length));

    private readonly uint Kind(int i)
    {
        RawToken token = view[i];
        return token.Kind is RawKind.Abbreviation or RawKind.Bound
            ? 8 + (uint)rules.Abbreviation(view.Text.AsSpan(token.Start, token.Length))
            : (uint)token.Kind;
    }

    /// <summary>1 where a verb of saying follows within six tokens and before anything else ends.</summary>
    private readonly uint Says(int from, int end)
    {
        for (int i = from; i < from + 6 && i < end; i++)
        {
            RawToken token = view[i];
            if (token.Kind is RawKind.Terminal or RawKind.Opener)
            {
                return 0;
            }

            if (rules.IsSaying(view.Text.AsSpan(token.Start, token.Length)))
            {
                return 1 + (uint)Math.Min(2, i - from);
            }
        }

        return 0;
    }

    private readonly uint Stretch(int from, int to)
    {
        int length = to - from;
        return length <= 3 ? (uint)Math.Max(length, 0) : length <= 5 ? 4u : length <= 8 ? 5u : length <= 12 ? 6u : length <= 20 ? 7u : length <= 40 ? 8u : 9u;
    }

    private readonly uint Verb(int from, int to) => view.Verbs[to] > view.Verbs[from] ? 1u : 0;

    private static uint Length(int length) => (uint)Math.Min(length, 4);

    private readonly uint Ending(int i)
    {
        RawToken token = view[i];
        return (uint)Mixer.Of(view.Text.AsSpan(token.End - Math.Min(3, token.Length), Math.Min(3, token.Length)));
    }

    private readonly uint Word(in TextBlock block, int i) => i < block.First ? 1u : i >= block.End ? 2u : view.Word[i];

    private readonly uint Shape(in TextBlock block, int i) => i < block.First || i >= block.End ? 15u : (uint)view.Shape[i];

    private readonly uint Class(in TextBlock block, int i) => i < block.First || i >= block.End ? 255u : view.Class[i];

    private void Add(uint a, uint b = 0x1234567, uint c = 0x89abcde)
    {
        template += 0x9E3779B1;
        uint hash = (template ^ a) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 15) ^ b) * 0xC2B2AE35;
        hash = (hash ^ (hash >> 13) ^ c) * 0x27D4EB2F;
        hash = (hash ^ (hash >> 16)) * 0x165667B1;
        cells[count++] = (int)(hash >> shift);
    }
}
