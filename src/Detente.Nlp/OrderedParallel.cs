namespace Detente.Nlp;

/// <summary>
/// Works on a stream of items on many threads and gives the results in the order of the input, as one thread would. Only a window of
/// items is in memory at a time.
/// </summary>
/// <param name="threads">From 1.</param>
public sealed class OrderedParallel(int threads)
{
    /// <summary>Items read ahead for each thread, so that a long one does not leave the others idle.</summary>
    private const int WindowPerThread = 8;

    /// <summary>In UTF-16 units: with items of the longest kind the window closes earlier.</summary>
    private const long MaxTextInWindow = 32 * 1024 * 1024;

    private readonly int threads = threads >= 1 ? threads : throw new ArgumentOutOfRangeException(nameof(threads), threads, "from 1");

    /// <summary>One result for each item, made as they are asked for. The input is read on the caller's thread.</summary>
    /// <remarks>
    /// What the work throws is thrown in its item's place, after the results before it. At that, at a stop, and where the caller asks for
    /// no more, no further item is begun, and those that were are awaited: nothing goes on afterwards.
    /// </remarks>
    /// <param name="work">Safe for several threads.</param>
    /// <param name="length">The text that an item holds, in UTF-16 units.</param>
    public IEnumerable<TResult> Select<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, Func<TItem, int> length, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(length);
        return threads == 1 ? OneByOne(items, work, cancellation) : Spread(items, work, length, cancellation);
    }

    private static IEnumerable<TResult> OneByOne<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        foreach (TItem item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return work(item);
        }
    }

    private IEnumerable<TResult> Spread<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, Func<TItem, int> length, CancellationToken cancellation)
    {
        TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var window = new Queue<(Task<TResult> Task, int Length)>();
        long text = 0;
        try
        {
            foreach (TItem item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                int itemLength = length(item);
                window.Enqueue((Task.Factory.StartNew(() => work(item), stop.Token, TaskCreationOptions.None, scheduler), itemLength));
                text += itemLength;
                while (window.Count > 0 && (window.Count >= threads * WindowPerThread || (text > MaxTextInWindow && window.Count > 1)
                    || window.Peek().Task.IsCompletedSuccessfully))
                {
                    yield return Next();
                }
            }

            while (window.Count > 0)
            {
                yield return Next();
            }
        }
        finally
        {
            stop.Cancel();
            Await(window.Select(entry => entry.Task));
        }

        TResult Next()
        {
            (Task<TResult> task, int taken) = window.Peek();
            TResult result = task.GetAwaiter().GetResult();
            window.Dequeue();
            text -= taken;
            return result;
        }
    }

    /// <summary>Failures among them are not said: an earlier one was, or nobody wants the results.</summary>
    private static void Await<TResult>(IEnumerable<Task<TResult>> tasks)
    {
        try
        {
            Task.WaitAll([.. tasks]);
        }
        catch (AggregateException)
        {
            // Each is observed by having been awaited.
        }
    }
}
