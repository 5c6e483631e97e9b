using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Reads persons whom the directory does not know by what the text says they are: "Li Wei, a spokesman for the Chinese embassy", "Pakistani diplomat
/// Agha Hilaly", "Mr. Kono (Japan)", "Mr. Smith of the French Embassy". Their surname stands for them afterwards.
/// </summary>
internal sealed class IntroductionReader(WordLists words, DateWords dates)
{
    private const int LongestName = 5;
    private const int LongestPhrase = 12;

    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!IsName(actors, i))
            {
                continue;
            }

            int last = i;
            while (last + 1 < sentence.Count && last - i < LongestName && (IsName(actors, last + 1) || IsInside(actors, last + 1)))
            {
                last++;
            }

            if (Describes(actors, i, last, out int first, out string reason) is { Actors: [var actor] } description)
            {
                Introduce(actors, memory, description, actor, first, i, last, reason);
            }
            else if (memory.Participants.Owner is { } side)
            {
                var listed = new Actor { Code = side, Sector = "GOV", EntityText = sentence.TextOf(i, last) };
                Introduce(actors, memory, new ActorMention(i, last, MentionKind.State, [listed], ""), listed, first, i, last, "in the list of that side");
            }

            i = last;
        }
    }

    private static void Introduce(
        SentenceActors actors, ArticleMemory memory, ActorMention description, Actor described, int first, int name, int last, string reason)
    {
        bool isRole = description.Kind is MentionKind.Role;
        var office = isRole && described is { Office: { } id, Level: { } level } ? new Office(id, described.Sector ?? "GOV", level) : null;
        string text = actors.Sentence.TextOf(name, last);
        Actor actor = described with { Sector = isRole ? described.Sector : "GOV", EntityText = text, Identifier = text, Office = office?.Id, Level = office?.Level };
        memory.Saw(actor, Introduction.Of(actor, text, office));
        actors.Add(new ActorMention(first, last, MentionKind.Person, [actor], reason));
    }

    /// <summary>The mention that says who a name is; null where none does.</summary>
    private ActorMention? Describes(SentenceActors actors, int name, int last, out int first, out string reason)
    {
        Sentence sentence = actors.Sentence;
        first = name;
        if (name > 0 && words.Honorifics.Contains(sentence[name - 1].Form.ToLowerInvariant()) && actors.IsFree(name - 1))
        {
            first--;
        }

        if (first > 0 && actors.At(first - 1) is { Kind: MentionKind.Role, Actors.Count: 1 } role && !NounPhrase.IsPlural(sentence[first - 1]) && sentence[first - 1].Upos is "NOUN" or "PROPN")
        {
            reason = $"the name after '{sentence.TextOf(role.First, role.Last)}'";
            first = role.First;
            return role;
        }

        if (first > 0 && sentence[first - 1].Form == "(" && last + 1 < sentence.Count && sentence[last + 1].Form == ")" && RoleBefore(actors, first - 2) is { } bearer)
        {
            reason = $"the name in brackets after '{sentence.TextOf(bearer.First, bearer.Last)}'";
            return bearer;
        }

        int next = last + 1;
        string after = next < sentence.Count ? sentence[next].Form : "";
        if (after == "(" && actors.At(Math.Min(next + 1, sentence.Count - 1)) is { Kind: MentionKind.State } state && state.Last + 1 < sentence.Count && sentence[state.Last + 1].Form == ")")
        {
            reason = "their state stands in brackets";
            return state;
        }

        if (first > 1 && sentence[first - 1].Form == "," && after is "," or "." or ";" && RoleBefore(actors, first - 2) is { } told)
        {
            reason = $"the name after '{sentence.TextOf(told.First, told.Last)}'";
            return told;
        }

        if (after == "," && Apposed(actors, next + 1) is { Kind: MentionKind.Role } apposed && !NounPhrase.IsPlural(sentence[apposed.Last]))
        {
            reason = $"is said to be '{sentence.TextOf(apposed.First, apposed.Last)}'";
            return apposed;
        }

        if (after is "of" && Apposed(actors, next + 1) is { Kind: MentionKind.Institution or MentionKind.State or MentionKind.Role, IsPlace: false } house)
        {
            reason = $"is of '{sentence.TextOf(house.First, house.Last)}'";
            return house;
        }

        reason = "";
        return null;
    }

    /// <summary>"the Ambassador in Vietnam (Reinhardt)": the role whose phrase ends before a bracket.</summary>
    private static ActorMention? RoleBefore(SentenceActors actors, int index)
    {
        for (int i = index; i >= 0 && i > index - LongestPhrase && actors.Sentence[i].Upos is not ("VERB" or "AUX"); i--)
        {
            if (actors.At(i) is { Kind: MentionKind.Role, Actors.Count: 1 } role)
            {
                return NounPhrase.IsPlural(actors.Sentence[i]) ? null : role;
            }

            if (actors.At(i) is { Kind: MentionKind.Person })
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The mention that opens a phrase, past its article and adjectives.</summary>
    private static ActorMention? Apposed(SentenceActors actors, int index)
    {
        Sentence sentence = actors.Sentence;
        int head = index;
        while (head < sentence.Count && (sentence[head].Upos is "DET" or "ADJ" || actors.At(head) is { Kind: MentionKind.Adjective }))
        {
            head++;
        }

        return head < sentence.Count && actors.At(head) is { Actors.Count: 1 } mention ? mention : null;
    }

    private bool IsName(SentenceActors actors, int index)
    {
        Token token = actors.Sentence[index];
        return actors.IsFree(index) && token.Upos is "PROPN" or "X" && char.IsUpper(token.Form[0]) && !dates.IsDayOrMonth(token.Form)
            && !words.Honorifics.Contains(token.Form.ToLowerInvariant());
    }

    private bool IsInside(SentenceActors actors, int index) =>
        index + 1 < actors.Sentence.Count && actors.IsFree(index) && words.NameParticles.Contains(actors.Sentence[index].Form) && IsName(actors, index + 1);
}
