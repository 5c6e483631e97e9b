namespace Detente.Nlp;

/// <summary>A <see cref="ParsingNetwork"/> as it is shipped and run: small whole numbers. Immutable, safe for many threads.</summary>
internal sealed class CompiledNetwork
{
    /// <summary>Gates of the first layer are kept as multiples of one over this.</summary>
    public const float GateSteps = 256;

    /// <summary>The number of "root" among the relations.</summary>
    public const int RootRelation = 0;

    public required NetworkShape Shape { get; init; }

    public required NetworkVocabulary Vocabulary { get; init; }

    public required IReadOnlyList<string> Relations { get; init; }

    /// <summary>False where heads and relations were never learned.</summary>
    public required bool HasParser { get; init; }

    public required int TagCount { get; init; }

    public required WordTable Vectors { get; init; }

    public required WordTable Words { get; init; }

    public required WordTable Parts { get; init; }

    public required QuantizedDense Input { get; init; }

    public required QuantizedDense[] Gates { get; init; }

    /// <summary>For each layer v and w forward, then backward; see <see cref="RecurrentLayer"/>.</summary>
    public required float[][] Peeks { get; init; }

    public required QuantizedDense Tag { get; init; }

    public required QuantizedDense ArcDependent { get; init; }

    public required QuantizedDense ArcHead { get; init; }

    public required QuantizedDense ArcPair { get; init; }

    public required QuantizedDense Distance { get; init; }

    public required QuantizedDense LabelDependent { get; init; }

    public required QuantizedDense LabelHead { get; init; }

    public required QuantizedDense Label { get; init; }

    public static CompiledNetwork Of(ParsingNetwork net, bool hasParser, NetworkVocabulary vocabulary, IReadOnlyList<string> relations,
        float[] vectors, int vectorWidth) => new()
    {
        Shape = net.Shape,
        Vocabulary = vocabulary,
        Relations = relations,
        HasParser = hasParser,
        TagCount = net.TagCount,
        Vectors = WordTable.Of(vectors, vectorWidth, net.Shape.Vector),
        Words = WordTable.Of(net.Words.Value, net.Shape.Word, net.Shape.Word),
        Parts = WordTable.Of(net.Parts.Value, net.Shape.Part, net.Shape.Part),
        Input = Compile(net.Input),
        Gates = [.. net.Layers.Select(l => Compile(l.Gates))],
        Peeks = [.. net.Layers.Select(l => l.Peek.Value.ToArray())],
        Tag = Compile(net.Tag),
        ArcDependent = Compile(net.ArcDependent),
        ArcHead = Compile(net.ArcHead),
        ArcPair = Compile(net.ArcPair),
        Distance = Compile(net.Distance),
        LabelDependent = Compile(net.LabelDependent),
        LabelHead = Compile(net.LabelHead),
        Label = Compile(net.Label),
    };

    private static QuantizedDense Compile(Dense dense) => new(dense.Weight.Value, dense.Bias.Value, dense.Inputs, dense.Outputs);
}
