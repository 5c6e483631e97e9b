namespace Detente.Coding;

/// <summary>What is known around an act when it is written down.</summary>
/// <param name="Places">Of the sentence.</param>
/// <param name="ReportSides">The two states the report is about; fewer where it is not about two.</param>
/// <param name="NewsDay">The day of what the report tells.</param>
internal sealed record EventContext(
    Article Article, SentenceActors Actors, IReadOnlyList<DateExpression> Dates, IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<string> ReportSides, DateOnly? NewsDay);
