namespace Detente.App.Commands;

/// <summary>What a brief is asked for.</summary>
/// <param name="Format"><c>md</c>, <c>html</c> or <c>json</c>.</param>
internal sealed record BriefRequest(Dyad Dyad, string Format)
{
    /// <summary>Events of this day and later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Events of this day and earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What was published by this day.</summary>
    public DateOnly? AsOf { get; init; }
}
