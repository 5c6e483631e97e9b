using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>Measures of each side against the other: those that stand, those to come, those eased or lifted.</summary>
internal sealed class MeasureSection(BriefWords words, CitationBook book, BriefMaterial material)
{
    public const string Id = "measures";

    private const int MostOfGroup = 20;

    public BriefSection Write()
    {
        (string first, string second) = (material.Dyad.First, material.Dyad.Second);
        BriefGroup[] groups =
        [
            Group($"Of {words.State(first)}, read as imposed", Standing(material, first)),
            Group($"Of {words.State(second)}, read as imposed", Standing(material, second)),
            Group("Read as announced or threatened, not found imposed", ByDate(material, measure => measure.State is MeasureState.Announced or MeasureState.Threatened)),
            Group("Read as eased or lifted", ByDate(material, measure => measure.State is MeasureState.Eased or MeasureState.Lifted)),
        ];
        groups = [.. groups.Where(group => group.Entries.Count > 0)];
        return new BriefSection(Id, "Measures", groups, groups.Length == 0
            ? "No report read here was found to tell of a measure of one side against the other."
            : "Each line is a reading of the sentence printed under it. A measure stands under “imposed” until a report read here is found to tell that it was eased or lifted; it may have ended without one.");
    }

    /// <summary>What a side imposed and no claim lifts, the last first.</summary>
    public static IEnumerable<Measure> Standing(BriefMaterial material, string side) =>
        ByDate(material, measure => measure.Sender == side && measure.State == MeasureState.InForce);

    /// <summary>The claims that tell its last step first.</summary>
    public static IReadOnlyList<CodedEvent> Evidence(Measure measure)
    {
        DateOnly? day = Day(measure);
        return [.. measure.Events.OrderByDescending(coded => coded.Date.Start is { } start && start == day).ThenByDescending(coded => coded.Confidence)];
    }

    private static IEnumerable<Measure> ByDate(BriefMaterial material, Func<Measure, bool> isWanted) => material.Measures
        .Where(measure => isWanted(measure) && (!(Day(measure) > material.To) || measure.State < MeasureState.InForce))
        .OrderByDescending(measure => Day(measure) ?? DateOnly.MinValue).ThenBy(measure => measure.Id, StringComparer.Ordinal);

    private static DateOnly? Day(Measure measure) => LastStep(measure).Start ?? measure.Events.Max(coded => coded.Citation.Date);

    private static PartialDate LastStep(Measure measure) => measure.State switch
    {
        MeasureState.Lifted => measure.Lifted,
        MeasureState.Eased => measure.Eased,
        MeasureState.InForce => measure.InForce,
        _ => measure.Announced,
    };

    private BriefGroup Group(string heading, IEnumerable<Measure> measures)
    {
        Measure[] all = [.. measures];
        return new BriefGroup(all.Length > MostOfGroup ? FormattableString.Invariant($"{heading}: the last {MostOfGroup} of {all.Length}") : heading, [.. all.Take(MostOfGroup).Select(Entry)]);
    }

    private BriefEntry Entry(Measure measure)
    {
        string date = BriefDates.Of(LastStep(measure));
        string steps = string.Join(", ", Steps(measure));
        string who = measure.State == MeasureState.InForce ? "" : $"{BriefWords.Capital(words.State(measure.Sender))}: ";
        return new BriefEntry(
            date.Length > 0 ? date : Day(measure) is { } told ? $"told {BriefDates.Day(told)}" : "no date",
            [book.State($"{who}{(who.Length > 0 ? words.Measure(measure) : BriefWords.Capital(words.Measure(measure)))}; {steps}.", Evidence(measure), quoted: true)]);
    }

    private static IEnumerable<string> Steps(Measure measure)
    {
        (string Word, PartialDate Date)[] steps =
            [("announced or due", measure.Announced), ("imposed", measure.InForce), ("eased", measure.Eased), ("lifted", measure.Lifted)];
        string[] dated = [.. steps.Where(step => step.Date.Start is not null).Select(step => $"{step.Word} {BriefDates.Of(step.Date)}")];
        return dated.Length > 0 ? dated : [measure.State == MeasureState.Threatened ? "threatened or held possible" : $"{(measure.State == MeasureState.InForce ? "imposed" : RecordWords.Of(measure.State))}, its day not told"];
    }
}
