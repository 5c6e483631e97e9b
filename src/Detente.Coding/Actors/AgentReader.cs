using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads role words with whose they are: "Chinese officials", "the ministry", "his Chinese counterpart", "the Ukrainian leader".</summary>
internal sealed class AgentReader(ActorDirectory directory)
{
    private const string Counterpart = "counterpart";
    private const string Leader = "leader";

    private readonly RoleOwner owners = new(directory);

    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        // Twice: "spokesman for the Chinese embassy" needs the embassy first, "the ministry's spokesman" the ministry.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = actors.Sentence.Count - 1; i >= 0; i--)
            {
                if (actors.IsFree(i) && actors.Sentence[i].Upos is "NOUN" or "PROPN" or "ADJ")
                {
                    ReadAt(actors, memory, i, lastPass: pass == 1);
                }
            }
        }
    }

    /// <summary>Roles of whom a pronoun means: "its troops"; to be read after pronouns.</summary>
    public void ReadOwned(SentenceActors actors, ArticleMemory memory)
    {
        foreach (ActorMention pronoun in actors.Mentions.Where(mention => mention.Kind == MentionKind.Reference).ToArray())
        {
            if (actors.Sentence[pronoun.Last] is { Deprel: "nmod:poss", Head: { } owned } && actors.IsFree(owned.Index))
            {
                ReadAt(actors, memory, owned.Index, lastPass: false);
            }
        }
    }

    private void ReadAt(SentenceActors actors, ArticleMemory memory, int index, bool lastPass)
    {
        Sentence sentence = actors.Sentence;
        AgentRole? role = FindRole(actors, index, out int first);
        string reason = "";
        IReadOnlyList<string> states = role is null ? [] : OwnerReader.OwnersOf(actors, first, index, out reason);
        if (lastPass && states.Count == 0 && ShortName(sentence[index], memory) is { } body)
        {
            actors.Add(body);
            return;
        }

        if (role is null)
        {
            return;
        }

        string noun = sentence[index].Lemma.ToLowerInvariant();
        string? code = states.Count > 0 ? states[0] : lastPass ? owners.Find(role, sentence[index], noun, memory, out reason) : null;
        if (code is null)
        {
            return;
        }

        Actor[] bearers = [.. (states.Count > 1 ? states : [code]).Select(of => new Actor { Code = of, Sector = role.Sector, EntityText = sentence.TextOf(first, index) })];
        bool one = !NounPhrase.IsPlural(sentence[index]);
        Person? partner = noun == Counterpart ? Partner(actors, sentence[index], code, memory) : null;
        for (int i = 0; i < bearers.Length; i++)
        {
            bearers[i] = partner is not null ? AsCounterpart(bearers[i], partner, memory, ref reason)
                : one && noun == Leader && memory.LastLeader(code) is { } leader ? PersonReader.ToActor(leader, bearers[i].EntityText, memory.Date)
                : bearers[i];
            memory.Saw(bearers[i]);
            memory.SawRole(noun, bearers[i]);
        }

        actors.Add(new ActorMention(first, index, MentionKind.Role, bearers, reason));
    }

    /// <summary>Whoever holds the partner's office on the other side; with the office alone where nobody is on record.</summary>
    private Actor AsCounterpart(Actor actor, Person partner, ArticleMemory memory, ref string reason)
    {
        if (memory.Date is not { } day || partner.OfficeOn(day) is not { Office: var office })
        {
            return actor;
        }

        Person? holder = directory.HolderOf(actor.Code, office.Id, day);
        if (holder is not null)
        {
            memory.Saw(actor, holder);
        }

        reason += $"; counterpart of {partner.Name}";
        return actor with { Sector = office.Sector, Office = office.Id, Level = office.Level, Identifier = holder?.Name };
    }

    private AgentRole? FindRole(SentenceActors actors, int index, out int first)
    {
        first = index;
        string lemma = actors.Sentence[index].Lemma;
        IReadOnlyList<AgentRole> roles = directory.AgentsEndingIn(lemma);

        // The lemma of "troops" is the plural; the table has the singular.
        foreach (AgentRole role in roles.Count == 0 && lemma.EndsWith('s') ? directory.AgentsEndingIn(lemma[..^1]) : roles)
        {
            first = index - role.Words.Count + 1;
            bool fits = first >= 0;
            for (int i = first; fits && i < index; i++)
            {
                fits = actors.IsFree(i) && actors.Sentence[i].Lemma.Equals(role.Words[i - first], StringComparison.OrdinalIgnoreCase);
            }

            if (fits)
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>"the Community" after "European Coal and Steel Community"; "GOI" in a cable from or about Indonesia; null for none.</summary>
    private ActorMention? ShortName(Token token, ArticleMemory memory)
    {
        if (token.Index > 0 && char.IsUpper(token.Form[0]) && memory.BodyNamed(token.Form) is { } body)
        {
            return new ActorMention(token.Index, token.Index, MentionKind.Organization, [body with { EntityText = token.Form }], $"short for {body.Identifier}");
        }

        if (token.Form is not ['G', 'O', var initial] || !char.IsUpper(initial))
        {
            return null;
        }

        string? state = memory.HostCode is { } host && directory.NameOf(host)[0] == initial ? host
            : memory.MostNamed(directory.States).FirstOrDefault(code => directory.NameOf(code)[0] == initial);
        return state is null ? null : new ActorMention(
            token.Index, token.Index, MentionKind.Institution, [new Actor { Code = state, Sector = "GOV", EntityText = token.Form }], $"the government of {directory.NameOf(state)}");
    }

    /// <summary>"his Chinese counterpart": whoever "his" is; else the last person named.</summary>
    private static Person? Partner(SentenceActors actors, Token noun, string code, ArticleMemory memory)
    {
        if (memory.LastSubject is { Kind: MentionKind.Person, Actors: [{ Identifier: { } name }] } && memory.PersonCalled(name) is { } subject)
        {
            foreach (ActorMention mention in actors.Mentions)
            {
                if (mention.Kind == MentionKind.Person && mention.Last < noun.Index && actors.Sentence[mention.Last].Is("nsubj"))
                {
                    return memory.PersonCalled(mention.Actors[0].Identifier ?? "") ?? subject;
                }
            }
        }

        return memory.LastPersonNotOf(code);
    }
}
