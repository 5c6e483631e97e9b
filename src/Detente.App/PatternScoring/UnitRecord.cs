using Detente.Coding;

namespace Detente.App.PatternScoring;

/// <summary>A sentence of a file of unit records with what it should be coded as.</summary>
/// <param name="Category">The record's <c>source</c>: DEMO, AGENT, PATTERN, …</param>
/// <param name="Conllu">The tree given, CoNLL-U without comments.</param>
/// <param name="Expected">Empty where the record says that there is no event, or a reason to pass it over.</param>
internal sealed record UnitRecord(
    string Id, string Category, DateOnly Date, string Text, string Conllu, IReadOnlyList<(string Source, string Target, string Code)> Expected, ForeignOptions Options, int LineNumber);
