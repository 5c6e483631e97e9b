using System.Diagnostics;
using Spectre.Console;

namespace Detente.App;

/// <summary>
/// How far long work has come, on standard error: a bar on a terminal once the work takes longer than two seconds, else a plain line now and then.
/// While it lives, all of standard error goes through <see cref="WriteLine"/>, so that bar and messages keep out of each other's way.
/// </summary>
internal sealed class ProgressReport : IDisposable
{
    private static readonly TimeSpan BarAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);

    private readonly CommandHost host;
    private readonly bool quiet;
    private readonly Func<double?> share;
    private readonly long started;
    private readonly TaskCompletionSource done = new();
    private IAnsiConsole? console;
    private ProgressTask? bar;
    private Task? drawing;
    private TimeSpan lastLine;
    private int count;

    /// <param name="share">How much of the input is read, from 0 to 1; null where nobody knows how long it is.</param>
    public ProgressReport(CommandHost host, bool quiet, Func<double?> share)
    {
        this.host = host;
        this.quiet = quiet;
        this.share = share;
        started = host.Clock.GetTimestamp();
    }

    /// <summary>One more article is done.</summary>
    public void Step()
    {
        count++;
        if (quiet)
        {
            return;
        }

        TimeSpan elapsed = host.Clock.GetElapsedTime(started);
        if (host.ErrorIsTerminal)
        {
            if (drawing is null && elapsed >= BarAfter)
            {
                StartBar();
            }

            if (bar is { } task)
            {
                task.Description = FormattableString.Invariant($"{count} articles");
                task.Value = share() ?? 0;
            }
        }
        else if (elapsed - lastLine >= LineEvery)
        {
            lastLine = elapsed;
            string read = share() is { } part ? FormattableString.Invariant($", {part * 100:F0} % of the input") : "";
            host.Error.WriteLine(FormattableString.Invariant($"{count} articles{read}, {count / elapsed.TotalSeconds:F0} a second"));
        }
    }

    public void WriteLine(string line)
    {
        if (console is not null)
        {
            console.WriteLine(line);
        }
        else
        {
            host.Error.WriteLine(line);
        }
    }

    public void Dispose()
    {
        done.TrySetResult();
        drawing?.Wait();
        drawing = null;
        bar = null;
        console = null;
    }

    private void StartBar()
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        bool isKnown = share() is not null;
        ProgressColumn[] columns = isKnown
            ? [new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()]
            : [new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn()];
        var ready = new TaskCompletionSource<ProgressTask>();
        drawing = console.Progress().AutoClear(true).Columns(columns).StartAsync(context =>
        {
            ready.SetResult(context.AddTask("articles", maxValue: 1));
            return done.Task;
        });
        bar = ready.Task.GetAwaiter().GetResult();
        bar.IsIndeterminate = !isKnown;
        Debug.Assert(bar is not null, "the bar is made before its first refresh");
    }
}
