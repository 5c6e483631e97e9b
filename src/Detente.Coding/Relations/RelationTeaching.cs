using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Makes a <see cref="RelationModel"/> of labelled pairs. One object for one collection of pairs: they are parsed once.</summary>
public sealed class RelationTeaching
{
    /// <summary>How much a published sentence counts, and one of the project's own, of which there are many more and more varied.</summary>
    private const float PublishedWeight = 4;
    private const float OwnWeight = 0.5f;

    /// <summary>So many features of each network are kept in the file.</summary>
    private const int FeatureCount = 60_000;

    private readonly IReadOnlyList<ActType> ontologyActs;
    private readonly string[] acts;
    private readonly string[] types;
    private readonly RelationVectors vectors;
    private readonly RelationTraining options = new();
    private readonly RelationInput[] inputs;
    private readonly PairReading[] readings;
    private readonly int networks;

    /// <param name="words">So many words keep their vectors, the most frequent.</param>
    /// <param name="networks">So many networks are trained, whose odds are averaged.</param>
    public RelationTeaching(IReadOnlyList<LabelledPair> pairs, NlpPipeline nlp, LanguagePack pack, WordVectors vectors, int words, int networks)
    {
        Pairs = pairs;
        this.vectors = RelationVectors.From(vectors, words);
        this.networks = networks;
        ontologyActs = pack.Ontology.Acts;
        acts = [.. pack.Ontology.Acts.Select(act => act.Name)];
        types = [.. pack.Ontology.Acts.Select(act => act.Event2021)];
        var reader = new RelationInputs(pack, this.vectors);
        inputs = new RelationInput[pairs.Count];
        readings = new PairReading[pairs.Count];
        Parallel.For(0, pairs.Count, i =>
        {
            Document doc = nlp.AnalyzeSentence(pairs[i].Sentence.Text);
            RelationPair pair = RelationPair.Of(doc.Sentences[0], pairs[i].Sentence.Source, pairs[i].Sentence.Target);
            inputs[i] = reader.Read(pair, pairs[i].Set, out List<RelationClaim> claims);
            readings[i] = PairReading.Of(pair, claims, reader);
        });
    }

    public IReadOnlyList<LabelledPair> Pairs { get; }

    /// <summary>A model of all pairs.</summary>
    public RelationModel Train(RelationModelInfo info) => Train(Enumerable.Range(0, Pairs.Count), info);

    /// <summary>
    /// What models say of each pair that has been trained on the others: sentences are dealt into folds by their text, so that none stands on both sides.
    /// </summary>
    public IReadOnlyList<RelationVerdict> CrossValidate(int folds, RelationModelInfo info)
    {
        int[] foldOf = [.. Pairs.Select(pair => (int)(Hash(pair.Sentence.Text) % (uint)folds))];
        var verdicts = new RelationVerdict[Pairs.Count];
        for (int fold = 0; fold < folds; fold++)
        {
            RelationModel model = Train(Enumerable.Range(0, Pairs.Count).Where(i => foldOf[i] != fold), info);
            Parallel.ForEach(Enumerable.Range(0, Pairs.Count).Where(i => foldOf[i] == fold), i =>
            {
                List<RelationCandidate> candidates = RelationCandidate.Of(model.Odds(inputs[i]), ontologyActs);
                verdicts[i] = new RelationVerdict(Pairs[i], candidates[0], model.OddsOfRelation(inputs[i]), readings[i]);
            });
        }

        return verdicts;
    }

    /// <summary>What patterns alone say of each pair; "-" where none fits.</summary>
    public IReadOnlyList<RelationVerdict> ReadPatterns() =>
        [.. Pairs.Select((pair, i) => new RelationVerdict(pair, new RelationCandidate(readings[i].Type ?? "-", "", 1), 1, readings[i]))];

    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private RelationModel Train(IEnumerable<int> chosen, RelationModelInfo info)
    {
        var relations = new List<RelationLesson>();
        var related = new List<RelationLesson>();
        foreach (int i in chosen)
        {
            LabelledPair pair = Pairs[i];
            if (pair.Act is not null)
            {
                relations.Add(new RelationLesson(inputs[i], [.. acts.Select(act => act == pair.Act)], OwnWeight));
            }
            else if (pair.Type is not null)
            {
                relations.Add(new RelationLesson(inputs[i], [.. types.Select(type => type == pair.Type)], PublishedWeight));
            }
            else if (pair.Related is { } isRelated)
            {
                related.Add(new RelationLesson(inputs[i], [isRelated, !isRelated], 1));
            }
        }

        var trainer = new RelationTrainer(vectors, options);
        var relatedTrainer = new RelationTrainer(vectors, options with { Epochs = 12, Rate = 0.002f });
        return new RelationModel(
            info, acts, vectors,
            [.. Enumerable.Range(0, networks).AsParallel().AsOrdered().Select(n => CompiledRelationNetwork.From(trainer.Train(relations, acts.Length, info.Seed + n), FeatureCount))],
            related.Count == 0 ? [] : [.. Enumerable.Range(0, 2).Select(n => CompiledRelationNetwork.From(relatedTrainer.Train(related, 2, info.Seed + 50 + n), FeatureCount / 4))]);
    }
}
