namespace Detente.Coding;

/// <summary>What an act of words makes of the act it speaks of: "agreed to lift", "refused to meet".</summary>
internal enum ComplementSense
{
    None,
    Planned,
    Requested,
    Threatened,
    Refused,
    Alleged,
}

/// <summary>A rule of <c>data/languages/*/patterns</c>: trees of words and relations that name one type of event, with examples that run as tests.</summary>
internal sealed record DependencyPattern
{
    public required string Name { get; init; }

    /// <summary>The PLOVER type of the act.</summary>
    public required string Event { get; init; }

    public string? Mode { get; init; }

    /// <summary>Which act of the type it is, where codebooks make different types of it ("sanction/impose"); null where the type says enough.</summary>
    public ActType? Act { get; init; }

    public Phase Phase { get; init; }

    /// <summary>Both sides do it.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Where the words name no side, those of the clause they stand in are taken: "warned Xi in a call".</summary>
    public bool SidesOfClause { get; init; }

    /// <summary>What becomes of an act in its complement.</summary>
    public ComplementSense Complement { get; init; }

    /// <summary>A sense the words themselves give: "invited" is a meeting to come.</summary>
    public Modality? Sense { get; init; }

    /// <summary>The words say that it does not happen: "snubbed".</summary>
    public bool Negative { get; init; }

    /// <summary>Why the pattern is there.</summary>
    public required string Why { get; init; }

    public required IReadOnlyList<PatternNode> Trees { get; init; }

    /// <summary>The line of each tree.</summary>
    public required IReadOnlyList<int> TreeLines { get; init; }

    public required IReadOnlyList<PatternExample> Examples { get; init; }

    public required string Path { get; init; }

    public required int LineNumber { get; init; }
}

/// <summary>A sentence the pattern must match (with the sides it must find) or must not.</summary>
/// <param name="Expected">"CHN &gt; USA", or "CHN + USA" for both sides; null for a sentence that must not match.</param>
internal sealed record PatternExample(string Text, string? Expected, int LineNumber);
