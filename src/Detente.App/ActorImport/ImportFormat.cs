namespace Detente.App.ActorImport;

internal enum ImportFormat
{
    /// <summary>Told by the content, where that is safe.</summary>
    Auto,
    Petrarch,
    Tabari,
    Phoenix,
    Wikidata,
    Csv,
}

/// <summary>What a dictionary is of.</summary>
internal enum ImportKind
{
    /// <summary>Told by the codes: <c>[~GOV]</c> is an agent's.</summary>
    Auto,
    Actors,
    Agents,
}
