using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>The evidence behind the direction: each happening that its two means count.</summary>
internal sealed class CountedSection(BriefWords words, CitationBook book, DirectionFinding direction)
{
    public const string Id = "counted";

    /// <summary>A page must stay one; the numbers count all of them.</summary>
    private const int MostListed = 60;

    public BriefSection Write() => new(Id, "What the direction counts", [Group(direction.Last), Group(direction.Before)],
        "Each happening once, however many reports tell it, with its intensity. What is planned, denied, alleged or undated is not counted.")
    {
        Folded = true,
    };

    private BriefGroup Group(DyadPoint point)
    {
        BriefEntry[] entries = [.. point.Events.Take(MostListed).Select(coded => new BriefEntry(
            BriefDates.Of(coded.Date), [book.State($"{words.Sentence(coded)} Intensity {BriefDates.Number(coded.EventScale)}.", [coded])]))];
        int left = point.Volume - entries.Length;
        return new BriefGroup(
            $"{BriefDates.Period(direction.Period, point.Start)}: {BriefWords.Plural(point.Volume, "happening", "happenings")}{(left > 0 ? $", the first {MostListed} listed" : "")}",
            entries);
    }
}
