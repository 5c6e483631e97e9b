using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads pronouns: "he" goes back to a person, "it" to a state or body, "they" to several, "we" to whoever speaks or writes.</summary>
/// <param name="senses">Says which verbs are of speaking.</param>
internal sealed class PronounReader(ModalityLexicon senses)
{
    private readonly SpeakingPersons persons = new(senses);

    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        foreach (Token token in actors.Sentence)
        {
            if (token.Upos == "PRON" && actors.IsFree(token.Index) && ReadAt(actors, token, memory) is { } mention)
            {
                actors.Add(mention);
            }
        }
    }

    private ActorMention? ReadAt(SentenceActors actors, Token token, ArticleMemory memory)
    {
        switch (token.Form.ToLowerInvariant())
        {
            case "he" or "him" or "his" or "himself":
                return Person(actors, token, 'm', memory);
            case "she" or "her" or "hers" or "herself":
                return Person(actors, token, 'f', memory);
            case "it" or "its" or "itself":
                ActorMention? thing = IsExpletive(token) ? null
                    : SubjectBefore(actors, token, IsThing) ?? ThingBefore(actors, token) ?? Other(memory.LastThing, memory);
                return thing is { Actors.Count: 1 } ? Refer(token, thing.Actors, "goes back to the subject before") : null;
            case "they" or "them" or "their" or "themselves":
                ActorMention? many = SubjectBefore(actors, token, mention => IsSeveral(mention, actors.Sentence)) ?? (memory.LastSubject is { Actors.Count: > 1 } last ? last : null)
                    ?? SubjectBefore(actors, token, mention => IsThing(mention) && Other(mention, memory) is not null)
                    ?? (memory.LastSubject is { } one && one == memory.LastThing ? Other(one, memory) : null);
                return many is not null ? Refer(token, many.Actors, "goes back to the subject before") : null;
            case "we" or "us" or "our" or "ours" or "ourselves":
                return persons.We(actors, token, memory);
            case "i" or "me" or "my" or "mine" or "myself":
                return persons.I(actors, token, memory);
            case "you" or "your" or "yours":
                return persons.You(actors, token, memory);
            default:
                return null;
        }
    }

    private static ActorMention? Person(SentenceActors actors, Token token, char gender, ArticleMemory memory)
    {
        string? other = OwnSubject(actors, token);
        Person? person = null;
        for (int i = token.Index - 1; i >= 0 && person is null; i--)
        {
            Token before = actors.Sentence[i];
            person = before.Is("nsubj") && actors.At(before.Index) is { } mention ? Known(mention, gender, other, memory) : null;
        }

        person ??= memory.LastSubject is { } last ? Known(last, gender, other, memory) : null;
        person ??= memory.LastPerson(gender, other);
        return person is null ? null
            : Refer(token, [PersonReader.ToActor(person, token.Form, memory.Date)], $"goes back to {person.Name}") with { Second = memory.LastPerson(gender, person.Name)?.ToString() };
    }

    /// <summary>The one person that a mention stands for, if the pronoun may mean them.</summary>
    private static Person? Known(ActorMention mention, char gender, string? other, ArticleMemory memory) =>
        mention.Kind is MentionKind.Person or MentionKind.Reference or MentionKind.Role && mention.Actors is [{ Identifier: { } name }] && name != other
            ? memory.PersonCalled(name, gender) : null;

    /// <summary>"Zelensky thanked him": not Zelensky.</summary>
    private static string? OwnSubject(SentenceActors actors, Token token)
    {
        if (token.Deprel is "nmod:poss" || token.Is("nsubj") || token.Form.EndsWith("self", StringComparison.Ordinal) || token.Head is not { } verb)
        {
            return null;
        }

        foreach (Token child in verb.Children)
        {
            if (child.Is("nsubj") && actors.At(child.Index) is { Actors: [{ Identifier: { } name }] })
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>"It was agreed that …", "made it clear that …": stands for what follows.</summary>
    private static bool IsExpletive(Token token)
    {
        if (token.Is("expl") || token.Head is not { } head)
        {
            return token.Is("expl");
        }

        if (token.Deprel == "nmod:poss")
        {
            return false;
        }

        bool clause = false;
        foreach (Token child in head.Children)
        {
            clause |= child.Index > token.Index && (child.Is("csubj") || child.Is("ccomp") || (child.Is("xcomp") && head.Upos is "ADJ" or "NOUN") || (child.Is("advcl") && head.Upos is "ADJ"));
        }

        // "It is important to …", "it seems that …", "found it necessary to …"
        bool subject = token.Is("nsubj") && clause && (DeepRelations.IsPassive(head) || head.Upos is "ADJ" or "NOUN" || head.Lemma is "seem" or "appear" or "happen" or "follow" or "mean");
        return subject || (token.Is("obj") && head.Lemma is "make" or "find" or "consider" or "think" or "deem" or "believe" or "feel" or "take");
    }

    /// <summary>A state's own record says "we" of it; "it" and "they" are others.</summary>
    private static ActorMention? Other(ActorMention? mention, ArticleMemory memory) =>
        mention is { Actors: [var actor] } && actor.Code == memory.Frame.HomeCode ? null : mention;

    private static bool IsThing(ActorMention mention) =>
        mention is { Actors.Count: 1, IsPlace: false, Kind: MentionKind.State or MentionKind.Capital or MentionKind.Institution or MentionKind.Organization }
        || mention is { Kind: MentionKind.Role or MentionKind.Reference, Actors: [{ Level: null }] };

    private static bool IsSeveral(ActorMention mention, Sentence sentence) =>
        mention.Actors.Count > 1 || mention.Kind == MentionKind.Demonym || NounPhrase.IsPlural(sentence[mention.Last]);

    /// <summary>The last state or body named before a word in its sentence: "urged Iran to open its ports".</summary>
    private static ActorMention? ThingBefore(SentenceActors actors, Token token)
    {
        for (int i = token.Index - 1; i >= 0; i--)
        {
            if (actors.At(i) is { Kind: not MentionKind.Role and not MentionKind.Reference } mention && IsThing(mention))
            {
                return mention;
            }
        }

        return null;
    }

    internal static ActorMention Refer(Token token, IReadOnlyList<Actor> actors, string reason) =>
        new(token.Index, token.Index, MentionKind.Reference, actors, reason);

    /// <summary>The nearest fitting subject before a word of the same sentence, as a mention of all who are joined in it; null where there is none.</summary>
    private static ActorMention? SubjectBefore(SentenceActors actors, Token token, Func<ActorMention, bool> fits)
    {
        for (int i = token.Index - 1; i >= 0; i--)
        {
            Token before = actors.Sentence[i];
            if (before.Is("nsubj") && actors.MentionOf(before) is { } subject && fits(subject))
            {
                return subject;
            }
        }

        return null;
    }
}
