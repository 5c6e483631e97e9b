namespace Detente.Coding;

/// <summary>What the network sees of a pair: sparse features by their hashes, and groups of words whose vectors are averaged.</summary>
/// <param name="Names">One a feature, where they were asked for; else null.</param>
/// <param name="Words">One list of word numbers (<see cref="RelationVectors.IndexOf"/>) for each of <see cref="RelationFeatures.SlotCount"/> slots.</param>
internal sealed record RelationInput(ulong[] Features, string[]? Names, int[][] Words);
