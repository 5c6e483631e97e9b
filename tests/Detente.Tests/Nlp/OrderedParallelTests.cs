using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_items(int threads) =>
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => -i), Spread(threads, Enumerable.Range(0, 2000), Slowly));

    [Fact]
    public void All_threads_work_at_once()
    {
        using var meeting = new Barrier(4);
        Assert.Equal(8, Spread(4, Enumerable.Range(0, 8), i => meeting.SignalAndWait(TimeSpan.FromSeconds(20)) ? i : -1).Count(i => i >= 0));
    }

    [Fact]
    public void A_slow_reader_holds_the_input_back()
    {
        int read = 0;
        IEnumerable<int> Counted()
        {
            while (true)
            {
                read++;
                yield return read;
            }
        }

        foreach (int result in Spread(2, Counted(), i => i).Take(1000))
        {
            Assert.InRange(read, result, result + 17);
        }
    }

    [Fact]
    public void Long_items_close_the_window_earlier()
    {
        int read = 0;
        IEnumerable<int> items = Enumerable.Range(0, 10).Select(i =>
        {
            read++;
            return i;
        });
        using IEnumerator<int> results = new OrderedParallel(4).Select(items, i => i, _ => 20_000_000, TestContext.Current.CancellationToken).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.InRange(read, 1, 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failure_is_thrown_in_its_place(int threads)
    {
        var seen = new List<int>();
        var e = Assert.Throws<FormatException>(() =>
        {
            foreach (int result in Spread(threads, Enumerable.Range(0, 1000), i => i == 50 ? throw new FormatException("fifty") : i))
            {
                seen.Add(result);
            }
        });
        Assert.Equal("fifty", e.Message);
        Assert.Equal(Enumerable.Range(0, 50), seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failure_of_the_input_is_thrown(int threads) => Assert.Throws<IOException>(() =>
        Spread(threads, Enumerable.Range(0, 100).Select(i => i == 30 ? throw new IOException("torn") : i), i => i).Count());

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Nothing_goes_on_after_the_reader_has_left(int threads)
    {
        int running = 0;
        int begun = 0;
        foreach (int result in Spread(threads, Enumerable.Range(0, 10_000), i =>
        {
            Interlocked.Increment(ref running);
            Interlocked.Increment(ref begun);
            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
            return i;
        }))
        {
            if (result == 5)
            {
                break;
            }
        }

        Assert.Equal(0, Volatile.Read(ref running));
        Assert.InRange(begun, 6, 6 + (8 * threads));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_stop_is_heard(int threads)
    {
        using var stop = new CancellationTokenSource();
        int begun = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (int result in new OrderedParallel(threads).Select(Enumerable.Range(0, 100_000), i => Interlocked.Increment(ref begun), _ => 1, stop.Token))
            {
                stop.Cancel();
            }
        });
        Assert.InRange(begun, 1, 1 + (8 * threads));
    }

    [Fact]
    public void Nothing_is_begun_before_a_result_is_asked_for()
    {
        _ = Spread(2, Enumerable.Range(0, 9).Select(i => i > 99 ? i : throw new InvalidOperationException()), i => i);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrderedParallel(0));
    }

    private static IEnumerable<int> Spread(int threads, IEnumerable<int> items, Func<int, int> work) =>
        new OrderedParallel(threads).Select(items, work, _ => 1);

    /// <summary>Each item takes a time of its own, so that a missing order would show.</summary>
    private static int Slowly(int item)
    {
        Thread.SpinWait(item * 7919 & 0x3FFF);
        return -item;
    }
}
