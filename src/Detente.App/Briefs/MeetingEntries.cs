using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>The meetings of the two by what is known to have become of them, and each as a statement.</summary>
internal sealed class MeetingEntries(BriefWords words, CitationBook book, BriefMaterial material)
{
    /// <summary>A plan that nobody has spoken of for so long is no news.</summary>
    private const int NewsDays = 180;

    private const int LongestQuote = 300;
    private const int LongestShortQuote = 160;

    /// <summary>Last first, those without a date at the end. A meeting of which only the year is told is background, and too vague to list.</summary>
    public IReadOnlyList<Meeting> Held { get; } = [.. material.Meetings
        .Where(meeting => meeting.State == MeetingState.Held && !(meeting.Date.Start > material.To) && meeting.Date.Precision != DatePrecision.Year)
        .OrderByDescending(meeting => meeting.Date.Start ?? DateOnly.MinValue).ThenBy(meeting => meeting.Level ?? OfficeLevel.Working).ThenBy(meeting => meeting.Id, StringComparer.Ordinal)];

    /// <summary>Planned for a day that is still to come, the next first.</summary>
    public IEnumerable<Meeting> Ahead => Planned.Where(meeting => DayOf(meeting).Latest >= material.AsOf).OrderBy(meeting => meeting.Date.Start);

    /// <summary>Planned for a day that has passed of late, and not found reported as held; the last first.</summary>
    public IEnumerable<Meeting> Passed => Planned
        .Where(meeting => DayOf(meeting).Latest is { } day && day < material.AsOf && IsNews(day)).OrderByDescending(meeting => meeting.Date.Latest);

    /// <summary>Planned of late for no day that is told, the last told first; not once the same people have met.</summary>
    public IEnumerable<Meeting> Open => Planned
        .Where(meeting => DayOf(meeting).Start is null && Told(meeting) is { } told && IsNews(told) && !Held.Any(held => held.Date.Start > told && SharesPersons(held, meeting)))
        .OrderByDescending(Told);

    private IEnumerable<Meeting> Planned => material.Meetings.Where(meeting => meeting.State == MeetingState.Announced);

    private static bool SharesPersons(Meeting one, Meeting other) =>
        one.Participants.Count(actor => actor.Identifier is not null && other.Participants.Any(same => same.Identifier == actor.Identifier)) > 1;

    /// <summary>The day of the report that told of it last.</summary>
    public static DateOnly? Told(Meeting meeting) => meeting.Events[^1].Citation.Date;

    /// <summary>The rank that both sides are named with; null where one side's is not known.</summary>
    public static OfficeLevel? LevelOf(Meeting meeting, Dyad dyad)
    {
        OfficeLevel? first = Best(dyad.First);
        OfficeLevel? second = Best(dyad.Second);
        return first is { } one && second is { } other ? (OfficeLevel)Math.Max((int)one, (int)other) : null;

        OfficeLevel? Best(string code) => meeting.Participants.Where(actor => actor.Code == code).Min(actor => actor.Level);
    }

    /// <summary>When it was or is to be. A plan's day must be later than the first report of the plan: an earlier one is the report's own.</summary>
    public static PartialDate DayOf(Meeting meeting) =>
        meeting.State != MeetingState.Held && !(meeting.Date.Latest > meeting.Events.Min(coded => coded.Citation.Date)) ? PartialDate.Unknown : meeting.Date;

    /// <summary>In one sentence, with when and what has become of it.</summary>
    public BriefStatement Tell(Meeting meeting) => Tell(Fate(meeting), meeting);

    /// <param name="lead">The words before the date.</param>
    public BriefStatement Tell(string lead, Meeting meeting)
    {
        string date = meeting.State == MeetingState.Held ? BriefDates.Of(meeting.Date) : "";
        string details = string.Join(", ", new[] { lead, date, meeting.Place?.Name ?? "", Means(meeting) }.Where(text => text.Length > 0));
        return book.State($"{details}: {words.Meeting(meeting)}.{Unheld(meeting)}", Evidence(meeting), LongestShortQuote);
    }

    /// <summary>In one sentence that leaves the date to its label, with the subjects found and the report's own sentence.</summary>
    public BriefStatement List(Meeting meeting)
    {
        string lead = meeting.State switch
        {
            MeetingState.Held => "",
            MeetingState.Announced => "planned",
            MeetingState.Postponed => "put off",
            _ => "called off or not taking place",
        };
        lead += meeting.State != MeetingState.Held && DayOf(meeting).Start is null ? " for no day that is told" : "";
        string level = LevelOf(meeting, material.Dyad) is { } known ? BriefWords.Level(known) : "";
        string details = string.Join(", ", new[] { lead, level, meeting.Place?.Name ?? "", Means(meeting) }.Where(text => text.Length > 0));
        string subjects = meeting.Issues.Count > 0 ? $" Subjects found: {words.Issues(meeting.Issues)}." : "";
        return book.State($"{BriefWords.Capital(details)}{(details.Length > 0 ? ": " : "")}{words.Meeting(meeting)}.{Unheld(meeting)}{subjects}", Evidence(meeting), LongestQuote);
    }

    private static string Means(Meeting meeting) => meeting.Remote ? "by telephone or video" : "";

    private string Unheld(Meeting meeting) => meeting.State == MeetingState.Announced && !(DayOf(meeting).Latest >= material.AsOf)
        ? " None of the reports read was found to say that it was held." : "";

    private static string Fate(Meeting meeting)
    {
        string date = BriefDates.Of(DayOf(meeting));
        string day = date.Length > 0 ? $" for {date}" : Told(meeting) is { } told ? $" on {BriefDates.Day(told)}, for no day that is told" : ", for no day that is told";
        return meeting.State switch
        {
            MeetingState.Announced => date.Length > 0 ? $"Reported as planned{day}" : $"Reported{day}, as planned",
            MeetingState.Postponed => $"Reported as put off{(date.Length > 0 ? $", planned{day}" : "")}",
            _ => $"Reported as called off or not taking place{(date.Length > 0 ? $", planned{day}" : "")}",
        };
    }

    private bool IsNews(DateOnly day) => day.AddDays(NewsDays) >= material.AsOf;

    /// <summary>The claims that say what became of it first.</summary>
    private static CodedEvent[] Evidence(Meeting meeting) => meeting.State == MeetingState.Held
        ? [.. meeting.Events.OrderByDescending(coded => coded is { Modality: Modality.Asserted, Polarity: Polarity.Positive })
            .ThenByDescending(coded => coded.Date.Start == meeting.Date.Start).ThenByDescending(coded => coded.Confidence)]
        : [.. meeting.Events.Reverse()];
}
