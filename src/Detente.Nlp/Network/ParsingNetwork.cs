namespace Detente.Nlp;

/// <summary>
/// Words → tags, heads and relations at one go: embeddings, recurrent layers read both ways, a softmax over joint tags, and for each pair of
/// words the odds that one hangs on the other (Dozat and Manning 2017), with a share for their distance.
/// </summary>
internal sealed class ParsingNetwork
{
    /// <summary>Slots of distance between a word and its head: see <see cref="DistanceSlot"/>.</summary>
    public const int Distances = 32;

    /// <summary>Row of the word table that stands for words the treebank does not have.</summary>
    public const int UnknownWord = 0;

    public const int RootWord = 1;

    public ParsingNetwork(NetworkShape shape, int words, int tags, int relations)
    {
        Shape = shape;
        TagCount = tags;
        RelationCount = relations;
        var all = new List<Parameter>();
        Words = Add(all, "words", words, shape.Word);
        Parts = Add(all, "parts", 1 << shape.PartBits, shape.Part);
        Input = new Dense(all, "input", shape.Input, shape.State);
        Layers = [.. Enumerable.Range(1, shape.Layers).Select(l => new RecurrentLayer(all, $"layer{l}", shape.Hidden))];
        Tag = new Dense(all, "tag", shape.State, Padded(tags));
        ArcDependent = new Dense(all, "arc.dependent", shape.State, shape.Arc);
        ArcHead = new Dense(all, "arc.head", shape.State, shape.Arc);
        ArcPair = new Dense(all, "arc.pair", shape.Arc, shape.Arc);
        Distance = new Dense(all, "arc.distance", shape.Arc, Distances);
        LabelDependent = new Dense(all, "label.dependent", shape.State, shape.Label);
        LabelHead = new Dense(all, "label.head", shape.State, shape.Label);
        Label = new Dense(all, "label", shape.Label, Padded(relations));
        Parameters = all;
        Denses = [Input, .. Layers.Select(l => l.Gates), Tag, ArcDependent, ArcHead, ArcPair, Distance, LabelDependent, LabelHead, Label];
    }

    public NetworkShape Shape { get; }

    public int TagCount { get; }

    public int RelationCount { get; }

    public Parameter Words { get; }

    public Parameter Parts { get; }

    public Dense Input { get; }

    public IReadOnlyList<RecurrentLayer> Layers { get; }

    public Dense Tag { get; }

    public Dense ArcDependent { get; }

    public Dense ArcHead { get; }

    public Dense ArcPair { get; }

    public Dense Distance { get; }

    public Dense LabelDependent { get; }

    public Dense LabelHead { get; }

    public Dense Label { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    public IReadOnlyList<Dense> Denses { get; }

    public static int Padded(int count) => (count + 31) / 32 * 32;

    /// <summary>Slots 0 to 10 for heads to the left, 11 to 21 to the right, 22 for the root; farther is coarser.</summary>
    public static int DistanceSlot(int dependent, int head)
    {
        if (head == 0)
        {
            return 22;
        }

        int far = Math.Abs(head - dependent);
        int slot = far <= 5 ? far - 1 : far <= 7 ? 5 : far <= 10 ? 6 : far <= 14 ? 7 : far <= 20 ? 8 : far <= 30 ? 9 : 10;
        return head < dependent ? slot : slot + 11;
    }

    /// <summary>Random weights; the same seed gives the same.</summary>
    public void Start(int seed)
    {
        var random = new Random(seed);
        foreach (Parameter p in Parameters)
        {
            float width = p.IsTable ? (p == Words ? 0.1f : 0.3f) : p.Rows == 1 ? 0 : MathF.Sqrt(3f / p.Rows);
            if (p == ArcPair.Weight || p == Distance.Weight)
            {
                width *= 0.3f;
            }

            foreach (ref float value in p.Value.AsSpan())
            {
                value = ((random.NextSingle() * 2) - 1) * width;
            }
        }
    }

    private static Parameter Add(List<Parameter> all, string name, int rows, int columns)
    {
        var table = new Parameter(name, all.Count, rows, columns, IsTable: true);
        all.Add(table);
        return table;
    }
}
