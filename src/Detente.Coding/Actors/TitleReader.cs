using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads titles, with a name ("Foreign Minister Wang Yi") and without ("the Chinese defence minister", "the former president").</summary>
internal sealed class TitleReader(ActorDirectory directory, WordLists words, DateWords dates, NameScanner scanner)
{
    private const int LongestName = 6;

    /// <summary>An office that only some states have.</summary>
    private const string Monarch = "monarch";
    private const string Ambassador = "ambassador";

    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!actors.IsFree(i))
            {
                continue;
            }

            (IReadOnlyList<OfficeTitle> titles, int last) = scanner.TitlesAt(sentence, i);
            if (titles.Count > 0 && sentence[last].Upos is not ("VERB" or "ADJ") && IsAllFree(actors, i, last) && !IsCommonNoun(sentence[i], titles[0]))
            {
                ReadTitle(actors, memory, titles, i, last);
                i = Math.Max(i, last);
            }
        }
    }

    private bool IsHolder(string surname, IReadOnlyList<OfficeTitle> titles, DateOnly? date)
    {
        foreach (Person person in directory.PersonsNamed(surname))
        {
            if (TermUnder(person, titles, date) is { } term && (date is not { } day || term.Covers(day)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Secretary" is one of state, a secretary is not.</summary>
    private static bool IsCommonNoun(Token token, OfficeTitle title) => title.Text == "secretary" && !char.IsUpper(token.Form[0]);

    /// <summary>"President-elect": not yet in office; <paramref name="last"/> goes on to the word.</summary>
    private static bool IsElect(Sentence sentence, ref int last)
    {
        int hyphen = last + 1 < sentence.Count && sentence[last + 1].Form is "-" or "‑" ? 1 : 0;
        int word = last + hyphen + 1;
        bool elect = word < sentence.Count && sentence[word].Form.ToLowerInvariant() is "elect" or "-elect";
        last = elect ? word : last;
        return elect;
    }

    private static bool IsAllFree(SentenceActors actors, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (!actors.IsFree(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last token of the name after a title; the title's own last where none follows.</summary>
    private int NameAfter(SentenceActors actors, int last, IReadOnlyList<OfficeTitle> titles, DateOnly? date, out ActorMention? person)
    {
        Sentence sentence = actors.Sentence;
        person = null;
        int end = last;
        int open = 0;
        for (int i = last + 1; i < sentence.Count && i <= last + LongestName; i++)
        {
            if (actors.At(i) is { } mention)
            {
                if (mention.Kind == MentionKind.Person)
                {
                    person = mention;
                    return mention.Last;
                }

                // "President Lagos" is no city.
                if (mention.Kind is not (MentionKind.Capital or MentionKind.Demonym or MentionKind.Adjective) || !IsHolder(sentence.TextOf(last + 1, mention.Last), titles, date))
                {
                    break;
                }

                end = i = mention.Last;
                continue;
            }

            string form = sentence[i].Form;
            open += form == "(" ? 1 : form == ")" ? -1 : 0;
            bool inBrackets = form is "(" or ")" || open > 0;
            bool capital = char.IsUpper(form[0]) && sentence[i].Upos is "PROPN" or "NOUN" or "ADJ" or "X" && !dates.IsDayOrMonth(form);
            if (capital && !inBrackets && !NounPhrase.IsPlural(sentence[last]))
            {
                end = i;
            }
            else if (!inBrackets && !words.NameParticles.Contains(form) && !(form == "." && sentence[i - 1].Form.Length == 1))
            {
                break;
            }
        }

        return end;
    }

    private void ReadTitle(SentenceActors actors, ArticleMemory memory, IReadOnlyList<OfficeTitle> titles, int first, int last)
    {
        Sentence sentence = actors.Sentence;
        bool elect = IsElect(sentence, ref last);
        int nameLast = NameAfter(actors, last, titles, memory.Date, out ActorMention? named);
        bool former = first > 0 && words.FormerWords.Contains(sentence[first - 1].Lemma.ToLowerInvariant());
        string text = sentence.TextOf(first, nameLast);
        if (named is not null)
        {
            // The title belongs to the name: one mention, so that either word leads to it.
            Actor actor = named.Actors[0] with { EntityText = text };
            actors.Add(named with { First = first, Last = nameLast, Actors = [former ? Former(actor) : actor] });
            return;
        }

        if (elect && nameLast == last)
        {
            return;
        }

        IReadOnlyList<string> owners = OwnerReader.OwnersOf(actors, first, nameLast, out string ownerReason);
        string? owner = owners.Count > 0 ? owners[0] : null;
        OfficeTitle[] fitting = [.. titles.Where(title => title.Code is null || owner is null || title.Code == owner)];
        if (nameLast > last && FindPerson(sentence, last + 1, nameLast, fitting, owner, memory, out Person? second) is { } person)
        {
            Actor actor = PersonReader.ToActor(person, text, memory.Date, former);
            memory.Saw(actor, person);
            actors.Add(new ActorMention(first, nameLast, MentionKind.Person, [actor], "surname with a title that they held") { Second = second?.ToString() });
            return;
        }

        if (owner is null && nameLast == last && !NounPhrase.IsPlural(sentence[last]) && fitting.Select(title => former ? memory.LastFormerHolder(title.Office.Id, title.Code) : memory.LastHolder(title.Office.Id, title.Code)).FirstOrDefault(holder => holder is not null) is { } before)
        {
            Actor known = PersonReader.ToActor(before, text, memory.Date, former);
            actors.Add(new ActorMention(first, last, MentionKind.Person, [known], $"the {fitting[0].Office.Id} named before"));
            return;
        }

        OfficeTitle chosen = fitting.OrderByDescending(title => title.Code is { } of ? Nearness(of, memory) : int.MaxValue).FirstOrDefault() ?? titles[0];
        string reason = ownerReason;
        string? code = owner ?? Unowned(chosen, sentence[last], nameLast, memory, out reason);
        if (code is null)
        {
            return;
        }

        // "the presidents of China and the United States" are two.
        string? name = nameLast > last ? sentence.TextOf(last + 1, nameLast) : null;
        Actor[] holders = [.. (owners.Count > 1 ? owners : [code]).Select(of => ToHolder(of, chosen, text, name, memory, former))];
        reason += string.Concat(holders.Where(holder => name is null && holder.Identifier is not null).Select(holder => $"; {holder.Identifier} was {chosen.Office.Id} then"));
        foreach (Actor holder in holders)
        {
            Person? held = name is not null ? Introduction.Of(holder, name, chosen.Office)
                : holder.Identifier is not null && memory.Date is { } day ? directory.HolderOf(holder.Code, chosen.Office.Id, day) : null;
            memory.Saw(holder, held);
            memory.SawRole(sentence[last].Lemma.ToLowerInvariant(), holder);
        }

        actors.Add(new ActorMention(first, nameLast, name is null ? MentionKind.Role : MentionKind.Person, holders, reason));
    }

    /// <summary>The more has been said of a state the likelier it is; its own record speaks of its own offices.</summary>
    private static int Nearness(string code, ArticleMemory memory) =>
        (memory.CountOf(code) * 2) + (code == memory.Frame.HomeCode || code == memory.HostCode ? 3 : 0);

    /// <summary>The state of a title that names none; null where nothing says which.</summary>
    private string? Unowned(OfficeTitle title, Token noun, int nameLast, ArticleMemory memory, out string reason)
    {
        bool named = nameLast > noun.Index;
        if (title.Code is { } only && (title.Text != "secretary" || named || only == memory.Frame.HomeCode))
        {
            reason = "a title of one state only";
            return only;
        }

        if (NounPhrase.IsPlural(noun))
        {
            reason = "";
            return null;
        }

        if (memory.Participants.Owner is { } listed)
        {
            reason = "in the list of that side";
            return listed;
        }

        string? home = memory.Frame.HomeCode;
        if (named && home is not null && title.Office.Id == Ambassador && IsPosted(noun.Sentence, nameLast))
        {
            reason = "the record's own, for it says where they are posted";
            return home;
        }

        bool abroad = memory.HostCode != home;
        if (named && !abroad && home is not null && title.Office.Id == Ambassador && memory.MostNamed(directory.States).FirstOrDefault(state => state != home) is { } sender)
        {
            reason = "an ambassador at home is another state's, and it is said most of";
            return sender;
        }

        if (memory.HostCode is { } host && (named || abroad) && ((abroad && title.Office.Id != Monarch) || MayHave(host, title)))
        {
            reason = "the title names no state; the report's place does";
            return host;
        }

        if (home is not null && !named && MayHave(home, title))
        {
            reason = "the title names no state; the record is of one";
            return home;
        }

        string? most = memory.MostNamed(directory.States).FirstOrDefault(state => state != home && MayHave(state, title) && directory.HasOffice(state, title.Office.Id));
        reason = "the state the report has said most of";
        return named || home is not null || !NounPhrase.IsDefinite(noun) ? most : memory.CountOf(most ?? "") > 1 ? most : null;
    }

    /// <summary>"Ambassador Hurd in South Africa".</summary>
    private static bool IsPosted(Sentence sentence, int last) =>
        last + 2 < sentence.Count && sentence[last + 1].Lemma is "in" or "to" && char.IsUpper(sentence[last + 2].Form[0]);

    /// <summary>A state that calls its foreign minister a secretary of state has no foreign minister; one on record without a king has none.</summary>
    private bool MayHave(string code, OfficeTitle title)
    {
        bool own = false;
        foreach (OfficeTitle other in directory.TitlesOf(title.Office.Id, code))
        {
            own = true;
            if (other.Text == title.Text)
            {
                return true;
            }
        }

        return !own && directory.HasOffice(code, title.Office.Id);
    }

    private Actor ToHolder(string code, OfficeTitle title, string text, string? name, ArticleMemory memory, bool former)
    {
        string? identifier = name ?? (!former && memory.Date is { } day ? directory.HolderOf(code, title.Office.Id, day)?.Name : null);
        var holder = new Actor { Code = code, Sector = title.Office.Sector, EntityText = text, Identifier = identifier, Office = title.Office.Id, Level = title.Office.Level };
        return former ? Former(holder) : holder;
    }

    private static Actor Former(Actor actor) => actor with { Sector = PersonReader.FormerSector, Office = null, Level = null };

    /// <summary>The person whom a title and a name mean: the holder of that office on that day before any other of the surname.</summary>
    private Person? FindPerson(Sentence sentence, int first, int last, IReadOnlyList<OfficeTitle> titles, string? owner, ArticleMemory memory, out Person? second)
    {
        second = null;
        for (int i = first; i <= last; i++)
        {
            for (int end = last; end >= i; end--)
            {
                string surname = sentence.TextOf(i, end);
                Person? best = memory.PersonNamed(surname) is { } seen && (owner is null || seen.Code == owner) && Introduction.Fits(seen, sentence, first, i) && TermUnder(seen, titles, memory.Date) is not null ? seen : null;
                foreach (Person person in directory.PersonsNamed(surname))
                {
                    bool fits = (owner is null || person.Code == owner) && Introduction.Fits(person, sentence, first, i) && IsLikely(person, titles, memory);
                    if (fits && (best is null || IsBetter(person, best, titles, memory)))
                    {
                        (second, best) = (best, person);
                    }
                    else if (fits && person != best)
                    {
                        second ??= person;
                    }
                }

                if (best is not null)
                {
                    return best;
                }
            }
        }

        return null;
    }

    /// <summary>In a report from abroad, somebody of the place before somebody of the name who has left office elsewhere.</summary>
    private static bool IsLikely(Person person, IReadOnlyList<OfficeTitle> titles, ArticleMemory memory) =>
        TermUnder(person, titles, memory.Date) is { } term
        && (memory.HostCode is not { } host || person.Code == host || memory.Date is not { } day || term.Covers(day));

    private static bool IsBetter(Person person, Person other, IReadOnlyList<OfficeTitle> titles, ArticleMemory memory)
    {
        return Rank(person).CompareTo(Rank(other)) < 0;

        (int, int, int) Rank(Person of)
        {
            Term term = TermUnder(of, titles, memory.Date)!;
            return (memory.Date is { } day && term.Covers(day) ? 0 : 1, of.Code == memory.HostCode ? 0 : 1, -term.From.DayNumber);
        }
    }

    /// <summary>The last term, begun by a day, in an office that a title names and of the state that has the title.</summary>
    private static Term? TermUnder(Person person, IReadOnlyList<OfficeTitle> titles, DateOnly? date)
    {
        Term? last = null;
        foreach (Term term in person.Terms)
        {
            if ((date is not { } day || term.From <= day) && (last is null || term.From > last.From)
                && titles.Any(title => title.Office == term.Office && (title.Code is null || title.Code == person.Code)))
            {
                last = term;
            }
        }

        return last;
    }
}
