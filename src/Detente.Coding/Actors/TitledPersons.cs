using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds whom a title and a surname mean together.</summary>
internal sealed class TitledPersons(ActorDirectory directory)
{
    /// <summary>The person whom a title and a name mean: the holder of that office on that day before any other of the surname.</summary>
    public Person? Find(Sentence sentence, int first, int last, IReadOnlyList<OfficeTitle> titles, string? owner, ArticleMemory memory, out Person? second)
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

    /// <summary>Whether somebody of that surname held an office that a title names, on the day.</summary>
    public bool IsHolder(string surname, IReadOnlyList<OfficeTitle> titles, DateOnly? date)
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
