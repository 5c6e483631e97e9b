using Detente.Analysis;
using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>The first screen: five lines on where the relationship stands.</summary>
internal sealed class StateSection(BriefWords words, CitationBook book, BriefMaterial material, DirectionFinding? direction)
{
    private const int YearDays = 365;
    private const int LongestQuote = 240;

    private static readonly string[] Kinds = ["words of cooperation", "deeds of cooperation", "words of conflict", "deeds of conflict"];

    private readonly MeetingEntries meetings = new(words, book, material);

    public BriefSection Write() => new("state", "Where it stands", [new BriefGroup("", [Direction(), LastMet(), Next(), Measures(), Strongest()])]);

    private BriefEntry Direction()
    {
        const string Label = "Direction";
        if (direction is null)
        {
            return new BriefEntry(Label, [], $"Too little is known: no two quarters or years have {DirectionFinding.FewestHappenings} dated happenings each.");
        }

        string verdict = direction.Change switch
        {
            > 0 => "Warmer, in what these reports tell",
            < 0 => "Colder, in what these reports tell",
            _ => "No change that can be told from chance",
        };
        string running = direction.Period.Next(direction.Last.Start) > material.To ? $" (to {BriefDates.Day(material.To!.Value)})" : "";
        string text = $"{verdict}: mean intensity {BriefDates.Number(direction.Last.MeanIntensity!.Value)} in {BriefDates.Period(direction.Period, direction.Last.Start)}{running}, {Share(direction.Last)}; "
            + $"before, in {BriefDates.Period(direction.Period, direction.Before.Start)}, {BriefDates.Number(direction.Before.MeanIntensity!.Value)}, {Share(direction.Before)}. The scale runs from −10, force, to +10, material help.";
        return new BriefEntry(Label, [BriefStatement.Count(text, [.. direction.Last.Events.Concat(direction.Before.Events).Select(coded => coded.Id)], CountedSection.Id)]);
    }

    private static string Share(DyadPoint point) =>
        $"with {BriefDates.Percent(point.ConflictShare!.Value)} of {BriefWords.Plural(point.Volume, "happening", "happenings")} conflict";

    private BriefEntry LastMet()
    {
        Meeting[] held = [.. meetings.Held.Where(meeting => meeting.Date.Start is not null)];
        if (held.Length == 0)
        {
            return new BriefEntry("Last met", [], "No report read here tells of a dated meeting that was held.");
        }

        Meeting last = held[0];
        OfficeLevel? highest = held.Min(meeting => meeting.Level);
        Meeting highestLast = highest is null ? last : held.First(meeting => meeting.Level == highest);
        return new BriefEntry("Last met", highestLast == last
            ? [meetings.State($"The last reported{(highest is { } level ? $", and at the highest level reported ({BriefWords.Level(level)})" : "")}", last)]
            : [meetings.State($"At the highest level reported ({BriefWords.Level(highest!.Value)})", highestLast), meetings.State("The last reported of any level", last)]);
    }

    private BriefEntry Next()
    {
        const int MostAhead = 2;
        BriefStatement[] lines =
        [
            .. meetings.Ahead.Take(MostAhead).Select(meetings.State),
            .. meetings.PassedOfLate.Take(1).Select(meetings.State),
            .. meetings.Open.Take(1).Select(meetings.State),
            .. material.Ahead.Where(happening => happening.Lead.Act != "CONSULT").Take(MostAhead)
                .Select(happening => book.State($"For {BriefDates.Of(happening.Incident.Date)}: {words.Sentence(happening.Lead)}", [happening.Lead], LongestQuote)),
        ];
        return new BriefEntry("Next", lines, meetings.Ahead.Any() ? null
            : material.AsOf is { } day ? $"No report read here gives a day after {BriefDates.Day(day)} for a meeting of the two." : "No report read here gives a day for a meeting of the two.");
    }

    private BriefEntry Measures()
    {
        var lines = new List<BriefStatement>();
        var without = new List<string>();
        foreach (string side in (string[])[material.Dyad.First, material.Dyad.Second])
        {
            Measure[] standing = [.. MeasureSection.Standing(material, side)];
            if (standing.Length == 0)
            {
                without.Add(words.State(side));
                continue;
            }

            Measure last = standing[0];
            string when = BriefDates.Of(last.InForce) is { Length: > 0 } date ? $"{date}, " : "";
            lines.Add(book.State($"Last reported as imposed by {words.State(side)}: {when}{words.Measure(last)}.", MeasureSection.Evidence(last), LongestQuote));
            if (standing.Length > 1)
            {
                lines.Add(BriefStatement.Count(
                    FormattableString.Invariant($"{standing.Length} of its measures are reported as imposed and were not found reported as lifted."),
                    [.. standing.SelectMany(measure => measure.Events).Select(coded => coded.Id)],
                    MeasureSection.Id));
            }
        }

        return new BriefEntry("Measures", lines, without.Count == 0 ? null : $"No report read here was found to tell of a measure in force by {string.Join(" or by ", without)}.");
    }

    private BriefEntry Strongest()
    {
        BriefStatement[] lines = material.To is not { } to ? [] : [.. material.Happenings
            .Where(happening => happening.Happened && happening.Incident.Date.Start is { } day && day > to.AddDays(-YearDays) && !happening.IsPartlyImplied)
            .GroupBy(happening => happening.Lead.QuadCode).OrderBy(kind => kind.Key)
            .Select(kind => kind.OrderByDescending(happening => happening.Weight).ThenByDescending(happening => happening.Day)
                .ThenBy(happening => happening.Incident.Id, StringComparer.Ordinal).First())
            .Select(happening => book.State(
                $"Strongest {Kinds[happening.Lead.QuadCode - 1]}, {BriefDates.Of(happening.Incident.Date)}: {words.Sentence(happening.Lead)}", happening.Tellers, LongestQuote))];
        return new BriefEntry("Ease and strain", lines, material.To is not { } end ? "Nothing that the reports tell has a date."
            : lines.Length == 0 ? $"No report read here tells of a dated act or word between the two in the year to {BriefDates.Day(end)}."
            : $"As reported, in the year to {BriefDates.Day(end)}.");
    }
}
