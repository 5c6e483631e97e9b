namespace Detente;

/// <summary>What kind of name it is; decides what it can stand for in a sentence.</summary>
public enum ActorNameKind
{
    /// <summary>The state itself: "China", "the PRC".</summary>
    State,

    /// <summary>A capital: the government, or a place.</summary>
    Capital,

    /// <summary>"Chinese": says whose something is.</summary>
    Adjective,

    /// <summary>"Americans": people of the state.</summary>
    Demonym,

    /// <summary>A building or body that stands for a government or a part of it: "the Kremlin".</summary>
    Institution,

    Organization,

    /// <summary>The full name of a person who holds or held an office.</summary>
    Person,
}

/// <summary>A name as it stands in texts, and whom it stands for.</summary>
/// <param name="Code">ISO 3166 alpha-3, or an organisation's short name.</param>
/// <param name="Sector">The PLOVER sector of an institution or organisation; null for states.</param>
/// <param name="Person">For <see cref="ActorNameKind.Person"/> only.</param>
/// <param name="IsGiven">From a table of the user's: goes before the program's own names on its days, and stands for nobody on others.</param>
/// <param name="IsJoint">One of several whom the name stands for together.</param>
public sealed record ActorName(
    string Text, string Code, ActorNameKind Kind, string? Sector = null, string? Identifier = null, Person? Person = null,
    DateOnly? From = null, DateOnly? To = null, bool IsGiven = false, bool IsJoint = false)
{
    public bool ValidOn(DateOnly? date) => date is not { } day || ((From is null || From <= day) && (To is null || To >= day));
}
