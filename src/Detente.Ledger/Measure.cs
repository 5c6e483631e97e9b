namespace Detente.Ledger;

public enum MeasureInstrument
{
    Sanction,
    Tariff,
    ExportControl,
    ImportBan,
    InvestmentBan,
    VisaRestriction,
    EntityListing,
    Expulsion,
    SuspendedDialogue,
    Other,
}

public enum MeasureState
{
    Threatened,
    Announced,
    InForce,
    Eased,
    Lifted,
}

/// <summary>A measure of one side against the other, through its life.</summary>
public sealed record Measure
{
    public required string Id { get; init; }

    public required string Sender { get; init; }

    public required string Target { get; init; }

    public required MeasureInstrument Instrument { get; init; }

    /// <summary>The words for what it falls on; null when no report names it.</summary>
    public string? Object { get; init; }

    /// <summary>The last step of its life that a claim tells; a measure eased and then lifted is lifted.</summary>
    public required MeasureState State { get; init; }

    /// <summary>When it was made known; for a plan with a day, the day it is to begin.</summary>
    public PartialDate Announced { get; init; }

    public PartialDate InForce { get; init; }

    public PartialDate Eased { get; init; }

    public PartialDate Lifted { get; init; }

    public IReadOnlyList<string> Issues { get; init; } = [];

    /// <summary>The claims it rests on, by publication date.</summary>
    public required IReadOnlyList<CodedEvent> Events { get; init; }
}
