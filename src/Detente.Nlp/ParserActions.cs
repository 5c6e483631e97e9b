namespace Detente.Nlp;

/// <summary>The numbering of actions: shift is 0, then left arcs to the root, left arcs, right arcs, each with a relation.</summary>
internal sealed class ParserActions
{
    public const int Shift = 0;
    private readonly Dictionary<string, int> left = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> right = new(StringComparer.Ordinal);

    /// <param name="lefts">Relations seen on arcs to a head on the right, <c>root</c> first.</param>
    public ParserActions(IReadOnlyList<string> lefts, IReadOnlyList<string> rights)
    {
        Lefts = lefts;
        Rights = rights;
        for (int i = 0; i < lefts.Count; i++)
        {
            left.Add(lefts[i], 1 + i);
        }

        for (int i = 0; i < rights.Count; i++)
        {
            right.Add(rights[i], FirstRight + i);
        }
    }

    public IReadOnlyList<string> Lefts { get; }

    public IReadOnlyList<string> Rights { get; }

    /// <summary>The action that hangs the last word on the root.</summary>
    public int RootArc => 1;

    public int FirstRight => 1 + Lefts.Count;

    public int Count => 1 + Lefts.Count + Rights.Count;

    public bool IsLeft(int action) => action > 0 && action < FirstRight;

    public string Relation(int action) => action < FirstRight ? Lefts[action - 1] : Rights[action - FirstRight];

    /// <summary>−1 for a relation never seen on this side.</summary>
    public int LeftOf(string relation) => left.GetValueOrDefault(relation, -1);

    public int RightOf(string relation) => right.GetValueOrDefault(relation, -1);

    public static ParserActions Collect(IEnumerable<TrainingSentence> sentences)
    {
        var lefts = new Dictionary<string, int>(StringComparer.Ordinal);
        var rights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (TrainingSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Heads.Length; i++)
            {
                if (sentence.Heads[i] > 0)
                {
                    Dictionary<string, int> side = sentence.Heads[i] > i + 1 ? lefts : rights;
                    side[sentence.Relations[i]] = side.GetValueOrDefault(sentence.Relations[i]) + 1;
                }
            }
        }

        lefts.Remove("root");
        rights.Remove("root");
        return new ParserActions(["root", .. Frequent(lefts)], [.. Frequent(rights)]);
    }

    private static IEnumerable<string> Frequent(Dictionary<string, int> counts) =>
        counts.Where(c => c.Value > 1).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key);
}
