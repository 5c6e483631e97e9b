using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>An incident, and the claim that stands for it on the page.</summary>
internal sealed record Happening(Incident Incident, CodedEvent Lead)
{
    /// <summary>Of two happenings the one that more must be said of: how strong it is, and how sure the reading.</summary>
    public double Weight => Math.Abs(Lead.EventScale) * Lead.Confidence;

    /// <summary>When it was; where no day is known, when it was reported.</summary>
    public DateOnly? Day => Incident.Date.Start ?? Lead.Citation.Date;

    public bool Happened => Incident is { Modality: Modality.Asserted, Polarity: Polarity.Positive };

    /// <summary>The sentence of its lead leaves one side unsaid.</summary>
    public bool IsPartlyImplied => Lead.Actors.Concat(Lead.Recipients).Any(actor => actor.Implied);

    /// <summary>Its claims, the lead first.</summary>
    public IReadOnlyList<CodedEvent> Tellers => [Lead, .. Incident.Events.Where(coded => coded.Id != Lead.Id)];

    /// <summary>The claim that gives the incident's date, names both sides and is surest.</summary>
    public static Happening Of(Incident incident) => new(incident, incident.Events
        .OrderByDescending(coded => coded.Date.Start == incident.Date.Start && coded.Date.Precision == incident.Date.Precision)
        .ThenByDescending(coded => !coded.Actors.Concat(coded.Recipients).Any(actor => actor.Implied))
        .ThenByDescending(coded => coded.Confidence)
        .ThenByDescending(coded => coded.Actors.Concat(coded.Recipients).Count(actor => actor.Identifier is not null))
        .First());
}
