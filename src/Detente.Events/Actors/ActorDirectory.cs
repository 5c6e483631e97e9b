namespace Detente;

/// <summary>
/// Who the names in a text stand for: states, organisations, institutions, persons with dated offices, titles and role words.
/// Read from <c>data/actors</c>; immutable, safe for many readers.
/// </summary>
public sealed class ActorDirectory
{
    private readonly Dictionary<string, ActorName[]> namesByFirstWord;
    private readonly Dictionary<string, OfficeTitle[]> titlesByFirstWord;
    private readonly ILookup<(string Office, string Code), OfficeTitle> titlesByOffice;
    private readonly Dictionary<string, Person[]> personsBySurname;
    private readonly Dictionary<string, AgentRole> agents;
    private readonly Dictionary<string, string> nameOfCode;

    internal ActorDirectory(
        IEnumerable<ActorName> names, IEnumerable<Person> persons, IEnumerable<OfficeTitle> titles, IEnumerable<AgentRole> agents,
        Dictionary<string, string> nameOfCode, IReadOnlyDictionary<string, Office> offices, IReadOnlySet<string> states)
    {
        namesByFirstWord = names.GroupBy(name => FirstWord(name.Text), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Text.Length).ToArray(), StringComparer.Ordinal);
        titlesByFirstWord = titles.GroupBy(title => FirstWord(title.Text), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(title => title.Text.Length).ToArray(), StringComparer.Ordinal);
        Persons = persons.ToArray();
        titlesByOffice = titles.Where(title => title.Code is not null).ToLookup(title => (title.Office.Id, title.Code!));
        personsBySurname = Persons.SelectMany(person => person.Surnames.Select(surname => (surname, person)))
            .GroupBy(pair => pair.surname, pair => pair.person, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        this.agents = agents.ToDictionary(agent => agent.Phrase, StringComparer.Ordinal);
        LongestAgentPhrase = this.agents.Keys.Select(phrase => phrase.AsSpan().Count(' ') + 1).DefaultIfEmpty(1).Max();
        this.nameOfCode = nameOfCode;
        Offices = offices;
        States = states;
    }

    public IReadOnlyList<Person> Persons { get; }

    public IReadOnlyDictionary<string, Office> Offices { get; }

    /// <summary>The codes of states and territories, of today and gone.</summary>
    public IReadOnlySet<string> States { get; }

    /// <summary>Every code, of states and organisations.</summary>
    public IReadOnlyCollection<string> Codes => nameOfCode.Keys;

    /// <summary>In words, the length of the longest role phrase.</summary>
    public int LongestAgentPhrase { get; }

    /// <exception cref="DataFileException">A file is missing or has faults; all of them are listed.</exception>
    public static ActorDirectory Load(string directory) => new ActorDirectoryLoader(directory).Load();

    /// <summary>The usual English name of a code; the code itself when it is not known.</summary>
    public string NameOf(string code) => nameOfCode.GetValueOrDefault(code, code);

    /// <summary>Names whose <see cref="FirstWord"/> is this one, longest first.</summary>
    public IReadOnlyList<ActorName> NamesFrom(string firstWord) => namesByFirstWord.GetValueOrDefault(firstWord) ?? [];

    /// <summary>Titles whose first word is this one in lower case, longest first.</summary>
    public IReadOnlyList<OfficeTitle> TitlesFrom(string firstWord) => titlesByFirstWord.GetValueOrDefault(firstWord) ?? [];

    /// <summary>What a state calls an office in words of its own, the table's first first: its foreign minister may be a secretary of state.</summary>
    public IEnumerable<OfficeTitle> TitlesOf(string office, string code) => titlesByOffice[(office, code)];

    public IReadOnlyList<Person> PersonsNamed(string surname) => personsBySurname.GetValueOrDefault(surname) ?? [];

    /// <param name="phrase">Lemmas in lower case, joined by blanks.</param>
    public AgentRole? FindAgent(string phrase) => agents.GetValueOrDefault(phrase);

    /// <summary>Who held an office of a state on a day; null when nobody or more than one is on record.</summary>
    public Person? HolderOf(string code, string office, DateOnly day)
    {
        Person[] holders = Persons.Where(person => person.Code == code && person.Terms.Any(term => term.Office.Id == office && term.Covers(day))).ToArray();
        return holders.Length == 1 ? holders[0] : null;
    }

    /// <summary>The code meant by a word of the user: a code in any case, or a name. Null when neither, with the nearest code to propose.</summary>
    public string? FindCode(string word, out string? suggestion)
    {
        suggestion = null;
        string upper = word.ToUpperInvariant();
        if (nameOfCode.ContainsKey(upper))
        {
            return upper;
        }

        ActorName? named = namesByFirstWord.Values.SelectMany(names => names).FirstOrDefault(name =>
            name.Kind is ActorNameKind.State or ActorNameKind.Organization && name.Text.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (named is not null)
        {
            return named.Code;
        }

        string? byName = Diagnostic.Nearest(word, nameOfCode.Values);
        string? byStart = nameOfCode.Where(pair => States.Contains(pair.Key) && pair.Value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(pair => pair.Value.Length).Select(pair => pair.Key).FirstOrDefault();
        suggestion = byName is not null ? nameOfCode.First(pair => pair.Value == byName).Key : null;
        suggestion ??= Diagnostic.Nearest(upper, States.OrderBy(code => code == byStart ? 0 : 1).ThenBy(code => code, StringComparer.Ordinal)) is { } near
            ? byStart ?? near : byStart;
        return null;
    }

    /// <summary>The leading letters, digits and full stops: the part of a name that is one token in any tokenisation.</summary>
    public static string FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return text[..end].ToString();
    }
}
