namespace Detente.App.Commands;

/// <summary>What all commands that code articles share: findings and progress on standard error, the closing line, the exit code.</summary>
internal sealed class ArticleRun(CommandHost host, ArticleReader reader, bool quiet)
{
    public int Coded { get; private set; }

    public int Skipped { get; private set; }

    public int EventCount { get; private set; }

    /// <param name="work">Gets the readings, and what to call with each outcome.</param>
    /// <param name="closing">What the command adds to the closing line.</param>
    public int Go(Action<IEnumerable<ArticleReading>, Action<ArticleOutcome>> work, Func<string>? closing = null)
    {
        int errors;
        using (var progress = new ProgressReport(host, quiet, () => reader.TotalBytes > 0 ? (double)reader.BytesRead / reader.TotalBytes : null))
        {
            var log = new FindingLog(progress.WriteLine, withInfo: !quiet);
            work(reader.Read(), outcome =>
            {
                Count(outcome);
                foreach (Diagnostic finding in outcome.Findings)
                {
                    log.Add(finding);
                }

                progress.Step();
            });
            log.Close();
            errors = log.ErrorCount;
        }

        if (!quiet)
        {
            host.Error.WriteLine(FormattableString.Invariant(
                $"{Coded} articles coded, {Skipped} skipped, {EventCount} events, {errors} errors in the input{closing?.Invoke()}"));
        }

        return reader.FoundNothing ? CommandLine.Failed : errors > 0 ? CommandLine.DoneWithErrors : CommandLine.Done;
    }

    private void Count(ArticleOutcome outcome)
    {
        if (outcome.Result is { } result)
        {
            Coded += result.SkippedReason is null ? 1 : 0;
            Skipped += result.SkippedReason is null ? 0 : 1;
            EventCount += result.Events.Count;
        }
    }
}
