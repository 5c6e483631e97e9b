using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads role words with whose they are: "Chinese officials", "the ministry", "his Chinese counterpart", "the Ukrainian leader".</summary>
internal sealed class AgentReader(ActorDirectory directory)
{
    private const string Counterpart = "counterpart";
    private const string Leader = "leader";

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

    private void ReadAt(SentenceActors actors, ArticleMemory memory, int index, bool lastPass)
    {
        if (!actors.IsFree(index) || FindRole(actors, index, out int first) is not { } role)
        {
            return;
        }

        Sentence sentence = actors.Sentence;
        IReadOnlyList<string> owners = OwnerReader.OwnersOf(actors, first, index, out string reason);
        string noun = sentence[index].Lemma.ToLowerInvariant();
        string? code = owners.Count > 0 ? owners[0] : lastPass ? Unowned(role, sentence[index], noun, memory, out reason) : null;
        if (code is null)
        {
            return;
        }

        Actor[] bearers = [.. (owners.Count > 1 ? owners : [code]).Select(of => new Actor { Code = of, Sector = role.Sector, EntityText = sentence.TextOf(first, index) })];
        bool one = !NounPhrase.IsPlural(sentence[index]);
        Person? partner = noun == Counterpart ? Partner(actors, sentence[index], memory) : null;
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
        foreach (AgentRole role in directory.AgentsEndingIn(actors.Sentence[index].Lemma))
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

    private string? Unowned(AgentRole role, Token token, string noun, ArticleMemory memory, out string reason)
    {
        bool definite = NounPhrase.IsDefinite(token);
        if (definite && !NounPhrase.IsOfBoth(token) && memory.RoleNamed(noun) is { } before)
        {
            reason = $"the {noun} named before";
            return before.Code;
        }

        if (memory.HostCode is { } host && role.Sector == "GOV" && DeepRelations.CaseOf(token) == "with")
        {
            reason = "met with in the report's place, with no state named";
            return host;
        }

        // A state's own record speaks of "the Department", "Embassy"; a report from abroad of "Parliament". With capitals, for others are described.
        bool named = role.Kind == "body" && char.IsUpper(token.Form[0]) && !NounPhrase.IsPlural(token);
        if (named && role.Sector is "LEG" or "JUD" or "PTY" or "COP" && memory.HostCode is { } place && place != memory.Frame.HomeCode)
        {
            reason = "of the report's place";
            return place;
        }

        if (definite && role.Kind == "body" && role.Sector is "GOV" or "MIL" && noun != "embassy" && !NounPhrase.IsPlural(token) && !NounPhrase.IsOfBoth(token)
            && memory.LastThing is { Actors: [var side] } && directory.States.Contains(side.Code))
        {
            reason = "of the state that was the subject before";
            return side.Code;
        }

        bool own = named && memory.Frame.HomeCode is not null && role.Sector is "GOV" or "MIL" or "SPY";
        reason = own ? "the record's own" : "";
        return own ? memory.Frame.HomeCode : null;
    }

    /// <summary>"his Chinese counterpart": whoever "his" is; else the last person named.</summary>
    private static Person? Partner(SentenceActors actors, Token noun, ArticleMemory memory)
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

        return memory.LastPersonOther(null);
    }
}
