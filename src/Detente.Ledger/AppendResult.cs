namespace Detente.Ledger;

/// <summary>What a batch added. Known means that the ledger had it already, from the same coder.</summary>
public sealed record AppendResult
{
    public int ArticlesAdded { get; init; }

    public int ArticlesKnown { get; init; }

    public int EventsAdded { get; init; }

    public int EventsKnown { get; init; }

    /// <summary>DT0401 for each article whose id the ledger has with another text.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public static AppendResult operator +(AppendResult first, AppendResult second) => new()
    {
        ArticlesAdded = first.ArticlesAdded + second.ArticlesAdded,
        ArticlesKnown = first.ArticlesKnown + second.ArticlesKnown,
        EventsAdded = first.EventsAdded + second.EventsAdded,
        EventsKnown = first.EventsKnown + second.EventsKnown,
        Findings = [.. first.Findings, .. second.Findings],
    };
}
