namespace Detente.Coding;

/// <summary>How relations are learned.</summary>
internal sealed record RelationTraining
{
    /// <summary>Units of the hidden layer.</summary>
    public int Hidden { get; init; } = 64;

    public int Epochs { get; init; } = 8;

    /// <summary>A feature is kept that stands in so many lessons.</summary>
    public int Least { get; init; } = 2;

    /// <summary>Part of the features, of the slots and of the hidden units that a lesson does not see.</summary>
    public float FeatureDropout { get; init; } = 0.3f;

    public float SlotDropout { get; init; } = 0.15f;

    public float HiddenDropout { get; init; } = 0.3f;

    public float FeatureRate { get; init; } = 0.03f;

    public float Rate { get; init; } = 0.0007f;

    /// <summary>Pull of all weights of the slots and acts towards zero, for each step.</summary>
    public float Decay { get; init; } = 0.00002f;
}
