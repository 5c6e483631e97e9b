namespace Detente.Coding;

/// <summary>A pattern that matched in a sentence, and what became of it.</summary>
public sealed record EventCandidate
{
    /// <summary>From 0.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>The pattern's name.</summary>
    public required string Rule { get; init; }

    public required TextSpan Trigger { get; init; }

    /// <summary>Role and words of each filler, resolved or not, with the reason: "A 'Mr Biden' → USA GOV (office-holder: head of state since 2021-01-20)".</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>The event it became; null when refused.</summary>
    public CodedEvent? Event { get; init; }

    /// <summary>Why it was kept or refused, in words.</summary>
    public required string Reason { get; init; }
}
