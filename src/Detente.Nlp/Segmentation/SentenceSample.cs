using System.Runtime.InteropServices;

namespace Detente.Nlp;

/// <summary>A paragraph to learn from: the features of each gap, and whether a sentence ends there.</summary>
internal sealed class SentenceSample
{
    private readonly List<int> cells = [];
    private readonly List<int> starts = [0];

    public List<bool> Ends { get; } = [];

    public int Count => Ends.Count;

    /// <summary>Of a text that <see cref="SentenceVariants"/> made.</summary>
    public bool IsCopy { get; private init; }

    public ReadOnlySpan<int> Cells(int gap) =>
        CollectionsMarshal.AsSpan(cells)[starts[gap]..starts[gap + 1]];

    /// <param name="ends">Where the sentences of the text end.</param>
    public static void Add(List<SentenceSample> samples, SegmentationRules rules, WordClasses classes, string text, HashSet<int> ends, int bits, bool isCopy = false)
    {
        List<RawToken> tokens = new WordScanner(rules, text).Scan();
        var view = new SentenceView(classes, text, tokens);
        Span<int> room = stackalloc int[GapFeatures.Most];
        for (int first = 0; first < tokens.Count;)
        {
            TextBlock block = TextBlock.From(view, first);
            var walk = new GapWalk(rules, view, block, room, bits);
            var sample = new SentenceSample { IsCopy = isCopy };
            for (int i = block.First; i + 1 < block.End; i++)
            {
                sample.cells.AddRange(room[..walk.Read(i)]);
                sample.starts.Add(sample.cells.Count);
                sample.Ends.Add(ends.Contains(tokens[i].End));
            }

            samples.Add(sample);
            first = block.End;
        }
    }
}
