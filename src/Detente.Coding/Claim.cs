using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A composed act with the sense in which it is told: what is claimed, before it is asked who claims it of whom and when.</summary>
internal sealed record Claim
{
    public required ComposedAct Act { get; init; }

    public required ModalityReading Reading { get; init; }

    /// <summary>The PLOVER 2.0 type of the claim.</summary>
    public required string Type { get; init; }

    public required Modality Sense { get; init; }

    public required Polarity Polarity { get; init; }

    /// <summary>The pattern that names the act: the inner one in "agreed to resume talks".</summary>
    public DependencyPattern Told => Act.Inner?.Pattern ?? Act.Match.Pattern;

    /// <summary>The word that names the act.</summary>
    public Token Trigger => (Act.Inner ?? Act.Match).Trigger;

    public Phase Phase => Told.Phase != Phase.None ? Told.Phase : Act.Match.Pattern.Phase != Phase.None ? Act.Match.Pattern.Phase : Reading.Phase;

    public string Rule => Act.Inner is null ? Act.Match.Pattern.Name : $"{Act.Match.Pattern.Name} + {Told.Name}";
}
