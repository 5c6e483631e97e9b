namespace Detente.Nlp;

/// <summary>A treebank as networks learn it: words, tags and relations numbered, sentences with what to find in them.</summary>
internal sealed class NetworkLesson
{
    private readonly NetworkVocabulary vocabulary;
    private readonly Dictionary<string, WordEntry> forms = new(StringComparer.Ordinal);
    private readonly List<string> relations;
    private readonly int partBits;

    /// <param name="treebank">At least one sentence.</param>
    /// <param name="vectors">Null for none.</param>
    public NetworkLesson(IReadOnlyList<TrainingSentence> treebank, WordVectors? vectors, int partBits)
    {
        this.partBits = partBits;
        Vectors = vectors is null ? [] : vectors.Values.ToArray();
        VectorWidth = vectors?.Dimension ?? 0;
        Tags = TagSet.Collect(treebank.SelectMany(s => s.Upos.Zip(s.Xpos)));
        // CompiledNetwork.RootRelation says where "root" stands.
        relations =
        [
            "root",
            .. treebank.SelectMany(s => s.Relations).Where(r => r != "root").CountBy(r => r).OrderByDescending(r => r.Value)
                .ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => r.Key),
        ];
        vocabulary = new NetworkVocabulary(NetworkVocabulary.Collect(treebank.SelectMany(s => s.Forms)), vectors?.Words ?? [], partBits);
        Dictionary<string, int> numbers = relations.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        Sentences = [.. treebank.Select(s => Sentence(s, numbers))];
    }

    public TagSet Tags { get; }

    public IReadOnlyList<NetworkSentence> Sentences { get; }

    public float[] Vectors { get; }

    public int VectorWidth { get; }

    /// <summary>The rows of a sentence's words, its root before them.</summary>
    public WordEntry[] Read(IEnumerable<string> sentence) => [NetworkVocabulary.Root, .. sentence.Select(Entry)];

    public ParsingNetwork Network(NetworkShape shape) =>
        new(shape with { Vector = (VectorWidth + 15) / 16 * 16, PartBits = partBits }, vocabulary.Rows, Tags.Count, relations.Count);

    public CompiledNetwork Compile(ParsingNetwork net, bool hasParser) => CompiledNetwork.Of(net, hasParser, vocabulary, relations, Vectors, VectorWidth);

    private static Target[] Only(int id) => [new Target(id, 1)];

    private NetworkSentence Sentence(TrainingSentence s, Dictionary<string, int> numbers) => new()
    {
        Words = Read(s.Forms),
        Head = [0, .. s.Heads],
        Heads = [[], .. s.Heads.Select(Only)],
        Relations = [[], .. s.Relations.Select(r => Only(numbers[r]))],
        Tags = [[], .. s.Upos.Zip(s.Xpos, Tags.IdOf).Select(Only)],
    };

    private WordEntry Entry(string form)
    {
        if (!forms.TryGetValue(form, out WordEntry? known))
        {
            forms.Add(form, known = vocabulary.Read(form));
        }

        return known;
    }
}
