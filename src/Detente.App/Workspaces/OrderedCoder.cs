using Detente.Coding;

namespace Detente.App;

/// <summary>
/// Codes articles on all cores and gives the results in the order of the input: the same output as one thread gives.
/// Only a window of articles is in memory at a time.
/// </summary>
/// <param name="code">Thread-safe; what it throws becomes an error of the article, for one article must not stop the others.</param>
/// <param name="threads">From 1.</param>
internal sealed class OrderedCoder(Func<ArticleReading, CodingResult> code, int threads)
{
    /// <summary>Articles read ahead for each thread, so that a long one does not leave the others idle.</summary>
    private const int WindowPerThread = 8;

    /// <summary>In UTF-16 units: with articles of the longest kind the window closes earlier.</summary>
    private const long MaxTextInWindow = 32 * 1024 * 1024;

    public IEnumerable<ArticleOutcome> Run(IEnumerable<ArticleReading> readings, CancellationToken cancellation)
    {
        if (threads == 1)
        {
            foreach (ArticleReading reading in readings)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return Code(reading);
            }

            yield break;
        }

        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var window = new Queue<(Task<ArticleOutcome> Task, int Length)>();
        long text = 0;
        foreach (ArticleReading reading in readings)
        {
            cancellation.ThrowIfCancellationRequested();
            int length = reading.Article?.Text.Length ?? 0;
            window.Enqueue((Task.Factory.StartNew(() => Code(reading), cancellation, TaskCreationOptions.None, scheduler), length));
            text += length;
            while (window.Count >= threads * WindowPerThread || (text > MaxTextInWindow && window.Count > 1) || window.Peek().Task.IsCompletedSuccessfully)
            {
                yield return Next();
                if (window.Count == 0)
                {
                    break;
                }
            }
        }

        while (window.Count > 0)
        {
            yield return Next();
        }

        ArticleOutcome Next()
        {
            (Task<ArticleOutcome> task, int length) = window.Dequeue();
            text -= length;
            return task.GetAwaiter().GetResult();
        }
    }

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
