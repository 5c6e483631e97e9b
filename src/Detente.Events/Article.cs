namespace Detente;

/// <summary>A dated report as it was handed in. Its text is never changed: every offset of the program points into it.</summary>
public sealed record Article
{
    /// <summary>The id the reader gave, or one made from the path or the text: the same input has the same id.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>The day of publication; null where neither the input nor the caller knows it.</summary>
    public DateOnly? Date { get; init; }

    public string? Title { get; init; }

    /// <summary>The publisher.</summary>
    public string? Source { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 639-1; null means English until a detector says otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>Where the report's events are likely to have happened when the input says so (a dateline, a <c>place</c> key).</summary>
    public string? Place { get; init; }

    /// <summary>Keys of the input that Detente does not use, kept as they came (JSON text).</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = EmptyExtra;

    /// <summary>The file it was read from, for messages.</summary>
    public string Path { get; init; } = "-";

    /// <summary>The line of <see cref="Path"/> at which it starts, from 1.</summary>
    public int LineNumber { get; init; } = 1;

    private static readonly Dictionary<string, string> EmptyExtra = [];
}
