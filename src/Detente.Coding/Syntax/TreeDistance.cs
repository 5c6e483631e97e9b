using Detente.Nlp;

namespace Detente.Coding;

/// <summary>How far two words of a sentence are apart in its tree, with a toll for each clause left or entered.</summary>
internal static class TreeDistance
{
    private const int ClauseToll = 3;

    private const int LooseToll = 2;

    /// <summary>
    /// The distance to something said of an act (a date, a place); what stands in a clause of its own that does not hold the act is said of
    /// something else.
    /// </summary>
    /// <returns><see cref="int.MaxValue"/> where it is said of something else, or no path joins them.</returns>
    public static int ToAdjunct(Token act, Token adjunct) => Between(act, adjunct, clauseEnds: true);

    /// <returns><see cref="int.MaxValue"/> where no path joins them.</returns>
    public static int Between(Token from, Token to) => Between(from, to, clauseEnds: false);

    private static int Between(Token from, Token to, bool clauseEnds)
    {
        Dictionary<int, int> up = Climb(from, clauseEnds);
        int cost = 0;
        Token current = to;
        for (int guard = 0; guard < from.Sentence.Count; guard++)
        {
            if (up.TryGetValue(current.Index, out int other))
            {
                return cost + other;
            }

            if (current.Head is not { } head || (clauseEnds && IsClause(current) && !IsParticiple(current) && !current.Is("parataxis")))
            {
                break;
            }

            cost += Step(current);

            current = head;
        }

        return int.MaxValue;
    }

    private static Dictionary<int, int> Climb(Token from, bool clauseEnds)
    {
        var costs = new Dictionary<int, int>();
        int cost = 0;
        Token current = from;
        while (costs.TryAdd(current.Index, cost) && current.Head is { } head && !(clauseEnds && IsOfOtherTime(current)))
        {
            cost += Step(current);
            current = head;
        }

        return costs;
    }

    private static int Step(Token token) =>
        IsClause(token) ? ClauseToll
        : token.Is("xcomp") || token.Is("conj") ? LooseToll : 1;

    /// <summary>
    /// "two days after he pledged a tariff", "six days after the blacklisting", "tariffs imposed by China were lifted on Friday": what the main
    /// clause says of time is not said of these.
    /// </summary>
    private static bool IsOfOtherTime(Token part) => part.Deprel == "acl" || SaysWhen(part);

    /// <summary>"days after the two met": the clause says when something else was, and itself was before.</summary>
    public static bool SaysWhen(Token part)
    {
        foreach (Token child in part.Children)
        {
            bool joins = (child.Is("mark") && part.Is("advcl")) || (child.Is("case") && (part.Is("obl") || part.Is("nmod")));
            if (joins && child.Lemma.ToLowerInvariant() is "after" or "before" or "since")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"a meeting held on Saturday": the participle says when and where its noun was.</summary>
    private static bool IsParticiple(Token token) => token.Deprel == "acl" && token.Xpos == "VBN";

    private static bool IsClause(Token token) => token.Is("acl") || token.Is("ccomp") || token.Is("advcl") || token.Is("parataxis");
}
