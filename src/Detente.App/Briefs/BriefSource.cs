namespace Detente.App.Briefs;

/// <summary>A report that the brief cites, with the sentences cited.</summary>
internal sealed record BriefSource
{
    public required string ArticleId { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    public string? Url { get; init; }

    /// <summary>The whole report; null where it was not handed in or is not the text that was coded.</summary>
    public string? Text { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<BriefCitation> Citations { get; init; }
}
