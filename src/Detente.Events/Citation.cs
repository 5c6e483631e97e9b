namespace Detente;

/// <summary>The sentence that says it, and the report it stands in.</summary>
public sealed record Citation
{
    public required string ArticleId { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>The publisher.</summary>
    public string? Publication { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>From 0.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>The sentence's place in the article's text.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The words that name the event, in the article's text.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The whole sentence.</summary>
    public required string Quote { get; init; }
}
