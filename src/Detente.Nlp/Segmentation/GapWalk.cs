namespace Detente.Nlp;

/// <summary>Goes from gap to gap of a paragraph and reads the features of each. Linear in the paragraph.</summary>
internal ref struct GapWalk(SegmentationRules rules, SentenceView view, TextBlock block, Span<int> cells, int bits)
{
    private readonly TextBlock block = block;
    private GapFeatures features = new(rules, view, cells, bits);
    private int lineStart = block.First;
    private int hardBefore = block.First;
    private int hardAfter = block.First;

    /// <summary>Fills the cells for the gap after a token and returns how many there are.</summary>
    /// <param name="i">One more than in the call before; the paragraph's first token in the first call.</param>
    public int Read(int i)
    {
        if (i > block.First && view.Gap[i - 1] == GapKind.Line)
        {
            lineStart = i;
        }

        if (i > block.First && IsHard(i - 1))
        {
            hardBefore = i;
        }

        hardAfter = Math.Max(hardAfter, i + 2);
        while (hardAfter < block.End && !IsHard(hardAfter - 1))
        {
            hardAfter++;
        }

        return features.Extract(block, i, lineStart, hardBefore, Math.Min(hardAfter, block.End));
    }

    /// <summary>A full stop or the like stands before the gap, and nothing that belongs to it after it.</summary>
    private readonly bool IsHard(int i) => view[GapFeatures.SkipBack(view, block.First, i)].Kind == RawKind.Terminal
        && view[i + 1].Kind is not (RawKind.Closer or RawKind.Terminal);
}
