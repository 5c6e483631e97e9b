using Detente.Nlp;

namespace Detente.Coding;

/// <summary>How far two words of a sentence are apart in its tree, with a toll for each clause left or entered.</summary>
internal static class TreeDistance
{
    private const int ClauseToll = 3;

    private const int LooseToll = 2;

    /// <returns><see cref="int.MaxValue"/> where no path joins them.</returns>
    public static int Between(Token from, Token to)
    {
        Dictionary<int, int> up = Climb(from);
        int cost = 0;
        Token current = to;
        for (int guard = 0; guard < from.Sentence.Count; guard++)
        {
            if (up.TryGetValue(current.Index, out int other))
            {
                return cost + other;
            }

            cost += Step(current);
            if (current.Head is not { } head)
            {
                break;
            }

            current = head;
        }

        return int.MaxValue;
    }

    private static Dictionary<int, int> Climb(Token from)
    {
        var costs = new Dictionary<int, int>();
        int cost = 0;
        Token current = from;
        while (costs.TryAdd(current.Index, cost) && current.Head is { } head)
        {
            cost += Step(current);
            current = head;
        }

        return costs;
    }

    private static int Step(Token token) =>
        token.Is("acl") || token.Is("ccomp") || token.Is("advcl") || token.Is("parataxis") ? ClauseToll
        : token.Is("xcomp") || token.Is("conj") ? LooseToll : 1;
}
