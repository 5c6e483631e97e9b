namespace Detente.Coding;

/// <summary>A name or role of a foreign dictionary.</summary>
/// <param name="Phrase">Words between <c>_</c> follow each other; a blank lets others stand between.</param>
/// <param name="Codes">Those of a name do not overlap in days.</param>
public sealed record ForeignName(string Phrase, IReadOnlyList<ForeignCode> Codes);
