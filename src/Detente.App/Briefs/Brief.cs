namespace Detente.App.Briefs;

/// <summary>What reports tell of a relationship: statements with citations, and the sentences cited. Written as Markdown, HTML or JSON.</summary>
internal sealed record Brief
{
    /// <exception cref="ArgumentException">A statement cites a number that no source has.</exception>
    public Brief(IReadOnlyList<BriefSection> sections, IReadOnlyList<BriefSource> sources)
    {
        Sections = sections;
        Sources = sources;
        HashSet<int> known = [.. sources.SelectMany(source => source.Citations).Select(citation => citation.Number)];
        if (Statements.SelectMany(statement => statement.Citations).FirstOrDefault(number => !known.Contains(number)) is var missing and > 0)
        {
            throw new ArgumentException($"no source has citation {missing}", nameof(sources));
        }
    }

    public required Dyad Dyad { get; init; }

    /// <summary>"China and the United States".</summary>
    public required string Title { get; init; }

    /// <summary>The span that is told of; null where nothing has a date.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Nothing published later was read.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How many reports it rests on; null where there are none.</summary>
    public BriefStatement? Scope { get; init; }

    /// <summary>Null where nothing can be drawn.</summary>
    public TimelineData? Timeline { get; init; }

    public IReadOnlyList<BriefSection> Sections { get; }

    /// <summary>In the order in which they are first cited.</summary>
    public IReadOnlyList<BriefSource> Sources { get; }

    public IEnumerable<BriefStatement> Statements =>
        Sections.SelectMany(section => section.Groups).SelectMany(group => group.Entries).SelectMany(entry => entry.Statements);
}
