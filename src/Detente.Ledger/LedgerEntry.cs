namespace Detente.Ledger;

/// <summary>An article and what was read from it.</summary>
/// <param name="SkippedReason">Why nothing was read of it; null when it was coded.</param>
public sealed record LedgerEntry(Article Article, IReadOnlyList<CodedEvent> Events, string? SkippedReason = null);
