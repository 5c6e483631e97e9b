namespace Detente;

/// <summary>
/// Who the names in a text stand for: states, organisations, institutions, persons with dated offices, titles and role words.
/// Read from <c>data/actors</c>; immutable, safe for many readers.
/// </summary>
public sealed class ActorDirectory
{
    private const int ShortestWithArticle = 5;

    private delegate ReadOnlySpan<char> WordOf<in T>(T item);

    private readonly Dictionary<string, ActorName[]> namesByFirstWord;
    private readonly Dictionary<string, OfficeTitle[]> titlesByFirstWord;
    private readonly ILookup<(string Office, string Code), OfficeTitle> titlesByOffice;
    private readonly Dictionary<string, List<Person>> personsBySurname;
    private readonly Dictionary<string, AgentRole[]> agentsByLastWord;
    private readonly ILookup<(string Code, string Office), (Person Person, Term Term)> holders;
    private readonly Dictionary<string, string> nameOfCode;
    private readonly ILookup<string, Membership> memberships;

    internal ActorDirectory(
        IEnumerable<ActorName> names, IEnumerable<Person> persons, IEnumerable<OfficeTitle> titles, IEnumerable<AgentRole> agents,
        Dictionary<string, string> nameOfCode, IReadOnlyDictionary<string, Office> offices, IReadOnlySet<string> states,
        IEnumerable<Membership> memberships)
    {
        Names = [.. names];
        Persons = [.. persons];
        Task<Dictionary<string, ActorName[]>> index = Task.Run(() => Index(Names, name => FirstWord(name.Text.AsSpan()), StringComparer.OrdinalIgnoreCase, name => name.Text.Length));
        titlesByFirstWord = Index([.. titles], title => FirstWord(title.Text.AsSpan()), StringComparer.OrdinalIgnoreCase, title => title.Text.Length);
        titlesByOffice = titles.Where(title => title.Code is not null).ToLookup(title => (title.Office.Id, title.Code!));
        personsBySurname = IndexSurnames(Persons);
        agentsByLastWord = Index([.. agents], agent => agent.Words[^1], StringComparer.OrdinalIgnoreCase, agent => agent.Words.Count);
        holders = Persons.SelectMany(person => person.Terms, (person, term) => (person, term))
            .ToLookup(pair => (pair.person.Code, pair.term.Office.Id));
        namesByFirstWord = index.GetAwaiter().GetResult();
        this.nameOfCode = nameOfCode;
        Offices = offices;
        States = states;
        this.memberships = memberships.ToLookup(membership => membership.Organization, StringComparer.Ordinal);
    }

    /// <summary>Every name of the tables and of persons, in no order that means anything.</summary>
    public IReadOnlyList<ActorName> Names { get; }

    public IReadOnlyList<Person> Persons { get; }

    public IReadOnlyDictionary<string, Office> Offices { get; }

    /// <summary>The codes of states and territories, of today and gone.</summary>
    public IReadOnlySet<string> States { get; }

    /// <summary>Every code, of states and organisations.</summary>
    public IReadOnlyCollection<string> Codes => nameOfCode.Keys;

    /// <param name="given">A folder of the user's tables, any of <c>names.tsv</c>, <c>agents.tsv</c> and <c>office-holders/*.tsv</c>; null for none.</param>
    /// <exception cref="DataFileException">A file is missing or has faults; all of them are listed.</exception>
    public static ActorDirectory Load(string directory, string? given = null) => new ActorDirectoryLoader(directory, given).Load();

    /// <summary>The usual English name of a code; the code itself when it is not known.</summary>
    public string NameOf(string code) => nameOfCode.GetValueOrDefault(code, code);

    /// <summary>The members of an organisation on a day, in order of code; none when its members are not on record.</summary>
    public IReadOnlyList<string> MembersOf(string code, DateOnly day) =>
        [.. memberships[code].Where(membership => membership.Covers(day)).Select(membership => membership.Member).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Names whose <see cref="FirstWord(string)"/> is this one in any case, longest first.</summary>
    public IReadOnlyList<ActorName> NamesFrom(ReadOnlySpan<char> firstWord) =>
        namesByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstWord, out ActorName[]? names) ? names : [];

    /// <summary>Titles whose first word is this one in any case, longest first.</summary>
    public IReadOnlyList<OfficeTitle> TitlesFrom(ReadOnlySpan<char> firstWord) =>
        titlesByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstWord, out OfficeTitle[]? titles) ? titles : [];

    /// <summary>What a state calls an office in words of its own, the table's first first: its foreign minister may be a secretary of state.</summary>
    public IEnumerable<OfficeTitle> TitlesOf(string office, string code) => titlesByOffice[(office, code)];

    public IReadOnlyList<Person> PersonsNamed(string surname) => personsBySurname.TryGetValue(surname, out List<Person>? persons) ? persons : [];

    /// <summary>The role phrases whose last word is this lemma in any case, those of most words first.</summary>
    public IReadOnlyList<AgentRole> AgentsEndingIn(string lemma) => agentsByLastWord.GetValueOrDefault(lemma) ?? [];

    /// <summary>Whether the state is on record with an office of that kind, at any time.</summary>
    public bool HasOffice(string code, string office) => holders.Contains((code, office));

    /// <summary>
    /// Who held an office of a state on a day; null when nobody or more than one is on record, and for offices below a minister's: of ambassadors and
    /// spokespeople a state has many, whoever is on record.
    /// </summary>
    public Person? HolderOf(string code, string office, DateOnly day)
    {
        if (!Offices.TryGetValue(office, out Office? known) || known.Level > OfficeLevel.Minister)
        {
            return null;
        }

        Person? holder = null;
        foreach ((Person person, Term term) in holders[(code, office)])
        {
            if (term.Covers(day) && person != holder)
            {
                if (holder is not null)
                {
                    return null;
                }

                holder = person;
            }
        }

        return holder;
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

        // Of two states of one name the one of today: Russia is RUS.
        ActorName? named = namesByFirstWord.Values.SelectMany(names => names).OrderBy(name => name.To is null ? 0 : 1).FirstOrDefault(name =>
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

    /// <summary>By the word that a key names; of one word the longest first, else as they come.</summary>
    private static Dictionary<string, T[]> Index<T>(IReadOnlyCollection<T> items, WordOf<T> key, StringComparer comparer, Func<T, int> length)
    {
        var lists = new Dictionary<string, List<T>>(items.Count, comparer);
        var lookup = lists.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (T item in items)
        {
            ReadOnlySpan<char> word = key(item);
            if (lookup.TryGetValue(word, out List<T>? list))
            {
                list.Add(item);
            }
            else
            {
                lookup[word] = [item];
            }
        }

        var index = new Dictionary<string, T[]>(lists.Count, comparer);
        foreach ((string word, List<T> list) in lists)
        {
            index[word] = list.Count == 1 ? [list[0]] : [.. list.OrderByDescending(length)];
        }

        return index;
    }

    /// <summary>With the Arabic article and without: texts write al-Sharaa and Sharaa.</summary>
    private static Dictionary<string, List<Person>> IndexSurnames(IReadOnlyList<Person> persons)
    {
        var index = new Dictionary<string, List<Person>>(persons.Count, StringComparer.Ordinal);
        foreach (Person person in persons)
        {
            foreach (string surname in person.Surnames)
            {
                Add(surname, person);
                if (surname.Length > ShortestWithArticle && surname[2] == '-' && surname[..2].ToLowerInvariant() is "al" or "el")
                {
                    Add(surname[3..], person);
                }
            }
        }

        return index;

        void Add(string surname, Person person)
        {
            if (!index.TryGetValue(surname, out List<Person>? list))
            {
                index[surname] = list = [];
            }

            if (!list.Contains(person, ReferenceEqualityComparer.Instance))
            {
                list.Add(person);
            }
        }
    }

    /// <summary>The leading letters, digits and full stops: the part of a name that is one token in any tokenisation.</summary>
    public static string FirstWord(string text) => FirstWord(text.AsSpan()).ToString();

    /// <inheritdoc cref="FirstWord(string)"/>
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        return text[..end];
    }
}
