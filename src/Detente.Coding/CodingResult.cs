using Detente.Nlp;

namespace Detente.Coding;

/// <summary>What became of an article: coded, or skipped with a reason; and what was doubtful about it.</summary>
public sealed record CodingResult
{
    public required Article Article { get; init; }

    /// <summary>The analysed text; null for a skipped article.</summary>
    public Document? Document { get; init; }

    /// <summary>In order of their triggers in the text.</summary>
    public IReadOnlyList<CodedEvent> Events { get; init; } = [];

    /// <summary>Every place where a pattern matched, kept or refused, in order; filled for <c>--explain</c> only.</summary>
    public IReadOnlyList<EventCandidate> Candidates { get; init; } = [];

    public IReadOnlyList<Diagnostic> Issues { get; init; } = [];

    /// <summary>Why nothing was read of it; null when it was coded.</summary>
    public string? SkippedReason { get; init; }
}
