namespace Detente.Coding;

/// <summary>What the programs of the dictionaries let a user choose.</summary>
public sealed record ForeignOptions
{
    /// <summary>An event without both sides is none.</summary>
    public bool RequireDyad { get; init; } = true;

    /// <summary>Phrases of up to so many words that no dictionary knows are actors of their own, named by their words; 0 for none.</summary>
    public int NewActorLength { get; init; }
}
