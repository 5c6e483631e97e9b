namespace Detente.Coding;

/// <summary>A claim that patterns read in the sentence of a pair, and how well it fits the pair.</summary>
/// <param name="BySource">The source does it.</param>
/// <param name="ToTarget">It is done to the target, or together with it.</param>
/// <param name="Reversed">The target does it to the source.</param>
/// <param name="Fit">Higher is better; comparable within a sentence only.</param>
internal sealed record RelationClaim(Claim Claim, bool BySource, bool ToTarget, bool Reversed, int Fit);
