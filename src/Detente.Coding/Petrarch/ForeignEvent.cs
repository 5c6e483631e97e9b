namespace Detente.Coding;

/// <summary>An event in the codes of a foreign dictionary.</summary>
/// <param name="Source">As the dictionary codes it; <c>---</c> for somebody whom it does not know.</param>
/// <param name="Rule">The verb or pattern and its place, for a reader.</param>
public sealed record ForeignEvent(string Source, string Target, string Code, string Rule)
{
    /// <summary>Two tellings of the same.</summary>
    public (string Source, string Target, string Code) Claim => (Source, Target, Code);
}

/// <summary>What foreign dictionaries make of a sentence.</summary>
/// <param name="PassedOver">Why the sentence was not coded at all; null where it was.</param>
/// <param name="Notes">Verbs that gave no event, and why.</param>
public sealed record ForeignResult(IReadOnlyList<ForeignEvent> Events, string? PassedOver, IReadOnlyList<string> Notes);

/// <summary>What the programs of the dictionaries let a user choose.</summary>
public sealed record ForeignOptions
{
    /// <summary>An event without both sides is none.</summary>
    public bool RequireDyad { get; init; } = true;

    /// <summary>Phrases of up to so many words that no dictionary knows are actors of their own, named by their words; 0 for none.</summary>
    public int NewActorLength { get; init; }
}
