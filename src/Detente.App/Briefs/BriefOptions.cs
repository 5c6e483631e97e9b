namespace Detente.App.Briefs;

/// <summary>What a brief is to cover.</summary>
internal sealed record BriefOptions
{
    /// <summary>The first day told of. By default the month before the first report: what happened earlier is background there.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day told of; <see cref="AsOf"/> by default. What is announced for later is told of all the same.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Reports published later are not seen; the day of the last report by default.</summary>
    public DateOnly? AsOf { get; init; }
}
