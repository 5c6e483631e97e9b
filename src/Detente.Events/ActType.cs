namespace Detente;

/// <summary>An act, finer than a type: what gold sentences are labelled with and the arbiter chooses between (<c>data/ontology/acts.tsv</c>).</summary>
/// <param name="Name">Type and kind: "sanction/impose".</param>
/// <param name="Event">The type by PLOVER 2.0; empty for "other" and "none", which are no events.</param>
/// <param name="Mode">The mode by PLOVER 2.0; null for none.</param>
/// <param name="Event2021">The type by CAMEO2PLOVER-2021, where CONCEDE and RETREAT are one: YIELD; empty for no event.</param>
/// <param name="Cameo">The CAMEO code; null for no event.</param>
public sealed record ActType(string Name, string Event, string? Mode, string Event2021, string? Cameo);
