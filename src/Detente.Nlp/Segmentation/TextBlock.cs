namespace Detente.Nlp;

/// <summary>A paragraph as the splitter of sentences sees it: its tokens, how it is written and how its lines run.</summary>
internal readonly struct TextBlock
{
    private TextBlock(int first, int end, int width, int lines, int casing, bool stops)
    {
        First = first;
        End = end;
        Width = width;
        Lines = lines;
        Casing = casing;
        Stops = stops;
    }

    public int First { get; }

    /// <summary>The token after the last.</summary>
    public int End { get; }

    /// <summary>The length of the longest line.</summary>
    public int Width { get; }

    public int Lines { get; }

    /// <summary>0 where no word has a capital, 1 where hardly one has small letters, 2 where most words have a capital, 3 for usual prose.</summary>
    public int Casing { get; }

    /// <summary>Ends in a full stop or the like.</summary>
    public bool Stops { get; }

    /// <param name="first">The first token.</param>
    public static TextBlock From(SentenceView view, int first)
    {
        int end = first;
        int width = 0;
        int lines = 1;
        int lineStart = view[first].Start;
        Span<int> shapes = stackalloc int[(int)TokenShape.Sign + 1];
        do
        {
            shapes[(int)view.Shape[end]]++;
            if (view.Gap[end] >= GapKind.Line)
            {
                width = Math.Max(width, view[end].End - lineStart);
                lineStart = end + 1 < view.Count ? view[end + 1].Start : 0;
                lines += view.Gap[end] == GapKind.Line ? 1 : 0;
            }
        }
        while (view.Gap[end++] != GapKind.Paragraph);

        int small = shapes[(int)TokenShape.Lower];
        int large = shapes[(int)TokenShape.Title] + shapes[(int)TokenShape.Capital] + shapes[(int)TokenShape.Capitals];
        int casing = large == 0 ? 0 : shapes[(int)TokenShape.Capitals] > 4 * (small + shapes[(int)TokenShape.Title]) ? 1 : large > small ? 2 : 3;
        int last = end - 1;
        while (last > first && view[last].Kind == RawKind.Closer)
        {
            last--;
        }

        return new TextBlock(first, end, width, lines, casing, view[last].Kind == RawKind.Terminal);
    }
}
