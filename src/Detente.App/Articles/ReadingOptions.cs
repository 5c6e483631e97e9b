namespace Detente.App;

/// <summary>How input is read.</summary>
internal sealed record ReadingOptions
{
    public ArticleFormat Format { get; init; } = ArticleFormat.Auto;

    /// <summary>The day of publication of articles that give none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The longest plain text, or line of JSONL, that is read. 16 MiB is some four thousand pages: what is longer is not an article but a
    /// dump without line ends, and holding it would take memory from the many that are.
    /// </summary>
    public int MaxArticleBytes { get; init; } = 16 * 1024 * 1024;
}
