namespace Detente.App.Briefs;

/// <summary>The weightiest happenings of each side toward the other, spread over the span.</summary>
internal sealed class WeightySection(BriefWords words, CitationBook book, BriefMaterial material)
{
    private const int MostOfSide = 10;
    private const int MostOfMonth = 2;

    public BriefSection Write()
    {
        Dyad dyad = material.Dyad;
        BriefGroup[] groups =
        [
            Group($"{BriefWords.Capital(words.State(dyad.First))} toward {words.State(dyad.Second)}", coded => IsFrom(coded, dyad.First)),
            Group($"{BriefWords.Capital(words.State(dyad.Second))} toward {words.State(dyad.First)}", coded => IsFrom(coded, dyad.Second)),
            Group("Both together", coded => coded.Symmetric),
        ];
        groups = [.. groups.Where(group => group.Entries.Count > 0)];
        return new BriefSection("events", "Weightiest acts and words", groups, groups.Length == 0
            ? "No report read here was found to tell of an act or a word of one side toward the other."
            : "At most ten of each side and two of a month, chosen by strength and by how sure the reading is. Each line is a reading of the sentence printed under it; where the two differ, the sentence counts. Meetings stand above.");
    }

    private bool IsFrom(CodedEvent coded, string side) => !coded.Symmetric
        && coded.Actors.Any(actor => actor.Code == side) && coded.Recipients.Any(actor => actor.Code == material.Dyad.Other(side));

    private BriefGroup Group(string heading, Func<CodedEvent, bool> isOurs)
    {
        IEnumerable<Happening> chosen = material.Happenings
            .Where(happening => happening.Incident is { Polarity: Polarity.Positive, Modality: not Modality.Alleged } && happening.Lead.Act != "CONSULT" && isOurs(happening.Lead))
            .OrderByDescending(happening => happening.Weight).ThenBy(happening => happening.Day).ThenBy(happening => happening.Incident.Id, StringComparer.Ordinal)
            .GroupBy(happening => happening.Day is { } day ? (day.Year, day.Month) : default)
            .SelectMany(month => month.Take(MostOfMonth))
            .OrderByDescending(happening => happening.Weight).ThenBy(happening => happening.Day).ThenBy(happening => happening.Incident.Id, StringComparer.Ordinal)
            .Take(MostOfSide)
            .OrderBy(happening => happening.Day ?? DateOnly.MaxValue).ThenBy(happening => happening.Incident.Id, StringComparer.Ordinal);
        return new BriefGroup(heading, [.. chosen.Select(Entry)]);
    }

    private BriefEntry Entry(Happening happening)
    {
        string date = BriefDates.Of(happening.Incident.Date);
        string label = date.Length > 0 ? date : happening.Day is { } day ? $"told {BriefDates.Day(day)}" : "no date";
        CodedEvent[] denials = [.. material.Happenings.Where(other => happening.Incident.ContradictedBy.Contains(other.Incident.Id)).Select(other => other.Lead)];
        return new BriefEntry(label,
        [
            book.State(words.Sentence(happening.Lead), happening.Tellers, quoted: true),
            .. denials.Length == 0 ? [] : new[] { book.State("A report is read as saying the opposite.", denials) },
        ]);
    }
}
