namespace Detente.Coding;

/// <summary>A labelled pair and what was said of it by a model that had not seen it.</summary>
/// <param name="Best">The most likely type.</param>
/// <param name="Related">How likely an event relates the two at all.</param>
/// <param name="Patterns">What patterns alone say.</param>
public sealed record RelationVerdict(LabelledPair Pair, RelationCandidate Best, double Related, PairReading Patterns)
{
    /// <summary>The type said, with CONCEDE and RETREAT merged as the label has them.</summary>
    public string Type => Codebook2021.Merged(Best.EventType);
}
