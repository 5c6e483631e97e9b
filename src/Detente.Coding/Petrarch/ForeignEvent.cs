namespace Detente.Coding;

/// <summary>An event in the codes of a foreign dictionary.</summary>
/// <param name="Source">As the dictionary codes it; <c>---</c> for somebody whom it does not know.</param>
/// <param name="Rule">The verb or pattern and its place, for a reader.</param>
public sealed record ForeignEvent(string Source, string Target, string Code, string Rule)
{
    /// <summary>Two tellings of the same.</summary>
    public (string Source, string Target, string Code) Claim => (Source, Target, Code);
}
