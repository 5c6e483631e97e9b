using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads with patterns what one marked phrase does to the other, whoever they are.</summary>
internal sealed class RelationPatterns
{
    private const string SourceCode = "S";
    private const string TargetCode = "T";

    private readonly WordLists words;
    private readonly PatternMatcher matcher;
    private readonly EventComposer composer;
    private readonly ClaimReader claims;
    private readonly ModalityReader modality;

    public RelationPatterns(LanguagePack pack)
    {
        words = pack.Words;
        matcher = new PatternMatcher(pack.Patterns, new DeepRelations(words.LightVerbs), new PlaceReader(pack.Places), pack.Modality);
        composer = new EventComposer(words, pack.Ontology);
        modality = new ModalityReader(pack.Modality, words);
        claims = new ClaimReader(pack.Ontology, modality);
    }

    /// <summary>In what sense the word that carries what happens between the two is meant.</summary>
    public ModalityReading SenseOf(RelationPair pair) => modality.Read(RelationFeatures.PredicateOf(pair), ActorsOf(pair), ownWord: false);

    /// <summary>Every claim of the sentence, the best for the pair first.</summary>
    public List<RelationClaim> Read(RelationPair pair)
    {
        SentenceActors actors = ActorsOf(pair);
        Token predicate = RelationFeatures.PredicateOf(pair);
        var way = new HashSet<int>(pair.SourceWay.Skip(1).Concat(pair.TargetWay.Skip(1)).Select(token => token.Index)) { pair.Top.Index, predicate.Index };
        var found = new List<RelationClaim>();
        foreach (ComposedAct act in composer.Compose(matcher.Match(actors)))
        {
            if (act.Refusal is null || act.Refusal == act.Match.Missing)
            {
                found.Add(Weigh(claims.Read(act, actors), way, predicate));
            }
        }

        return [.. found.OrderByDescending(claim => claim.Fit).ThenBy(claim => claim.Claim.Trigger.Index)];
    }

    private static RelationClaim Weigh(Claim claim, HashSet<int> way, Token predicate)
    {
        PatternMatch[] parts = claim.Act.Inner is { } inner ? [claim.Act.Match, inner] : [claim.Act.Match];
        HashSet<string> doing = [.. claim.Act.Match.Actors.Select(actor => actor.Code)];
        HashSet<string> receiving = [.. parts.SelectMany(part => part.Recipients).Concat(parts.Skip(1).SelectMany(part => part.Actors)).Select(actor => actor.Code)];
        bool together = claim.Told.Symmetric;
        bool bySource = doing.Contains(SourceCode) || (together && receiving.Contains(SourceCode));
        bool toTarget = receiving.Contains(TargetCode) || (together && doing.Contains(TargetCode));
        bool reversed = !together && doing.Contains(TargetCode) && !bySource;
        int fit = (bySource ? 8 : 0) + (toTarget ? 8 : 0) - (reversed ? 8 : 0) + claim.Act.Match.Words.Count + (claim.Act.Inner is null ? 0 : 2);
        fit += parts.Any(part => part.Trigger == predicate) ? 4 : 0;
        fit += parts.Any(part => part.Words.Exists(word => way.Contains(word.Index))) ? 4 : 0;
        return new RelationClaim(claim, bySource, toTarget, reversed, fit);
    }

    private SentenceActors ActorsOf(RelationPair pair)
    {
        var actors = new SentenceActors(pair.Sentence, words);
        foreach (((int first, int last), string code) in new[] { (pair.Source, SourceCode), (pair.Target, TargetCode) }.OrderByDescending(mark => mark.Item1.Last - mark.Item1.First))
        {
            if (first <= last)
            {
                actors.Add(new ActorMention(first, last, MentionKind.Institution, [new Actor { Code = code, EntityText = pair.Sentence.TextOf(first, last) }], "marked"));
            }
        }

        return actors;
    }
}
