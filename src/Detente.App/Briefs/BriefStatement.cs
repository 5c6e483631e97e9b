namespace Detente.App.Briefs;

/// <summary>A sentence about the world that the page stands for. It cites; a bare count instead names the claims that it counts.</summary>
internal sealed record BriefStatement
{
    /// <param name="citations">Numbers of the brief's citations.</param>
    /// <param name="records">Ids of the claims that it rests on.</param>
    /// <exception cref="ArgumentException">Nothing is cited, or there is no text.</exception>
    public BriefStatement(string text, IReadOnlyList<int> citations, IReadOnlyList<string> records)
        : this(text, citations, records, null)
    {
        if (citations.Count == 0)
        {
            throw new ArgumentException($"a statement must cite: '{text}'", nameof(citations));
        }
    }

    private BriefStatement(string text, IReadOnlyList<int> citations, IReadOnlyList<string> records, string? listedIn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
        Citations = citations;
        Records = records;
        ListedIn = listedIn;
    }

    public string Text { get; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<int> Citations { get; }

    public IReadOnlyList<string> Records { get; }

    /// <summary>For a count: the id of the section that lists what it counts, with citations.</summary>
    public string? ListedIn { get; }

    /// <summary>The sentence it was made from, printed with it; null where the statement stands alone.</summary>
    public string? Quote { get; init; }

    /// <param name="counted">Ids of the claims that it counts.</param>
    /// <param name="listedIn">The section that lists them; null where no section does.</param>
    /// <exception cref="ArgumentException">Nothing is counted.</exception>
    public static BriefStatement Count(string text, IReadOnlyList<string> counted, string? listedIn) => counted.Count > 0
        ? new BriefStatement(text, [], counted, listedIn)
        : throw new ArgumentException($"a count must name what it counts: '{text}'", nameof(counted));
}
