using Detente.Analysis;
using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>All that a brief is made from, seen as of one day.</summary>
internal sealed record BriefMaterial
{
    public required Dyad Dyad { get; init; }

    /// <summary>Claims between the two that were published by <see cref="AsOf"/>.</summary>
    public required IReadOnlyList<CodedEvent> Events { get; init; }

    /// <summary>Those within the span, by date.</summary>
    public required IReadOnlyList<Happening> Happenings { get; init; }

    /// <summary>What is planned for days after <see cref="AsOf"/>, by date.</summary>
    public required IReadOnlyList<Happening> Ahead { get; init; }

    public required IReadOnlyList<Meeting> Meetings { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Null where nothing has a date.</summary>
    public DyadSeries? Series { get; init; }

    public required IReadOnlyDictionary<string, Article> Articles { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>One claim for each happening: what an index counts.</summary>
    public IReadOnlyList<CodedEvent> Leads => [.. Happenings.Select(happening => happening.Lead)];

    /// <summary>Builds incidents, meetings, measures and the series from claims, all as of one day.</summary>
    /// <param name="events">Claims of any dates: those outside the span still tell what was announced for it and what is in force in it.</param>
    /// <param name="articles">The reports to show sentences in; a missing one is cited by its sentence alone.</param>
    public static BriefMaterial Gather(
        Dyad dyad, IReadOnlyList<CodedEvent> events, IEnumerable<Article> articles, MeasureInstruments instruments, BriefOptions options)
    {
        ArgumentNullException.ThrowIfNull(events);
        DateOnly? asOf = options.AsOf ?? events.Max(coded => coded.Citation.Date);
        CodedEvent[] ours = [.. events.Where(coded => coded.Between(dyad) && (options.AsOf is null || coded.Citation.Date <= options.AsOf))];
        DateOnly? to = options.To ?? asOf;
        DateOnly? from = options.From ?? (ours.Min(coded => coded.Citation.Date) is { } first ? Period.Month.StartOf(first.AddMonths(-1)) : null);
        Happening[] all = [.. IncidentProjection.Build(ours).Select(Happening.Of)];
        Happening[] happenings = [.. all.Where(happening => !(happening.Day < from) && !(happening.Day > to))];
        return new BriefMaterial
        {
            Dyad = dyad,
            Events = ours,
            Happenings = happenings,
            Ahead = [.. all.Where(happening => happening.Incident is { Modality: Modality.Planned, Polarity: Polarity.Positive } && happening.Incident.Date.Start > asOf)],
            Meetings = MeetingProjection.Build(ours, dyad),
            Measures = MeasureProjection.Build(ours, dyad, instruments),
            Series = from is { } start && to is { } end && start <= end
                ? RelationIndex.Compute(dyad, [.. happenings.Select(happening => happening.Lead)], TimelineData.PeriodFor(start, end))
                : null,
            Articles = articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal),
            From = from,
            To = to,
            AsOf = asOf,
        };
    }
}
