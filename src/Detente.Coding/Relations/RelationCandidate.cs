namespace Detente.Coding;

/// <summary>A type that a pair may be of, by CAMEO2PLOVER-2021 with CONCEDE and RETREAT told apart.</summary>
/// <param name="Act">The most likely act of the type.</param>
/// <param name="Odds">From 0 to 1; CONCEDE and RETREAT share those of YIELD.</param>
public sealed record RelationCandidate(string EventType, string Act, double Odds)
{
    /// <summary>Every type, the most likely first; their odds make 1: that some event relates the two is taken as given.</summary>
    /// <param name="odds">Of each act.</param>
    internal static List<RelationCandidate> Of(float[] odds, IReadOnlyList<ActType> acts)
    {
        var types = new Dictionary<string, (float Odds, int Best)>(StringComparer.Ordinal);
        float all = 0;
        for (int i = 0; i < acts.Count; i++)
        {
            if (acts[i].Event2021.Length == 0)
            {
                continue;
            }

            all += odds[i];
            (float sum, int best) = types.GetValueOrDefault(acts[i].Event2021, (0, i));
            types[acts[i].Event2021] = (sum + odds[i], odds[i] > odds[best] ? i : best);
        }

        return [.. types.OrderByDescending(pair => pair.Value.Odds).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new RelationCandidate(TypeOf(pair.Key, odds, acts), acts[pair.Value.Best].Name, pair.Value.Odds / Math.Max(all, 1e-20f)))];
    }

    /// <summary>CONCEDE or RETREAT for YIELD, whichever has more of its odds.</summary>
    private static string TypeOf(string type, float[] odds, IReadOnlyList<ActType> acts)
    {
        if (type != "YIELD")
        {
            return type;
        }

        float words = 0, deeds = 0;
        for (int i = 0; i < acts.Count; i++)
        {
            words += acts[i] is { Event2021: "YIELD", Event: "CONCEDE" } ? odds[i] : 0;
            deeds += acts[i] is { Event2021: "YIELD", Event: "RETREAT" } ? odds[i] : 0;
        }

        return words > deeds ? "CONCEDE" : "RETREAT";
    }
}
