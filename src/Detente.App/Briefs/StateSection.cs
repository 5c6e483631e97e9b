using Detente.Analysis;
using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>The first screen: five lines on where the relationship stands, in the reports' own words where a reading may err.</summary>
internal sealed class StateSection(BriefWords words, CitationBook book, BriefMaterial material, DirectionFinding? direction)
{
    private const int YearDays = 365;
    private const int LongestQuote = 180;

    /// <summary>A reading less sure than this has no place on the first screen.</summary>
    private const double LeastConfidence = 0.6;

    private static readonly string[] Kinds = ["Read as easing, in words", "Read as easing, in deed", "Read as strain, in words", "Read as strain, in deed"];

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
        string gap = direction.Period.Next(direction.Before.Start) < direction.Last.Start
            ? $" (nothing nearer has {DirectionFinding.FewestHappenings} dated happenings)" : "";
        string text = $"{verdict}. {BriefDates.Period(direction.Period, direction.Last.Start)}{running}: mean intensity {Numbers(direction.Last)}. {BriefDates.Period(direction.Period, direction.Before.Start)}{gap}: {Numbers(direction.Before)}.";
        return new BriefEntry(
            Label,
            [BriefStatement.Count(text, [.. direction.Last.Events.Concat(direction.Before.Events).Select(coded => coded.Id)], CountedSection.Id)],
            "From −10, force, to +10, material help. Conflict takes in criticism, demands and refusals.");
    }

    private static string Numbers(DyadPoint point) =>
        $"{BriefDates.Number(point.MeanIntensity!.Value)} over {BriefWords.Plural(point.Volume, "happening", "happenings")}, {BriefDates.Percent(point.ConflictShare!.Value)} of conflict";

    private BriefEntry LastMet()
    {
        Meeting[] held = [.. meetings.Held.Where(meeting => meeting.Date.Start is not null)];
        if (held.Length == 0)
        {
            return new BriefEntry("Last met", [], "No report read here was found to tell of a dated meeting that was held.");
        }

        OfficeLevel? highest = held.Min(meeting => MeetingEntries.LevelOf(meeting, material.Dyad));
        if (highest is not { } level)
        {
            return new BriefEntry("Last met", [meetings.Tell("Last found", held[0])], "No meeting was found with the rank of both sides.");
        }

        Meeting high = held.First(meeting => MeetingEntries.LevelOf(meeting, material.Dyad) == level);
        return new BriefEntry("Last met", high == held[0]
            ? [meetings.Tell($"Last found, and at the highest level found, {BriefWords.Level(level)}", high)]
            : [meetings.Tell($"Highest level found, {BriefWords.Level(level)}", high), meetings.Tell("Last found of any level", held[0])]);
    }

    private BriefEntry Next()
    {
        const int MostAhead = 2;
        BriefStatement[] lines =
        [
            .. meetings.Ahead.Take(MostAhead).Select(meetings.Tell),
            .. meetings.Passed.Take(1).Select(meetings.Tell),
            .. meetings.Open.Take(1).Select(meetings.Tell),
            .. material.Ahead.Where(happening => happening.Lead.Act != "CONSULT" && happening.Lead.Confidence >= LeastConfidence).Take(MostAhead)
                .Select(happening => Quoted($"Read as planned for {BriefDates.Of(happening.Incident.Date)}", happening.Tellers)),
        ];
        return new BriefEntry("Next", lines, meetings.Ahead.Any() ? null
            : material.AsOf is { } day ? $"No report read here was found to give a day after {BriefDates.Day(day)} for a meeting of the two." : "No report read here was found to give a day for a meeting of the two.");
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

            if (standing.FirstOrDefault(measure => measure.InForce.Start is not null && IsTelling(measure)) is { } last)
            {
                lines.Add(Quoted($"Read as imposed by {words.State(side)}, the last that is read surely enough to show here, {BriefDates.Of(last.InForce)}", MeasureSection.Evidence(last)));
            }
        }

        return new BriefEntry("Measures", lines, without.Count == 0 ? null : $"No report read here was found to tell of a measure in force by {string.Join(" or by ", without)}.");
    }

    /// <summary>Its day is known, the report names its kind or what it falls on, and the reading is sure enough.</summary>
    private static bool IsTelling(Measure measure) => measure.InForce.Start is not null && (measure.Instrument != MeasureInstrument.Other || measure.Object?.Trim().Contains(' ', StringComparison.Ordinal) == true)
        && measure.Events.Any(coded => coded.Confidence >= LeastConfidence);

    private BriefEntry Strongest()
    {
        BriefStatement[] lines = material.To is not { } to ? [] : [.. material.Happenings
            .Where(happening => happening.Happened && happening.Lead.Confidence >= LeastConfidence && !happening.IsPartlyImplied
                && happening.Incident.Date.Start is { } day && day > to.AddDays(-YearDays))
            .GroupBy(happening => happening.Lead.QuadCode).OrderBy(kind => kind.Key)
            .Select(kind => kind.OrderByDescending(happening => happening.Weight).ThenByDescending(happening => happening.Day)
                .ThenBy(happening => happening.Incident.Id, StringComparer.Ordinal).First())
            .Select(happening => Quoted($"{Kinds[happening.Lead.QuadCode - 1]}, {BriefDates.Of(happening.Incident.Date)}", happening.Tellers))];
        return new BriefEntry("Ease and strain", lines, material.To is not { } end ? "Nothing that the reports tell has a date."
            : lines.Length == 0 ? $"No report read here was found to tell of a dated act or word between the two in the year to {BriefDates.Day(end)}."
            : $"The strongest of each kind in the year to {BriefDates.Day(end)}, as the program read them; the sentence counts.");
    }

    /// <summary>What was found, in the words of the report.</summary>
    private BriefStatement Quoted(string lead, IReadOnlyList<CodedEvent> claims) =>
        book.State($"{lead}: “{CitationBook.Cut(claims[0].Citation, LongestQuote)}”", claims);
}
