namespace Detente;

/// <summary>Someone who holds or held offices, with the days of each.</summary>
/// <param name="Surnames">The word or words by which later sentences call them, each spelling: Zhou, Chou.</param>
/// <param name="Gender">f or m; ? where a text introduces somebody whom the directory does not know.</param>
public sealed record Person(string Code, string Name, IReadOnlyList<string> Surnames, char Gender, IReadOnlyList<Term> Terms)
{
    /// <summary>The PLOVER sector of somebody without an office on record; null where nothing is known of it.</summary>
    public string? Sector { get; init; }

    /// <summary>The highest office held on a day; null when none was.</summary>
    public Term? OfficeOn(DateOnly day)
    {
        Term? highest = null;
        foreach (Term term in Terms)
        {
            if (term.Covers(day) && (highest is null || Compare(term, highest) < 0))
            {
                highest = term;
            }
        }

        return highest;
    }

    /// <summary>The highest office ever held before a day: what "the former president" means.</summary>
    public Term? LastOfficeBefore(DateOnly day) => Terms.Where(term => term.From < day).MinBy(term => (term.Office.Level, -term.From.DayNumber));

    private static int Compare(Term term, Term other) =>
        term.Office.Level != other.Office.Level ? term.Office.Level.CompareTo(other.Office.Level)
        : term.Office.Order != other.Office.Order ? term.Office.Order.CompareTo(other.Office.Order) : string.CompareOrdinal(term.Office.Id, other.Office.Id);

    public override string ToString() => $"{Name} ({Code})";
}

/// <summary>A stretch in office, both days included; open-ended while in office.</summary>
public sealed record Term(Office Office, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>An office of state: its PLOVER sector and the rank at which its holder meets others.</summary>
public sealed record Office(string Id, string Sector, OfficeLevel Level)
{
    /// <summary>Its place in the table of offices: of two of one rank the first is named for somebody who holds both.</summary>
    public int Order { get; init; }
}

/// <summary>A title as it stands before a name, lower case: "secretary of state".</summary>
/// <param name="Code">The only state that has it; null when any may.</param>
public sealed record OfficeTitle(string Text, Office Office, string? Code);

/// <summary>A word for people or things that act for a state: "foreign ministry spokesman", "troops".</summary>
public sealed record AgentRole(string Phrase, string Sector, string Kind)
{
    /// <summary>Lemmas in lower case.</summary>
    public IReadOnlyList<string> Words { get; } = Phrase.Split(' ');
}
