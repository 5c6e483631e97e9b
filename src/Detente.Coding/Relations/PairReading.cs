namespace Detente.Coding;

/// <summary>What patterns alone say of a pair.</summary>
/// <param name="Type">By CAMEO2PLOVER-2021; null where no pattern fits.</param>
/// <param name="Rule">The pattern; null for none.</param>
public sealed record PairReading(string? Type, string? Rule, Modality Modality, Polarity Polarity, Phase Phase)
{
    internal static PairReading Of(RelationPair pair, List<RelationClaim> claims, RelationInputs inputs)
    {
        if (claims.Count > 0)
        {
            Claim claim = claims[0].Claim;
            return new PairReading(Codebook2021.TypeOf(claim), claim.Rule, claim.Sense, claim.Polarity, claim.Phase);
        }

        ModalityReading sense = inputs.SenseOf(pair);
        return new PairReading(null, null, sense.Modality, sense.Polarity, sense.Phase);
    }
}
