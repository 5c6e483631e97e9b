using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>The last meetings held, and every one planned, put off or called off within the span.</summary>
internal sealed class MeetingSection(BriefWords words, CitationBook book, BriefMaterial material)
{
    private const int MostHeld = 10;
    private const int MostOther = 20;

    private readonly MeetingEntries meetings = new(words, book, material);

    public BriefSection Write()
    {
        Meeting[] held = [.. meetings.Held.Where(InSpan)];
        Meeting[] other = [.. material.Meetings.Where(meeting => meeting.State != MeetingState.Held && InSpan(meeting))
            .OrderByDescending(meeting => MeetingEntries.DayOf(meeting).Start ?? MeetingEntries.Told(meeting)).ThenBy(meeting => meeting.Id, StringComparer.Ordinal)];
        BriefGroup[] groups =
        [
            new(Heading("Read as held", held.Length, MostHeld), [.. held.Take(MostHeld).Select(Entry)]),
            new(Heading("Read as planned, put off or called off", other.Length, MostOther), [.. other.Take(MostOther).Select(Entry)]),
        ];
        return new BriefSection("meetings", "Meetings", [.. groups.Where(group => group.Entries.Count > 0)],
            held.Length + other.Length == 0 ? "No report read here was found to tell of a meeting of the two." : null);
    }

    private static string Heading(string text, int count, int most) => count > most ? FormattableString.Invariant($"{text}: the last {most} of {count}") : text;

    private BriefEntry Entry(Meeting meeting)
    {
        string date = BriefDates.Of(MeetingEntries.DayOf(meeting));
        return new BriefEntry(date.Length > 0 ? date : MeetingEntries.Told(meeting) is { } told ? $"told {BriefDates.Day(told)}" : "no date", [meetings.List(meeting)]);
    }

    private bool InSpan(Meeting meeting) => (MeetingEntries.DayOf(meeting).Start ?? MeetingEntries.Told(meeting)) is not { } day
        || (!(day < material.From) && (!(day > material.To) || meeting.State != MeetingState.Held));
}
