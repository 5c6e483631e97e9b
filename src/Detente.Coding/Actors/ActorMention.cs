namespace Detente.Coding;

internal enum MentionKind
{
    State,
    Capital,
    Adjective,
    Demonym,
    Institution,
    Organization,
    Person,

    /// <summary>A role with a state: "Chinese officials".</summary>
    Role,

    /// <summary>A pronoun or "the two sides".</summary>
    Reference,

    /// <summary>A name that holds an actor's name but is none: "the South China Sea".</summary>
    NoActor,
}

/// <summary>Words that stand for somebody, and why.</summary>
/// <param name="First">Index of the first token in the sentence.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Actors">One, or several for "the two sides"; none for <see cref="MentionKind.NoActor"/>.</param>
/// <param name="Reason">Why it was read so, with the second candidate where there is one.</param>
internal sealed record ActorMention(int First, int Last, MentionKind Kind, IReadOnlyList<Actor> Actors, string Reason)
{
    public bool Covers(int index) => First <= index && index <= Last;
}
