using Detente.Coding;
using Detente.Nlp;

namespace Detente.App;

/// <summary>
/// Codes articles on all cores and gives the results in the order of the input: the same output as one thread gives.
/// Only a window of articles is in memory at a time.
/// </summary>
/// <param name="code">Thread-safe; what it throws becomes an error of the article, for one article must not stop the others.</param>
/// <param name="threads">From 1.</param>
internal sealed class OrderedCoder(Func<ArticleReading, CodingResult> code, int threads)
{
    public IEnumerable<ArticleOutcome> Run(IEnumerable<ArticleReading> readings, CancellationToken cancellation) =>
        new OrderedParallel(threads).Select(readings, Code, reading => reading.Article?.Text.Length ?? 0, cancellation);

    private ArticleOutcome Code(ArticleReading reading)
    {
        if (reading.Article is not { } article)
        {
            return new ArticleOutcome(null, reading.Findings);
        }

        if (reading.SkippedReason is { } reason)
        {
            return new ArticleOutcome(new CodingResult { Article = article, SkippedReason = reason }, reading.Findings);
        }

        try
        {
            CodingResult result = code(reading);
            return new ArticleOutcome(result, [.. reading.Findings, .. result.Issues]);
        }
        catch (Exception e) when (e is not (DataFileException or OutOfMemoryException))
        {
            return new ArticleOutcome(null, [.. reading.Findings, Diagnostic.Error(
                "DT0520", article.Path, article.LineNumber, $"article '{article.Id}' could not be coded, by a fault of the program ({e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")})")]);
        }
    }
}
