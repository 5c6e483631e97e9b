namespace Detente.Coding;

/// <summary>What foreign dictionaries make of a sentence.</summary>
/// <param name="PassedOver">Why the sentence was not coded at all; null where it was.</param>
/// <param name="Notes">Verbs that gave no event, and why.</param>
public sealed record ForeignResult(IReadOnlyList<ForeignEvent> Events, string? PassedOver, IReadOnlyList<string> Notes);
