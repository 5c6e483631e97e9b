using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Persons whom a text introduces with what they are, so that their surname stands for them afterwards; and whether given names fit somebody.</summary>
internal static class Introduction
{
    /// <summary>States where the surname comes first; texts put it last as well.</summary>
    private static readonly HashSet<string> SurnameFirst = ["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "VDR", "RVN", "KHM", "SGP", "JPN", "HUN"];

    /// <param name="name">As the text gives it; its last word is the surname, in some states its first.</param>
    /// <param name="office">Null where the text gives a role that is no office.</param>
    public static Person Of(Actor actor, string name, Office? office)
    {
        string[] words = name.Split(' ');
        string[] surnames = words.Length > 1 && SurnameFirst.Contains(actor.Code) ? [words[0], words[^1]] : [words[^1]];
        return new Person(actor.Code, name, surnames, '?', office is null ? [] : [new Term(office, DateOnly.MinValue, null)]) { Sector = actor.Sector };
    }

    /// <summary>Whether the words of a name before the surname may be those of a person: "C. B. Marshall" is not George Marshall.</summary>
    /// <param name="first">Index of the first word of the name.</param>
    /// <param name="surname">Index of the surname.</param>
    public static bool Fits(Person person, Sentence sentence, int first, int surname)
    {
        if (first >= surname || !char.IsUpper(sentence[first].Form[0]))
        {
            return true;
        }

        char initial = sentence[first].Form[0];
        ReadOnlySpan<char> name = person.Name;
        for (int i = 0; i < name.Length; i++)
        {
            if ((i == 0 || name[i - 1] is ' ' or '-') && name[i] == initial)
            {
                return true;
            }
        }

        return false;
    }
}
