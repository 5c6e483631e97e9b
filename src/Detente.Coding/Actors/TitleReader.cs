using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads titles, with a name ("Foreign Minister Wang Yi") and without ("the Chinese defence minister", "the former president").</summary>
internal sealed class TitleReader(ActorDirectory directory, WordLists words, DateWords dates, NameScanner scanner)
{
    private const int LongestName = 6;

    private readonly TitledPersons persons = new(directory);
    private readonly TitleOwner owners = new(directory);

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
                if (mention.Kind is not (MentionKind.Capital or MentionKind.Demonym or MentionKind.Adjective) || !persons.IsHolder(sentence.TextOf(last + 1, mention.Last), titles, date))
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

        IReadOnlyList<string> states = OwnerReader.OwnersOf(actors, first, nameLast, out string ownerReason);
        string? owner = states.Count > 0 ? states[0] : null;
        OfficeTitle[] fitting = [.. titles.Where(title => title.Code is null || owner is null || title.Code == owner)];
        if (nameLast > last && persons.Find(sentence, last + 1, nameLast, fitting, owner, memory, out Person? second) is { } person)
        {
            Actor actor = PersonReader.ToActor(person, text, memory.Date, former);
            memory.Saw(actor, person);
            actors.Add(new ActorMention(first, nameLast, MentionKind.Person, [actor], "surname with a title that they held") { Second = second?.ToString() });
            return;
        }

        if (owner is null && nameLast == last && !NounPhrase.IsPlural(sentence[last]) && NamedBefore(fitting, former, memory) is { } before)
        {
            Actor known = PersonReader.ToActor(before, text, memory.Date, former);
            actors.Add(new ActorMention(first, last, MentionKind.Person, [known], $"the {fitting[0].Office.Id} named before"));
            return;
        }

        OfficeTitle chosen = TitleOwner.Likeliest(fitting, memory) ?? titles[0];
        string reason = ownerReason;
        string? code = owner ?? owners.Find(chosen, sentence[last], nameLast, memory, out reason);
        if (code is null)
        {
            return;
        }

        // "the presidents of China and the United States" are two.
        string? name = nameLast > last ? sentence.TextOf(last + 1, nameLast) : null;
        Actor[] holders = [.. (states.Count > 1 ? states : [code]).Select(of => ToHolder(of, chosen, text, name, memory, former))];
        reason += string.Concat(holders.Where(holder => name is null && holder.Identifier is not null).Select(holder => $"; {holder.Identifier} was {chosen.Office.Id} then"));
        foreach (Actor holder in holders)
        {
            Person? held = name is not null ? Introduction.Of(holder, name, chosen.Office)
                : holder.Identifier is not null && memory.Date is { } day ? directory.HolderOf(holder.Code, chosen.Office.Id, day) : null;
            memory.Saw(holder, held);
            memory.SawRole(sentence[last].Lemma.ToLowerInvariant(), holder);
        }

        actors.Add(new ActorMention(first, nameLast, name is null ? MentionKind.Role : MentionKind.Person, holders, reason));
        if (holders.Length > 1)
        {
            NameEach(actors, nameLast, holders, text);
        }
    }

    /// <summary>"the presidents of China and the United States": each state's name is that of its president.</summary>
    private static void NameEach(SentenceActors actors, int last, Actor[] holders, string title)
    {
        foreach (ActorMention mention in actors.Mentions.Where(mention => mention.Kind == MentionKind.State && mention.First > last).ToArray())
        {
            if (Array.Find(holders, holder => holder.Code == mention.Actors[0].Code) is { } holder)
            {
                actors.Add(mention with { Kind = MentionKind.Role, Actors = [holder with { EntityText = mention.Actors[0].EntityText }], IsPlace = false, Reason = $"one of '{title}'" });
            }
        }
    }

    private static Person? NamedBefore(IEnumerable<OfficeTitle> titles, bool former, ArticleMemory memory) => titles
        .Select(title => former ? memory.LastFormerHolder(title.Office.Id, title.Code) : memory.LastHolder(title.Office.Id, title.Code))
        .FirstOrDefault(holder => holder is not null);

    private Actor ToHolder(string code, OfficeTitle title, string text, string? name, ArticleMemory memory, bool former)
    {
        string? identifier = name ?? (!former && memory.Date is { } day ? directory.HolderOf(code, title.Office.Id, day)?.Name : null);
        var holder = new Actor { Code = code, Sector = title.Office.Sector, EntityText = text, Identifier = identifier, Office = title.Office.Id, Level = title.Office.Level };
        return former ? Former(holder) : holder;
    }

    private static Actor Former(Actor actor) => actor with { Sector = PersonReader.FormerSector, Office = null, Level = null };
}
