namespace Detente.Coding;

/// <summary>By what words somebody is mentioned.</summary>
public enum MentionKind
{
    /// <summary>"China", "the PRC".</summary>
    State,

    /// <summary>A capital: its government, or the place.</summary>
    Capital,

    /// <summary>"Chinese": says whose something is.</summary>
    Adjective,

    /// <summary>"Americans".</summary>
    Demonym,

    /// <summary>"the Kremlin", "the Foreign Ministry".</summary>
    Institution,

    Organization,

    /// <summary>By full name, by title and name, or by surname.</summary>
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
/// <param name="Reason">Why it was read so.</param>
public sealed record ActorMention(int First, int Last, MentionKind Kind, IReadOnlyList<Actor> Actors, string Reason)
{
    /// <summary>The name or code of whom it would stand for otherwise; null where nobody else goes by these words.</summary>
    public string? Second { get; init; }

    /// <summary>The state or capital is only where something is or happens, and does nothing itself.</summary>
    public bool IsPlace { get; init; }
}
