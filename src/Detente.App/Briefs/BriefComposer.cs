using Detente.Analysis;
using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>Writes down what records say, each statement with the sentences it rests on. The same material gives the same brief.</summary>
internal sealed class BriefComposer(ActorDirectory directory, BriefLanguage language)
{
    private readonly BriefWords words = new(directory, language);

    public Brief Compose(BriefMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        var book = new CitationBook();
        var direction = DirectionFinding.Of(material);
        BriefSection[] sections =
        [
            new StateSection(words, book, material, direction).Write(),
            new MeetingSection(words, book, material).Write(),
            new MeasureSection(words, book, material).Write(),
            new WeightySection(words, book, material).Write(),
            .. direction is null ? [] : new[] { new CountedSection(words, book, direction).Write() },
        ];
        return new Brief(sections, book.Sources(material.Articles))
        {
            Dyad = material.Dyad,
            Title = $"{BriefWords.Capital(words.State(material.Dyad.First))} and {words.State(material.Dyad.Second)}",
            From = material.From,
            To = material.To,
            AsOf = material.AsOf,
            Scope = Scope(material),
            Timeline = Timeline(material),
        };
    }

    private static BriefStatement? Scope(BriefMaterial material)
    {
        int reports = material.Events.Select(coded => coded.Citation.ArticleId).Distinct().Count();
        if (reports == 0)
        {
            return null;
        }

        DateOnly? first = material.Events.Min(coded => coded.Citation.Date);
        DateOnly? last = material.Events.Max(coded => coded.Citation.Date);
        string published = first is not { } start || last is not { } end ? "" : start == end
            ? $", published {BriefDates.Day(end)}"
            : $", published {BriefDates.Day(start)} to {BriefDates.Day(end)}";
        return BriefStatement.Count(
            $"{BriefWords.Plural(reports, "report", "reports")} with something on the two{published}; {BriefWords.Plural(material.Happenings.Count, "happening", "happenings")} read from them.",
            [.. material.Events.Select(coded => coded.Id)],
            listedIn: null);
    }

    private TimelineData? Timeline(BriefMaterial material) => material is { Series: { Points.Count: > 0 } series, From: { } from, To: { } to }
        ? new TimelineData(series, from, to,
            [.. material.Meetings
                .Where(meeting => MeetingEntries.LevelOf(meeting, material.Dyad) == OfficeLevel.Leader && meeting is { State: MeetingState.Held, Date: { Precision: DatePrecision.Day, Start: { } day } } && day >= from && day <= to)
                .Select(meeting => new TimelineMark(meeting.Date.Start!.Value, $"{BriefDates.Of(meeting.Date)}: {words.Meeting(meeting)}", meeting.Remote))
                .OrderBy(mark => mark.Day)])
        : null;
}
