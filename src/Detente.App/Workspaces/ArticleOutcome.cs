using Detente.Coding;

namespace Detente.App;

/// <summary>What became of one reading: a coded or skipped article, or nothing but findings.</summary>
/// <param name="Result">Null where the input could not be used, or coding failed.</param>
/// <param name="Findings">Of reading, then of coding.</param>
internal sealed record ArticleOutcome(CodingResult? Result, IReadOnlyList<Diagnostic> Findings);
