using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Whom and what an article speaks of, before any event is looked for.</summary>
/// <param name="HostCode">The state the article is from or about, by its place, title or dateline; null when it says none.</param>
public sealed record ResolvedArticle(string? HostCode, IReadOnlyList<ResolvedSentence> Sentences);

/// <summary>Who, when and where, in a sentence.</summary>
/// <param name="Mentions">In order of the sentence.</param>
/// <param name="Dates">In order of the sentence.</param>
/// <param name="Places">In order of the sentence.</param>
public sealed record ResolvedSentence(
    Sentence Sentence, IReadOnlyList<ActorMention> Mentions, IReadOnlyList<DateExpression> Dates, IReadOnlyList<PlaceMention> Places)
{
    /// <summary>Where a mention's words stand in the text.</summary>
    public TextSpan SpanOf(ActorMention mention) => TextSpan.Cover(Sentence[mention.First].Span, Sentence[mention.Last].Span);

    /// <summary>Where a date's words stand in the text.</summary>
    public TextSpan SpanOf(DateExpression date) => TextSpan.Cover(Sentence[date.First].Span, Sentence[date.Last].Span);
}
