namespace Detente.Coding;

/// <summary>A pair to learn from.</summary>
/// <param name="Allowed">Which acts the label admits: one act of a gold sentence, or all acts of a type where only the type is known.</param>
/// <param name="Weight">How much it counts, above 0.</param>
internal sealed record RelationLesson(RelationInput Input, bool[] Allowed, float Weight);
