using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Two noun phrases of a parsed sentence, and the way from one to the other through the tree.</summary>
internal sealed class RelationPair
{
    private RelationPair(Sentence sentence, (int First, int Last) source, (int First, int Last) target)
    {
        Sentence = sentence;
        Source = source;
        Target = target;
        SourceHead = source.First > source.Last ? sentence.Root ?? sentence[0] : HeadOf(sentence, source);
        TargetHead = target.First > target.Last ? sentence.Root ?? sentence[0] : HeadOf(sentence, target);
        SourceWay = WayUp(SourceHead);
        TargetWay = WayUp(TargetHead);
        int common = 0;
        while (common < SourceWay.Count && common < TargetWay.Count && SourceWay[^(common + 1)] == TargetWay[^(common + 1)])
        {
            common++;
        }

        Top = common == 0 ? SourceWay[^1] : SourceWay[^common];
        SourceWay.RemoveRange(Math.Max(0, SourceWay.Count - common), Math.Min(common, SourceWay.Count));
        TargetWay.RemoveRange(Math.Max(0, TargetWay.Count - common), Math.Min(common, TargetWay.Count));
    }

    public Sentence Sentence { get; }

    /// <summary>Indices of the first and the last token.</summary>
    public (int First, int Last) Source { get; }

    public (int First, int Last) Target { get; }

    public Token SourceHead { get; }

    public Token TargetHead { get; }

    /// <summary>The lowest word that both hang on; one of the two heads where the other hangs on it.</summary>
    public Token Top { get; }

    /// <summary>From the source's head up to the word below <see cref="Top"/>.</summary>
    public List<Token> SourceWay { get; }

    public List<Token> TargetWay { get; }

    public bool SourceFirst => Source.First <= Target.First;

    /// <param name="source">A stretch of the document's text; null for none, in whose stead the head of the sentence stands.</param>
    public static RelationPair Of(Sentence sentence, TextSpan? source, TextSpan? target) => new(sentence, Tokens(sentence, source), Tokens(sentence, target));

    public static RelationPair Of(Sentence sentence, (int First, int Last) source, (int First, int Last) target) => new(sentence, source, target);

    public bool InSource(int index) => index >= Source.First && index <= Source.Last;

    public bool InTarget(int index) => index >= Target.First && index <= Target.Last;

    /// <summary>An empty stretch after the end for none.</summary>
    private static (int First, int Last) Tokens(Sentence sentence, TextSpan? span)
    {
        int first = sentence.Count, last = sentence.Count - 1;
        foreach (Token token in sentence)
        {
            if (token.Span.Start < span?.End && token.Span.End > span?.Start)
            {
                first = Math.Min(first, token.Index);
                last = token.Index;
            }
        }

        return (first, last);
    }

    /// <summary>The word of a stretch that hangs on a word outside it, the highest of them.</summary>
    private static Token HeadOf(Sentence sentence, (int First, int Last) span)
    {
        Token? best = null;
        int bestDepth = int.MaxValue;
        for (int i = span.First; i <= span.Last; i++)
        {
            int head = sentence[i].HeadId - 1;
            if (head >= span.First && head <= span.Last)
            {
                continue;
            }

            int depth = sentence[i].Upos is "PUNCT" or "DET" or "ADP" ? 1000 : 0;
            for (Token? up = sentence[i].Head; up is { } token && depth < 2000; up = token.Head)
            {
                depth++;
            }

            if (depth < bestDepth)
            {
                (best, bestDepth) = (sentence[i], depth);
            }
        }

        return best ?? sentence[span.Last];
    }

    private static List<Token> WayUp(Token token)
    {
        var way = new List<Token> { token };
        while (way[^1].Head is { } head && way.Count <= token.Sentence.Count)
        {
            way.Add(head);
        }

        return way;
    }
}
