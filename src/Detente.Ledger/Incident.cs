namespace Detente.Ledger;

/// <summary>One happening, however many reports tell it: claims that agree in act, sides, sense and day.</summary>
public sealed record Incident
{
    /// <summary>Made from the earliest claim's id, so that it stays the same while reports are added.</summary>
    public required string Id { get; init; }

    public required PartialDate Date { get; init; }

    /// <summary>The PLOVER type, modality taken in.</summary>
    public required string Event { get; init; }

    public required string Act { get; init; }

    public required IReadOnlyList<Actor> Actors { get; init; }

    public IReadOnlyList<Actor> Recipients { get; init; } = [];

    public bool Symmetric { get; init; }

    public Modality Modality { get; init; }

    public Polarity Polarity { get; init; }

    public required double EventScale { get; init; }

    /// <summary>How many articles tell it.</summary>
    public required int ReportCount { get; init; }

    /// <summary>The publishers that tell it, sorted.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    public DateOnly? FirstSeen { get; init; }

    public DateOnly? LastSeen { get; init; }

    /// <summary>Ids of incidents that say the opposite of this one.</summary>
    public IReadOnlyList<string> ContradictedBy { get; init; } = [];

    /// <summary>The claims it rests on, by publication date and place in the text.</summary>
    public required IReadOnlyList<CodedEvent> Events { get; init; }
}
