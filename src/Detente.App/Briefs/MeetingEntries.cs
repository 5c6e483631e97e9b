using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>The meetings of the two by what is known to have become of them, and each as a statement.</summary>
internal sealed class MeetingEntries(BriefWords words, CitationBook book, BriefMaterial material)
{
    /// <summary>A plan without a day is news for so long.</summary>
    private const int OpenDays = 120;

    /// <summary>Last first, those without a date at the end. A meeting of which only the year is told is background, and too vague to list.</summary>
    public IEnumerable<Meeting> Held { get; } = material.Meetings
        .Where(meeting => meeting.State == MeetingState.Held && !(meeting.Date.Start > material.To) && meeting.Date.Precision != DatePrecision.Year)
        .OrderByDescending(meeting => meeting.Date.Start ?? DateOnly.MinValue).ThenBy(meeting => meeting.Level ?? OfficeLevel.Working).ThenBy(meeting => meeting.Id, StringComparer.Ordinal);

    /// <summary>Planned for a day that is still to come, the next first.</summary>
    public IEnumerable<Meeting> Ahead => Planned.Where(meeting => meeting.Date.Latest >= material.AsOf).OrderBy(meeting => meeting.Date.Start);

    /// <summary>Planned for a day that has passed, and not found reported as held; the last first.</summary>
    public IEnumerable<Meeting> Passed => Planned.Where(meeting => meeting.Date.Latest < material.AsOf).OrderByDescending(meeting => meeting.Date.Latest);

    /// <summary>Of those, the ones still fresh enough to be asked after.</summary>
    public IEnumerable<Meeting> PassedOfLate => Passed.Where(meeting => meeting.Date.Latest?.AddDays(OpenDays) >= material.AsOf);

    /// <summary>Planned of late for no day that is known, the last told first.</summary>
    public IEnumerable<Meeting> Open => Planned
        .Where(meeting => meeting.Date.Start is null && Told(meeting) is { } told && told.AddDays(OpenDays) >= material.AsOf).OrderByDescending(Told);

    private IEnumerable<Meeting> Planned => material.Meetings.Where(meeting => meeting.State == MeetingState.Announced);

    /// <summary>The day of the report that told of it last.</summary>
    public static DateOnly? Told(Meeting meeting) => meeting.Events[^1].Citation.Date;

    /// <summary>In one sentence, with what has become of it.</summary>
    public BriefStatement State(Meeting meeting) => State(Fate(meeting), meeting);

    /// <param name="lead">The words before the date.</param>
    public BriefStatement State(string lead, Meeting meeting)
    {
        string date = BriefDates.Of(meeting.Date);
        string around = BriefWords.Circumstances(meeting);
        string details = string.Join(", ", new[] { meeting.State == MeetingState.Held ? date : "", around }.Where(text => text.Length > 0));
        string open = meeting.State == MeetingState.Announced && !(meeting.Date.Latest >= material.AsOf)
            ? " None of the reports read was found to say that it was held." : "";
        return book.State($"{lead}{(details.Length > 0 ? $", {details}" : "")}: {words.Meeting(meeting)}{open}", Evidence(meeting));
    }

    private static string Fate(Meeting meeting)
    {
        string date = BriefDates.Of(meeting.Date);
        string day = date.Length > 0 ? $" for {date}" : " without a day that is told";
        return meeting.State switch
        {
            MeetingState.Held => "Reported as held",
            MeetingState.Announced => $"Reported as planned{day}",
            MeetingState.Postponed => $"Reported as put off{(date.Length > 0 ? $", planned{day}" : "")}",
            _ => $"Reported as called off or not taking place{(date.Length > 0 ? $", planned{day}" : "")}",
        };
    }

    /// <summary>The claims that say what became of it first.</summary>
    private static CodedEvent[] Evidence(Meeting meeting) => meeting.State == MeetingState.Held
        ? [.. meeting.Events.OrderByDescending(coded => coded is { Modality: Modality.Asserted, Polarity: Polarity.Positive })
            .ThenByDescending(coded => coded.Date.Start == meeting.Date.Start).ThenByDescending(coded => coded.Confidence)]
        : [.. meeting.Events.Reverse()];
}
