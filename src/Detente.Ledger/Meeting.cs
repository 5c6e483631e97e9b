namespace Detente.Ledger;

public enum MeetingState
{
    Announced,
    Held,
    Postponed,
    Cancelled,
}

/// <summary>A meeting, visit, call or round of talks between two sides, with what is known of when, where and at which rank.</summary>
public sealed record Meeting
{
    public required string Id { get; init; }

    public required PartialDate Date { get; init; }

    public EventPlace? Place { get; init; }

    /// <summary>The rank that both sides reach: the lower of their highest. That of one side when the other's is unknown; null when no rank is known.</summary>
    public OfficeLevel? Level { get; init; }

    public required MeetingState State { get; init; }

    /// <summary>True for a call or a video meeting.</summary>
    public bool Remote { get; init; }

    /// <summary>Who took part, by code then rank; a side without a named person stands once with its code.</summary>
    public required IReadOnlyList<Actor> Participants { get; init; }

    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>The claims it rests on, by publication date; the last one gave the state of a meeting that nobody reports as held.</summary>
    public required IReadOnlyList<CodedEvent> Events { get; init; }
}
