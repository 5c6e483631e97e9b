using Detente.Nlp;

namespace Detente.App;

/// <summary>What one place of the input gave: an article to code, one to skip, or findings alone where nothing could be used.</summary>
internal sealed record ArticleReading
{
    /// <summary>Null where the input could not be used; the findings say why.</summary>
    public Article? Article { get; init; }

    /// <summary>The text's analysis, where the input brings it along (CoNLL-U).</summary>
    public Document? Document { get; init; }

    /// <summary>Why the article is not to be coded; null where it is.</summary>
    public string? SkippedReason { get; init; }

    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public static ArticleReading Unusable(Diagnostic finding) => new() { Findings = [finding] };
}
