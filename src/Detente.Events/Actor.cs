namespace Detente;

/// <summary>Who did or received something, as coded: a state or organisation, the part of it that acted, and the words that said so.</summary>
public sealed record Actor
{
    /// <summary>ISO 3166 alpha-3, or the short name of an organisation in data/actors/organizations.tsv.</summary>
    public required string Code { get; init; }

    /// <summary>A PLOVER sector (GOV, MIL, LEG, …); null when the text names the state only.</summary>
    public string? Sector { get; init; }

    /// <summary>The words of the text.</summary>
    public required string EntityText { get; init; }

    /// <summary>The usual name of the person or body they stand for; null when nobody is identified.</summary>
    public string? Identifier { get; init; }

    /// <summary>The office held at the time of the event, an id of data/actors/offices.tsv.</summary>
    public string? Office { get; init; }

    /// <summary>The rank of that office; null when unknown.</summary>
    public OfficeLevel? Level { get; init; }

    /// <summary>The sentence does not name this side: it is the other state that the report is about. <see cref="EntityText"/> is then empty.</summary>
    public bool Implied { get; init; }
}

/// <summary>The rank at which states meet, highest first.</summary>
public enum OfficeLevel
{
    Leader,
    Minister,
    ViceMinister,
    Working,
}
