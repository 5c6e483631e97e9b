namespace Detente.Coding;

/// <summary>
/// The types of CAMEO2PLOVER-2021, in which published gold sentences are labelled: CONCEDE and RETREAT are YIELD, a promised yielding is AGREE, refusals to act
/// are REJECT, and some acts have another type than PLOVER 2.0 gives them (<see cref="ActType.Event2021"/>).
/// </summary>
internal static class Codebook2021
{
    public static string TypeOf(Claim claim)
    {
        string type = claim.Type;
        bool yields = claim.Told.Event is "CONCEDE" or "RETREAT";
        if (claim.Polarity == Polarity.Negative && type is "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "COOPERATE" or "AID" or "RETREAT")
        {
            return "REJECT";
        }

        if (yields && type is "CONCEDE" or "RETREAT")
        {
            return claim.Sense is Modality.Planned or Modality.Possible or Modality.Conditional && claim.Told.Name != "concede/announce-retreat" ? "AGREE" : "YIELD";
        }

        return type == claim.Told.Event && claim.Told.Act is { } act ? act.Event2021 : type is "CONCEDE" or "RETREAT" ? "YIELD" : type;
    }

    /// <summary>CONCEDE and RETREAT are one type.</summary>
    public static string Merged(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    /// <summary>As the published sentences have it: all yielding is material.</summary>
    public static int QuadOf(string type) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" => 1,
        "COOPERATE" or "AID" or "CONCEDE" or "RETREAT" or "YIELD" => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        _ => 4,
    };
}
