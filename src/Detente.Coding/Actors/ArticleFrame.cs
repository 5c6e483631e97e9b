namespace Detente.Coding;

/// <summary>What is known of an article before its first sentence.</summary>
internal sealed record ArticleFrame
{
    /// <summary>The day of publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The state the report is from or about: of its place, its dateline, or "in London" in its title.</summary>
    public string? HostCode { get; init; }

    /// <summary>The state whose own record it is ("Foreign Relations of the United States"): its departments and embassies go unnamed.</summary>
    public string? HomeCode { get; init; }

    /// <summary>The states that the title names.</summary>
    public IReadOnlyList<string> TitleCodes { get; init; } = [];

    /// <summary>Who writes ("From the Ambassador in Vietnam (Reinhardt) to …"): whom "I" and "we" stand for.</summary>
    public ActorMention? Author { get; init; }

    /// <summary>To whom: whom "you" stands for.</summary>
    public ActorMention? Addressee { get; init; }
}
