namespace Detente.App.Briefs;

/// <summary>A report's text around the sentences cited: all of a short one, of a long one the paragraphs cited and their neighbours.</summary>
internal sealed class ReportExcerpt
{
    /// <summary>In letters; a page of news is a third of it.</summary>
    private const int WholeUpTo = 8000;

    /// <summary>Paragraphs longer than this are cut around the sentences cited.</summary>
    private const int LongParagraph = 3000;

    /// <summary>How much is kept on either side of a sentence where a paragraph is cut.</summary>
    private const int Around = 700;

    private readonly string text;

    private ReportExcerpt(string text, IReadOnlyList<Part> parts)
    {
        this.text = text;
        Parts = parts;
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Part> Parts { get; }

    public static ReportExcerpt Of(string text, IReadOnlyList<BriefCitation> citations)
    {
        BriefCitation[] marks = [.. citations.OrderBy(citation => citation.Sentence)];
        List<TextSpan> paragraphs = Paragraphs(text);
        bool isWhole = text.Length <= WholeUpTo;
        var parts = new List<Part>();
        bool gap = false;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            bool cited = Cites(paragraphs[i], marks);
            bool near = cited || (i > 0 && Cites(paragraphs[i - 1], marks)) || (i + 1 < paragraphs.Count && Cites(paragraphs[i + 1], marks));
            if (!isWhole && !near)
            {
                gap = true;
                continue;
            }

            foreach (TextSpan piece in isWhole ? [paragraphs[i]] : Pieces(text, paragraphs[i], marks))
            {
                parts.Add(new Part(Runs(piece, marks), gap || piece.Start > paragraphs[i].Start));
                gap = false;
            }

            gap = !isWhole && parts.Count > 0 && parts[^1].Runs[^1].Span.End < paragraphs[i].End;
        }

        return new ReportExcerpt(text, parts);
    }

    public string Text(Run run) => run.Span.Of(text);

    private static bool Cites(TextSpan paragraph, BriefCitation[] marks) =>
        marks.Any(mark => mark.Sentence.Start < paragraph.End && mark.Sentence.End > paragraph.Start);

    /// <summary>What stands between empty lines, without the white space around it.</summary>
    private static List<TextSpan> Paragraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        int start = 0;
        for (int at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && !(text[at] == '\n' && NextLineIsEmpty(text, at)))
            {
                continue;
            }

            ReadOnlySpan<char> between = text.AsSpan(start, at - start);
            int lead = between.Length - between.TrimStart().Length;
            if (lead < between.Length)
            {
                paragraphs.Add(new TextSpan(start + lead, between.Trim().Length));
            }

            start = at;
        }

        return paragraphs;
    }

    private static bool NextLineIsEmpty(string text, int lineEnd)
    {
        int at = lineEnd + 1;
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at < text.Length && text[at] == '\n';
    }

    private static IEnumerable<TextSpan> Pieces(string text, TextSpan paragraph, BriefCitation[] marks)
    {
        if (paragraph.Length <= LongParagraph)
        {
            return [paragraph];
        }

        TextSpan[] cited = [.. marks.Select(mark => mark.Sentence).Where(span => span.Start < paragraph.End && span.End > paragraph.Start)];
        if (cited.Length == 0)
        {
            return [TextSpan.FromBounds(paragraph.Start, AtBlank(text, paragraph.Start + Around, paragraph))];
        }

        var pieces = new List<TextSpan>();
        foreach (TextSpan span in cited)
        {
            var wide = TextSpan.FromBounds(AtBlank(text, span.Start - Around, paragraph), Math.Max(AtBlank(text, span.End + Around, paragraph), Math.Min(span.End, paragraph.End)));
            if (pieces.Count > 0 && wide.Start <= pieces[^1].End)
            {
                pieces[^1] = TextSpan.FromBounds(pieces[^1].Start, Math.Max(pieces[^1].End, wide.End));
            }
            else
            {
                pieces.Add(wide);
            }
        }

        return pieces;
    }

    /// <summary>The blank before a place, so that no word and no pair of surrogates is cut.</summary>
    private static int AtBlank(string text, int at, TextSpan paragraph)
    {
        if (at <= paragraph.Start || at >= paragraph.End)
        {
            return Math.Clamp(at, paragraph.Start, paragraph.End);
        }

        int blank = text.LastIndexOf(' ', at, at - paragraph.Start);
        return blank < 0 ? paragraph.Start : blank;
    }

    private static List<Run> Runs(TextSpan piece, BriefCitation[] marks)
    {
        var runs = new List<Run>();
        int at = piece.Start;
        foreach (BriefCitation mark in marks)
        {
            int start = Math.Max(mark.Sentence.Start, at);
            int end = Math.Min(mark.Sentence.End, piece.End);
            if (start >= end)
            {
                continue;
            }

            if (start > at)
            {
                runs.Add(new Run(TextSpan.FromBounds(at, start), null));
            }

            runs.Add(new Run(TextSpan.FromBounds(start, end), mark.Number));
            at = end;
        }

        if (at < piece.End || runs.Count == 0)
        {
            runs.Add(new Run(TextSpan.FromBounds(at, piece.End), null));
        }

        return runs;
    }

    /// <summary>A paragraph, or a piece of one.</summary>
    /// <param name="AfterGap">Something before it is left out.</param>
    internal sealed record Part(IReadOnlyList<Run> Runs, bool AfterGap);

    /// <param name="Citation">The number of the citation it is; null for text around one.</param>
    internal sealed record Run(TextSpan Span, int? Citation);
}
