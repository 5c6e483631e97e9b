using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Who a sentence mentions, before any event is looked for.</summary>
/// <param name="Mentions">In order of the sentence.</param>
public sealed record ResolvedSentence(Sentence Sentence, IReadOnlyList<ActorMention> Mentions)
{
    /// <summary>Where a mention's words stand in the text.</summary>
    public TextSpan SpanOf(ActorMention mention) => TextSpan.Cover(Sentence[mention.First].Span, Sentence[mention.Last].Span);
}
