namespace Detente.Coding;

/// <summary>Who has been named so far in an article: what later surnames, pronouns and "the two sides" go back to.</summary>
internal sealed class ArticleMemory(ArticleFrame frame)
{
    private const int NewsDays = 3;
    private const int PersonWeight = 3;
    private const int TitleWeight = 2;

    private readonly Dictionary<string, Person> personsBySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> rolesByNoun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> bodiesByLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<string> recent = [];
    private readonly List<Person> recentPersons = [];
    private DateOnly? leadDay;

    public ArticleFrame Frame => frame;

    public DateMemory Dates { get; } = new(frame.Date);

    public StoryDay Story { get; } = new();

    public ParticipantList Participants { get; } = new();

    public SpeakerTurns Turns { get; } = new();

    /// <summary>The day of publication.</summary>
    public DateOnly? Date => frame.Date;

    /// <summary>The day of what the report tells: the first day its lead names, when that lies at most <see cref="NewsDays"/> days back; else the day of publication.</summary>
    public DateOnly? NewsDay => leadDay ?? frame.Date;

    /// <summary>The state of the dateline; it may be no more than where two others meet.</summary>
    public string? DatelineCode { get; set; }

    /// <summary>The state the report says it is about or from ("… in London, United Kingdom"), or that of its dateline once it is named; null when it says none.</summary>
    public string? HostCode => frame.HostCode ?? (DatelineCode is { } code && CountOf(code) > 0 ? code : null);

    /// <summary>The subject of the last clause that named somebody; for "it" and for sentences without a subject.</summary>
    public ActorMention? LastSubject { get; set; }

    /// <summary>The last subject that is no person: what "it" goes back to.</summary>
    public ActorMention? LastThing { get; set; }

    public void SawLeadDay(PartialDate when)
    {
        bool recentDay = when is { Precision: DatePrecision.Day, End: null, Text: not null, Start: { } day } && frame.Date is { } published
            && day <= published && day >= published.AddDays(-NewsDays);
        leadDay ??= recentDay ? when.Start : null;
    }

    public void Saw(Actor actor, Person? person = null)
    {
        // Persons act; a state is often only what is talked about.
        counts[actor.Code] = counts.GetValueOrDefault(actor.Code) + (person is null ? 1 : PersonWeight);
        recent.Remove(actor.Code);
        recent.Add(actor.Code);
        if (person is not null)
        {
            foreach (string surname in person.Surnames)
            {
                personsBySurname[surname] = person;
            }

            recentPersons.Remove(person);
            recentPersons.Add(person);
        }
    }

    /// <summary>Counts a code that stands in the title, which is not part of the text.</summary>
    public void SawInTitle(string code) => counts[code] = counts.GetValueOrDefault(code) + TitleWeight;

    /// <summary>How much has been said of a state so far.</summary>
    public int CountOf(string code) => counts.GetValueOrDefault(code);

    public void SawRole(string noun, Actor actor) => rolesByNoun[noun] = actor;

    /// <summary>Takes in the name of a body of several words; its last word stands for it afterwards.</summary>
    public void SawBody(Actor body)
    {
        int last = body.EntityText.LastIndexOf(' ');
        if (last > 0 && char.IsUpper(body.EntityText[last + 1]) && body.EntityText[^1] is not '.')
        {
            bodiesByLastWord[body.EntityText[(last + 1)..]] = body;
        }
    }

    public Actor? BodyNamed(string lastWord) => bodiesByLastWord.GetValueOrDefault(lastWord);

    public Person? PersonNamed(string surname) => personsBySurname.GetValueOrDefault(surname);

    public Actor? RoleNamed(string noun) => rolesByNoun.GetValueOrDefault(noun);

    /// <param name="other">The name of somebody who is not meant.</param>
    public Person? LastPerson(char gender, string? other) => recentPersons.FindLast(person => person.Name != other && MayBe(person, gender));

    public Person? PersonCalled(string name, char gender) => recentPersons.FindLast(person => person.Name == name && MayBe(person, gender));

    public Person? PersonCalled(string name) => recentPersons.FindLast(person => person.Name == name);

    public Person? LastPersonNotOf(string code) => recentPersons.FindLast(person => person.Code != code);

    /// <summary>The last person named who holds that office on the report's day.</summary>
    /// <param name="code">The only state that may be meant; null for any.</param>
    public Person? LastHolder(string office, string? code) =>
        recentPersons.FindLast(person => (code is null || person.Code == code) && person.Terms.Any(term => term.Office.Id == office && (Date is not { } day || term.Covers(day))));

    /// <summary>The last person named who had held that office before the report's day and has left it.</summary>
    public Person? LastFormerHolder(string office, string? code) =>
        recentPersons.FindLast(person => (code is null || person.Code == code) && Date is { } day && person.Terms.Any(term => term.Office.Id == office && term.To < day) && person.OfficeOn(day)?.Office.Id != office);

    /// <summary>The last person named who leads a state on the report's day.</summary>
    public Person? LastLeader(string code) =>
        recentPersons.FindLast(person => person.Code == code && Date is { } day && person.OfficeOn(day)?.Office.Level == OfficeLevel.Leader);

    /// <summary>The two states the article is about so far: the most named, of equals the last named; fewer than two when it has not named two.</summary>
    public IReadOnlyList<string> Sides(IReadOnlySet<string> states) =>
        MostNamed(states).Take(2).Order(StringComparer.Ordinal).ToArray();

    /// <summary>The states named so far, the most named first, of equals the last named.</summary>
    public IEnumerable<string> MostNamed(IReadOnlySet<string> states) =>
        counts.Where(pair => states.Contains(pair.Key))
            .OrderByDescending(pair => pair.Value).ThenByDescending(pair => recent.IndexOf(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Key);

    private static bool MayBe(Person person, char gender) => person.Gender == gender || person.Gender == '?';
}
