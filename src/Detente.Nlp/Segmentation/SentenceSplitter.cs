using System.Numerics;

namespace Detente.Nlp;

/// <summary>Decides between which tokens a sentence, or a paragraph, ends; without a model only paragraphs do. Linear in the text.</summary>
internal sealed class SentenceSplitter(SegmentationRules rules, SentenceModel? model, string text, List<RawToken> tokens)
{
    /// <summary>
    /// A sentence ends where the score is higher. Below zero, since of two faults an end too few costs more: it spoils two sentences and
    /// gives one.
    /// </summary>
    private const int Threshold = -SentenceModel.Unit;

    private readonly List<SentenceBounds> bounds = [];

    public List<SentenceBounds> Split()
    {
        var view = new SentenceView(model?.Classes ?? new WordClasses([]), text, tokens);
        Span<int> cells = stackalloc int[GapFeatures.Most];
        ReadOnlySpan<sbyte> weights = model is null ? [] : model.Weights;
        int bits = model is null ? 1 : BitOperations.Log2((uint)weights.Length);
        int dateline = Dateline.CountTokens(text, tokens, 0);
        int paragraph = 0;
        for (int first = 0; first < tokens.Count; paragraph++)
        {
            TextBlock block = TextBlock.From(view, first);
            var walk = new GapWalk(rules, view, block, cells, bits);
            for (int i = block.First; i + 1 < block.End && !weights.IsEmpty; i++)
            {
                int score = 0;
                foreach (int cell in cells[..walk.Read(i)])
                {
                    score += weights[cell];
                }

                // The treebanks cut datelines off; here the sentence that they open is read with them. A line that has one starts a report.
                bool isLine = view.Gap[i] == GapKind.Line;
                if ((score > Threshold && (i >= dateline || isLine)) || (isLine && Dateline.CountTokens(text, tokens, i + 1) > 0))
                {
                    bounds.Add(new SentenceBounds(first, i + 1 - first, paragraph));
                    first = i + 1;
                }
            }

            bounds.Add(new SentenceBounds(first, block.End - first, paragraph));
            first = block.End;
        }

        return bounds;
    }
}
