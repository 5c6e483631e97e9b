using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Says what the marked source of a sentence does to the marked target: patterns give the first reason, the arbiter decides. Thread-safe; the same sentence always gives the same result.</summary>
public sealed class RelationClassifier
{
    /// <summary>So many features are told as reasons.</summary>
    private const int ReasonCount = 8;

    private readonly NlpPipeline nlp;
    private readonly RelationModel model;
    private readonly RelationInputs inputs;
    private readonly ActType[] acts;

    /// <exception cref="DataFileException">The model was trained on other acts than the language pack has.</exception>
    public RelationClassifier(NlpPipeline nlp, LanguagePack pack, RelationModel model)
    {
        this.nlp = nlp;
        this.model = model;
        inputs = new RelationInputs(pack, model.Vectors);
        acts = [.. pack.Ontology.Acts];
        if (!acts.Select(act => act.Name).SequenceEqual(model.Acts))
        {
            throw new DataFileException([Diagnostic.Error("DT0225", "acts.tsv", 0, "the relation model was trained on other acts than data/ontology/acts.tsv has; train it again")]);
        }
    }

    /// <param name="explain">Also tell which features carried the decision.</param>
    public RelationReading Classify(MarkedSentence sentence, bool explain = false)
    {
        Document doc = nlp.AnalyzeSentence(sentence.Text);
        if (doc.TokenCount == 0)
        {
            throw new ArgumentException("the sentence holds no word", nameof(sentence));
        }

        RelationPair pair = RelationPair.Of(doc.Sentences[0], sentence.Source, sentence.Target);
        RelationInput input = inputs.Read(pair, LabelledPair.Published, out List<RelationClaim> claims, explain);
        PairReading read = PairReading.Of(pair, claims, inputs);
        float[] odds = model.Odds(input);
        List<RelationCandidate> candidates = RelationCandidate.Of(odds, acts);
        RelationCandidate best = candidates[0];
        RelationClaim? fitting = claims.Find(claim => Codebook2021.TypeOf(claim.Claim) == Codebook2021.Merged(best.EventType));
        return new RelationReading
        {
            EventType = best.EventType,
            Act = best.Act,
            QuadCode = Codebook2021.QuadOf(best.EventType),
            Modality = fitting?.Claim.Sense ?? read.Modality,
            Polarity = fitting?.Claim.Polarity ?? read.Polarity,
            Phase = fitting?.Claim.Phase ?? read.Phase,
            Confidence = best.Odds,
            Related = model.OddsOfRelation(input),
            Candidates = candidates,
            Rule = fitting?.Claim.Rule,
            OtherRule = fitting is null && claims.Count > 0 ? claims[0].Claim.Rule : null,
            Reasons = explain ? Reasons(input, odds, best, candidates) : [],
        };
    }

    private List<string> Reasons(RelationInput input, float[] odds, RelationCandidate best, List<RelationCandidate> candidates)
    {
        int act = Array.FindIndex(acts, one => one.Name == best.Act);
        int other = candidates.Count > 1 ? Array.FindIndex(acts, one => one.Name == candidates[1].Act) : act;
        var weights = new float[input.Features.Length];
        int[] dense = model.Vectors.Averages(input.Words);
        foreach (CompiledRelationNetwork network in model.Networks)
        {
            float[] part = network.Weigh(input.Features, dense, model.Vectors.FineStep, act, other);
            for (int i = 0; i < part.Length; i++)
            {
                weights[i] += part[i] / model.Networks.Count;
            }
        }

        return [.. Enumerable.Range(0, weights.Length).OrderByDescending(i => weights[i]).Take(ReasonCount).Where(i => weights[i] > 0)
            .Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{input.Names![i]} {weights[i]:+0.00}"))];
    }
}
