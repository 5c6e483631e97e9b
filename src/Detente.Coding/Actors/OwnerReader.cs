using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Whose a title or role is: "Chinese …", "China's …", "… of China and Japan", "the Biden administration".</summary>
internal static class OwnerReader
{
    /// <summary>So many words before a role may stand between it and its state, where the tree says nothing.</summary>
    private const int NearestWords = 3;

    private static readonly IReadOnlyList<string> None = [];

    /// <returns>Codes, several for "the presidents of China and the United States"; none where nobody is named.</returns>
    public static IReadOnlyList<string> OwnersOf(SentenceActors actors, int first, int last, out string reason)
    {
        Sentence sentence = actors.Sentence;
        reason = "";
        for (int i = first; i <= last; i++)
        {
            foreach (Token child in sentence[i].Children)
            {
                if ((child.Index < first || child.Index > last) && actors.At(child.Index) is { Actors.Count: > 0 } owner && Owns(child, owner))
                {
                    reason = $"belongs to '{child.Form}'";
                    return [.. owner.Actors.Concat(JoinedTo(child, actors)).Select(actor => actor.Code).Distinct()];
                }
            }
        }

        for (int i = first - 1; i >= 0 && i >= first - NearestWords; i--)
        {
            if (actors.At(i) is { Actors.Count: 1, Kind: MentionKind.Adjective or MentionKind.State or MentionKind.Institution or MentionKind.Organization } neighbour)
            {
                reason = $"stands after '{sentence[i].Form}'";
                return [neighbour.Actors[0].Code];
            }

            if (sentence[i].Upos is not ("ADJ" or "NOUN" or "PROPN" or "PART") && sentence[i].Form != "-")
            {
                break;
            }
        }

        return None;
    }

    /// <summary>A person at an embassy is of its state, one at a city is not of that city's.</summary>
    private static bool Owns(Token child, ActorMention owner) =>
        child.Is("amod") || child.Is("compound") || child.Deprel is "nmod:poss" or "nmod:desc"
        || (child.Is("nmod") && (DeepRelations.CaseOf(child) is "of" or "for" or "from" or ""
            || (DeepRelations.CaseOf(child) is "at" or "with" && owner.Kind is MentionKind.Institution or MentionKind.Role)));

    private static List<Actor> JoinedTo(Token owner, SentenceActors actors)
    {
        var joined = new List<Actor>();
        foreach (Token child in owner.Children)
        {
            if (child.Is("conj") && actors.At(child.Index) is { } mention)
            {
                joined.AddRange(mention.Actors);
            }
        }

        if (joined.Count == 0 && actors.At(owner.Index) is { } first && actors.NameAfterAnd(first.Last) is { Kind: MentionKind.State or MentionKind.Adjective or MentionKind.Capital } next)
        {
            joined.AddRange(next.Actors);
        }

        return joined;
    }
}
