using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads titles ("Foreign Minister Wang Yi", "the Chinese defence minister") and role words ("Chinese officials", "the ministry").</summary>
internal sealed class RoleReader(ActorDirectory directory, WordLists words, NameScanner scanner)
{
    public void ReadTitles(SentenceActors actors, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!actors.IsFree(i))
            {
                continue;
            }

            (IReadOnlyList<OfficeTitle> titles, int last) = scanner.TitlesAt(sentence, i);
            if (titles.Count == 0 || sentence[last].Upos is "VERB" or "ADJ")
            {
                continue;
            }

            ReadTitle(actors, memory, titles, i, last);
            i = last;
        }
    }

    public void ReadAgents(SentenceActors actors, ArticleMemory memory)
    {
        // Twice: "spokesman for the Chinese embassy" needs the embassy first, "the ministry's spokesman" the ministry.
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = actors.Sentence.Count - 1; i >= 0; i--)
            {
                if (actors.IsFree(i) && actors.Sentence[i].Upos is "NOUN" or "PROPN" or "ADJ")
                {
                    ReadAgent(actors, memory, i, lastPass: pass == 1);
                }
            }
        }
    }

    private int NameAfter(Sentence sentence, SentenceActors actors, int last, out ActorMention? person)
    {
        person = null;
        int end = last;
        for (int i = last + 1; i < sentence.Count && i <= last + 6; i++)
        {
            if (actors.At(i) is { } mention)
            {
                if (mention.Kind == MentionKind.Person)
                {
                    person = mention;
                    return mention.Last;
                }

                break;
            }

            bool capital = char.IsUpper(sentence[i].Form[0]) && sentence[i].Upos is "PROPN" or "NOUN" or "ADJ" or "X";
            if (capital)
            {
                end = i;
            }
            else if (!words.NameParticles.Contains(sentence[i].Form))
            {
                break;
            }
        }

        return end;
    }

    private void ReadTitle(SentenceActors actors, ArticleMemory memory, IReadOnlyList<OfficeTitle> titles, int first, int last)
    {
        Sentence sentence = actors.Sentence;
        int nameLast = NameAfter(sentence, actors, last, out ActorMention? named);
        bool former = first > 0 && words.FormerWords.Contains(sentence[first - 1].Lemma.ToLowerInvariant());
        string text = Words(sentence, first, nameLast);
        if (named is not null)
        {
            // The title belongs to the name: one mention, so that either word leads to it.
            Actor actor = named.Actors[0] with { EntityText = text };
            actors.Add(new ActorMention(first, nameLast, MentionKind.Person, [former ? actor with { Sector = "ELI", Office = null, Level = null } : actor], named.Reason));
            return;
        }

        IReadOnlyList<string> owners = OwnersOf(actors, first, nameLast, out string ownerReason);
        string? owner = owners.Count > 0 ? owners[0] : null;
        OfficeTitle[] fitting = titles.Where(title => title.Code is null || owner is null || title.Code == owner).ToArray();
        if (nameLast > last && FindPerson(sentence, last + 1, nameLast, fitting, owner, memory) is { } person)
        {
            Actor actor = PersonReader.ToActor(person, text, memory.Date, former);
            memory.Saw(actor, person);
            actors.Add(new ActorMention(first, nameLast, MentionKind.Person, [actor], "surname with a title that they held"));
            return;
        }

        OfficeTitle chosen = fitting.OrderByDescending(title => title.Code is { } of ? memory.CountOf(of) : int.MaxValue).FirstOrDefault() ?? titles[0];
        string? code = owner ?? chosen.Code;
        string reason = owner is not null ? ownerReason : "a title of one state only";
        if (code is null && nameLast > last && memory.HostCode is { } host)
        {
            code = host;
            reason = "the title names no state; the report's place does";
        }

        if (code is null)
        {
            if (nameLast == last && memory.LastHolder(chosen.Office.Id) is { } before)
            {
                Actor known = PersonReader.ToActor(before, text, memory.Date);
                actors.Add(new ActorMention(first, last, MentionKind.Person, [known], $"the {chosen.Office.Id} named before"));
            }

            return;
        }

        // "the presidents of China and the United States" are two.
        string? name = nameLast > last ? Words(sentence, last + 1, nameLast) : null;
        Actor[] holders = (owners.Count > 1 ? owners : [code]).Select(of => ToHolder(of, chosen, text, name, memory, former)).ToArray();
        reason += string.Concat(holders.Where(holder => name is null && holder.Identifier is not null).Select(holder => $"; {holder.Identifier} was {chosen.Office.Id} then"));
        foreach (Actor holder in holders)
        {
            memory.Saw(holder);
            memory.SawRole(sentence[last].Lemma.ToLowerInvariant(), holder);
        }

        actors.Add(new ActorMention(first, nameLast, MentionKind.Role, holders, reason));
    }

    private Actor ToHolder(string code, OfficeTitle title, string text, string? name, ArticleMemory memory, bool former)
    {
        if (former)
        {
            return new Actor { Code = code, Sector = "ELI", EntityText = text, Identifier = name };
        }

        if (name is null && memory.Date is { } day)
        {
            name = directory.HolderOf(code, title.Office.Id, day)?.Name;
        }

        return new Actor { Code = code, Sector = title.Office.Sector, EntityText = text, Identifier = name, Office = title.Office.Id, Level = title.Office.Level };
    }

    /// <summary>The person whom a title and a name mean: the holder of that office on that day before any other of the surname.</summary>
    private Person? FindPerson(Sentence sentence, int first, int last, IReadOnlyList<OfficeTitle> titles, string? owner, ArticleMemory memory)
    {
        for (int i = first; i <= last; i++)
        {
            string surname = Words(sentence, i, last);
            Person[] persons = directory.PersonsNamed(surname).Where(person => owner is null || person.Code == owner).ToArray();
            if (memory.PersonNamed(surname) is { } seen && persons.Contains(seen))
            {
                return seen;
            }

            // In a report from abroad, somebody of the place before somebody of the name who has left office elsewhere.
            Person? best = persons.Select(person => (person, term: TermUnder(person, titles, memory.Date)))
                .Where(pair => pair.term is { } term && (memory.HostCode is not { } host || pair.person.Code == host || memory.Date is not { } day || term.Covers(day)))
                .OrderBy(pair => memory.Date is { } day && pair.term!.Covers(day) ? 0 : 1)
                .ThenBy(pair => pair.person.Code == memory.HostCode ? 0 : 1).ThenByDescending(pair => pair.term!.From)
                .Select(pair => pair.person).FirstOrDefault();
            if (best is not null)
            {
                return best;
            }
        }

        return null;
    }

    /// <summary>The last term, begun by a day, in an office that a title names and of the state that has the title.</summary>
    private static Term? TermUnder(Person person, IReadOnlyList<OfficeTitle> titles, DateOnly? date) => person.Terms
        .Where(term => (date is not { } day || term.From <= day)
            && titles.Any(title => title.Office == term.Office && (title.Code is null || title.Code == person.Code)))
        .MaxBy(term => term.From);

    private void ReadAgent(SentenceActors actors, ArticleMemory memory, int index, bool lastPass)
    {
        Sentence sentence = actors.Sentence;
        int first = index;
        AgentRole? role = null;
        for (int length = Math.Min(directory.LongestAgentPhrase, index + 1); length > 0 && role is null; length--)
        {
            int start = index - length + 1;
            if (Enumerable.Range(start, length).All(actors.IsFree))
            {
                role = directory.FindAgent(LemmasOf(sentence, start, index));
                first = start;
            }
        }

        if (role is null)
        {
            return;
        }

        IReadOnlyList<string> owners = OwnersOf(actors, first, index, out string reason);
        string? code = owners.Count > 0 ? owners[0] : null;
        string noun = sentence[index].Lemma.ToLowerInvariant();
        if (code is null && lastPass && IsDefinite(sentence[index]) && !IsOfBoth(sentence[index]) && memory.RoleNamed(noun) is { } before)
        {
            code = before.Code;
            reason = $"the {noun} named before";
        }

        if (code is null && lastPass && memory.HostCode is { } host && role.Sector == "GOV" && DeepRelations.CaseOf(sentence[index]) == "with")
        {
            code = host;
            reason = "met with in the report's place, with no state named";
        }

        if (code is null)
        {
            return;
        }

        var actor = new Actor { Code = code, Sector = role.Sector, EntityText = Words(sentence, first, index) };
        if (noun == "counterpart" && memory.LastPersonOther(null) is { } other && memory.Date is { } day && other.OfficeOn(day) is { } term)
        {
            string? holder = directory.HolderOf(code, term.Office.Id, day)?.Name;
            actor = actor with { Sector = term.Office.Sector, Office = term.Office.Id, Level = term.Office.Level, Identifier = holder };
            reason += $"; counterpart of {other.Name}";
        }

        Actor[] bearers = owners.Count > 1 ? owners.Select(of => actor with { Code = of }).ToArray() : [actor];
        foreach (Actor bearer in bearers)
        {
            memory.Saw(bearer);
            memory.SawRole(noun, bearer);
        }

        actors.Add(new ActorMention(first, index, MentionKind.Role, bearers, reason));
    }

    /// <summary>The states that a title or role belongs to: "Chinese …", "China's …", "… of China and Japan", "the Biden administration".</summary>
    private static IReadOnlyList<string> OwnersOf(SentenceActors actors, int first, int last, out string reason)
    {
        Sentence sentence = actors.Sentence;
        reason = "";
        for (int i = first; i <= last; i++)
        {
            foreach (Token child in sentence[i].Children)
            {
                bool owns = child.Is("amod") || child.Is("compound") || child.Deprel is "nmod:poss" or "nmod:desc"
                    || (child.Is("nmod") && DeepRelations.CaseOf(child) is "of" or "for" or "from" or "");
                if (owns && (child.Index < first || child.Index > last) && actors.At(child.Index) is { Actors.Count: > 0 } owner)
                {
                    reason = $"belongs to '{child.Form}'";
                    return owner.Actors.Concat(JoinedTo(child, actors)).Select(actor => actor.Code).Distinct().ToArray();
                }
            }
        }

        // The neighbour before it, where the tree says nothing.
        for (int i = first - 1; i >= 0 && i >= first - 3; i--)
        {
            if (actors.At(i) is { Actors.Count: 1, Kind: MentionKind.Adjective or MentionKind.State or MentionKind.Institution } neighbour)
            {
                reason = $"stands after '{sentence[i].Form}'";
                return [neighbour.Actors[0].Code];
            }

            if (sentence[i].Upos is not ("ADJ" or "NOUN" or "PROPN" or "PART") && sentence[i].Form != "-")
            {
                break;
            }
        }

        return [];
    }

    private static IEnumerable<Actor> JoinedTo(Token owner, SentenceActors actors)
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

    private static bool IsDefinite(Token noun)
    {
        foreach (Token child in noun.Children)
        {
            if (child.Is("det") && child.Lemma is "the" or "this")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The two leaders", "both ministries": not the one named before.</summary>
    private static bool IsOfBoth(Token noun)
    {
        foreach (Token child in noun.Children)
        {
            if (child.Lemma is "two" or "both")
            {
                return true;
            }
        }

        return false;
    }

    private static string LemmasOf(Sentence sentence, int first, int last)
    {
        string phrase = sentence[first].Lemma.ToLowerInvariant();
        for (int i = first + 1; i <= last; i++)
        {
            phrase += " " + sentence[i].Lemma.ToLowerInvariant();
        }

        return phrase;
    }

    private static string Words(Sentence sentence, int first, int last) =>
        TextSpan.Cover(sentence[first].Span, sentence[last].Span).Of(sentence.Document.Text);
}
