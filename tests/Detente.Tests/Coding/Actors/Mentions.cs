using System.Globalization;
using Detente.Coding;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Coding;

/// <summary>Whom words of a text stand for, in short: "USA/Jake Sullivan", "CHN+USA", "CHN@" for a place, "-" for nobody.</summary>
internal static class Mentions
{
    private static readonly Lazy<NlpPipeline> Nlp = new(() => NlpPipeline.Load(Repository.Data()));

    public static ResolvedArticle Resolve(Article article) => Coders.Coder.Resolve(article, Nlp.Value.Analyze(article.Text));

    public static Article Report(string text, string date, string? title = null, string? place = null, string? source = null) => new()
    {
        Id = "a", Text = text, Title = title, Place = place, Source = source, Date = DateOnly.Parse(date, CultureInfo.InvariantCulture),
    };

    /// <param name="words">As they stand in the text; of several places the last.</param>
    public static string Of(Article article, string words) => Short(Find(article, words));

    public static ActorMention? Find(Article article, string words)
    {
        int start = article.Text.LastIndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the text");
        var span = new TextSpan(start, words.Length);
        return Resolve(article).Sentences.SelectMany(sentence => sentence.Mentions.Select(mention => (mention, span: sentence.SpanOf(mention))))
            .Where(pair => pair.span.Overlaps(span)).OrderByDescending(pair => pair.span.End).Select(pair => pair.mention).FirstOrDefault();
    }

    private static string Short(ActorMention? mention) => mention is not { Actors.Count: > 0 } ? "-"
        : string.Join('+', mention.Actors.Select(actor => actor.Code + (actor.Identifier is { } name ? $"/{name}" : ""))) + (mention.IsPlace ? "@" : "");
}
