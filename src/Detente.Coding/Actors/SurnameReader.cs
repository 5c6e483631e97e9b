using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads surnames that stand alone: of somebody named before in the article, or the only one in high office of that name.</summary>
internal sealed class SurnameReader(ActorDirectory directory, WordLists words, DateWords dates)
{
    /// <summary>"Couve de Murville".</summary>
    private const int LongestSurname = 3;

    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        for (int i = 0; i < sentence.Count; i++)
        {
            if (sentence[i].Upos is not ("PROPN" or "NOUN" or "X") || !actors.IsFree(i) || !char.IsUpper(sentence[i].Form[0]) || sentence[i].Form.Length < 2)
            {
                continue;
            }

            for (int last = Math.Min(sentence.Count, i + LongestSurname) - 1; last >= i; last--)
            {
                if (ReadAt(actors, memory, i, last) is { } mention)
                {
                    actors.Add(mention);
                    i = mention.Last;
                    break;
                }
            }
        }
    }

    private ActorMention? ReadAt(SentenceActors actors, ArticleMemory memory, int index, int last)
    {
        Sentence sentence = actors.Sentence;
        if (!actors.IsFree(last) || (last > index && !IsName(sentence[last])))
        {
            return null;
        }

        string surname = index == last ? sentence[index].Form : sentence.TextOf(index, last);
        Person? seen = memory.PersonNamed(surname);
        IReadOnlyList<Person> persons = directory.PersonsNamed(surname);
        if ((seen is null && persons.Count == 0) || IsFollowedByName(actors, last))
        {
            return null;
        }

        int given = index;
        while (given > 0 && IsGiven(sentence[given - 1]) && actors.IsFree(given - 1))
        {
            given--;
        }

        bool honorific = given > 0 && words.Honorifics.Contains(sentence[given - 1].Form.ToLowerInvariant());
        int first = honorific && actors.IsFree(given - 1) ? given - 1 : given;
        string text = sentence.TextOf(first, last);
        if (seen is not null && Introduction.Fits(seen, sentence, given, index))
        {
            return PersonReader.ToMention(first, last, seen, text, memory, "surname of somebody named before") with { Second = Other(persons, seen, memory) };
        }

        return sentence[index].Upos == "PROPN" && memory.Date is { } day && HolderNamed(persons, day, honorific) is { } holder && Introduction.Fits(holder, sentence, given, index)
            && (given == index || holder.Name.StartsWith(sentence[given].Form.TrimEnd('.'), StringComparison.Ordinal))
            ? PersonReader.ToMention(first, last, holder, text, memory, "the only one of that surname in high office") with { Second = Other(persons, holder, memory) } : null;
    }

    /// <summary>Somebody else of the surname, in office on the day before others.</summary>
    private static string? Other(IReadOnlyList<Person> persons, Person chosen, ArticleMemory memory)
    {
        Person? other = null;
        foreach (Person person in persons)
        {
            if (person.Name != chosen.Name && (other is null || (memory.Date is { } day && other.OfficeOn(day) is null && person.OfficeOn(day) is not null)))
            {
                other = person;
            }
        }

        return other?.ToString();
    }

    private static bool IsName(Token token) => token.Upos is "PROPN" or "X" && char.IsUpper(token.Form[0]);

    /// <summary>A given name or an initial: no title, no month.</summary>
    private bool IsGiven(Token token) =>
        IsName(token) && !words.Honorifics.Contains(token.Form.ToLowerInvariant()) && !dates.IsDayOrMonth(token.Form);

    /// <summary>"Rice University": the name goes on and is another's.</summary>
    private bool IsFollowedByName(SentenceActors actors, int last)
    {
        Sentence sentence = actors.Sentence;
        return last + 1 < sentence.Count && IsName(sentence[last + 1]) && actors.IsFree(last + 1) && !dates.IsDayOrMonth(sentence[last + 1].Form);
    }

    private static Person? HolderNamed(IReadOnlyList<Person> persons, DateOnly day, bool honorific)
    {
        (Person? Person, OfficeLevel Level, bool Several) best = default;
        foreach (Person person in persons)
        {
            if (person.OfficeOn(day) is not { } term || (!honorific && term.Office.Level > OfficeLevel.Minister))
            {
                continue;
            }

            // A leader before a minister; of two of one rank neither.
            OfficeLevel level = term.Office.Level == OfficeLevel.Leader ? OfficeLevel.Leader : OfficeLevel.Minister;
            best = best.Person is null || level < best.Level ? (person, level, false) : level == best.Level ? best with { Several = true } : best;
        }

        return best.Several ? null : best.Person;
    }
}
