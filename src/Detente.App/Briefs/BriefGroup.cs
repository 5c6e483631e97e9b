namespace Detente.App.Briefs;

/// <summary>Entries under one heading of a section.</summary>
/// <param name="Heading">Empty for none.</param>
internal sealed record BriefGroup(string Heading, IReadOnlyList<BriefEntry> Entries);
