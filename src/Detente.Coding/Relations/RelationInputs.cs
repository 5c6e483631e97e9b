using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Parses a marked sentence and makes of it what the network sees, with what patterns read in it. Safe for many threads.</summary>
internal sealed class RelationInputs(LanguagePack pack, RelationVectors vectors)
{
    /// <summary>So many claims of a sentence are looked at, best first.</summary>
    private const int ClaimCount = 4;

    private readonly RelationFeatures features = new(vectors);
    private readonly RelationPatterns patterns = new(pack);

    /// <param name="set">The collection whose way of labelling is asked for.</param>
    /// <param name="claims">What patterns read, best first.</param>
    public RelationInput Read(RelationPair pair, string set, out List<RelationClaim> claims, bool withNames = false)
    {
        claims = patterns.Read(pair);
        return features.Extract(pair, Hints(set, claims), withNames);
    }

    /// <summary>In what sense the word between the two is meant, where no pattern says.</summary>
    public ModalityReading SenseOf(RelationPair pair) => patterns.SenseOf(pair);

    private static List<(string Kind, string Value)> Hints(string set, List<RelationClaim> claims)
    {
        var hints = new List<(string, string)> { ("set", set) };
        foreach (RelationClaim claim in claims.Take(ClaimCount))
        {
            string type = Codebook2021.TypeOf(claim.Claim);
            string sides = (claim.BySource ? "s" : "") + (claim.ToTarget ? "t" : "") + (claim.Reversed ? "r" : "");
            hints.Add(("pattern-type", type + " " + sides));
            hints.Add(("pattern", claim.Claim.Rule));
            hints.Add(("pattern-sense", $"{claim.Claim.Told.Event} {claim.Claim.Sense} {claim.Claim.Polarity}"));
            if (ReferenceEquals(claim, claims[0]))
            {
                hints.Add(("best-type", type));
                hints.Add(("best-sides", type + " " + sides));
                hints.Add(("best-pattern", claim.Claim.Rule));
            }
        }

        if (claims.Count == 0)
        {
            hints.Add(("best-type", "none"));
        }

        return hints;
    }
}
