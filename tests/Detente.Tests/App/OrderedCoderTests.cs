using Detente.App;
using Detente.Coding;
using Xunit;

namespace Detente.Tests.App;

public sealed class OrderedCoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Outcomes_come_in_the_order_of_the_input(int threads)
    {
        var coder = new OrderedCoder(reading => new CodingResult { Article = Spin(reading.Article!) }, threads);
        string[] ids = [.. coder.Run(Articles(500), CancellationToken.None).Select(outcome => outcome.Result!.Article.Id)];
        Assert.Equal(Articles(500).Select(reading => reading.Article!.Id), ids);
    }

    [Fact]
    public void Only_a_window_of_the_input_is_read_ahead()
    {
        int read = 0;
        using var gate = new ManualResetEventSlim();
        var coder = new OrderedCoder(
            reading =>
            {
                gate.Wait();
                return new CodingResult { Article = reading.Article! };
            },
            2);
        IEnumerable<ArticleReading> input = Articles(1000).Select(reading =>
        {
            if (++read == 16)
            {
                gate.Set();
            }

            return reading;
        });
        _ = coder.Run(input, CancellationToken.None).First();
        Assert.InRange(read, 1, 17);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_fault_in_one_article_is_its_own_error(int threads)
    {
        var coder = new OrderedCoder(
            reading => reading.Article!.Id == "3" ? throw new InvalidOperationException("no tree") : new CodingResult { Article = reading.Article }, threads);
        ArticleOutcome[] outcomes = [.. coder.Run(Articles(10), CancellationToken.None)];
        Assert.Equal(9, outcomes.Count(outcome => outcome.Result is not null));
        Assert.Equal(
            "in.jsonl(4): error DT0520: article '3' could not be coded, by a fault of the program (InvalidOperationException: no tree)",
            Assert.Single(outcomes[3].Findings).ToString());
    }

    [Fact]
    public void What_is_skipped_is_not_coded()
    {
        var coder = new OrderedCoder(_ => throw new InvalidOperationException(), 2);
        ArticleReading reading = Articles(1).Single() with { SkippedReason = "not English" };
        Assert.Equal("not English", Assert.Single(coder.Run([reading], CancellationToken.None)).Result!.SkippedReason);
    }

    [Fact]
    public void A_stop_is_heard_between_articles()
    {
        using var stop = new CancellationTokenSource();
        var coder = new OrderedCoder(reading => new CodingResult { Article = reading.Article! }, 2);
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (ArticleOutcome _ in coder.Run(Articles(100_000), stop.Token))
            {
                stop.Cancel();
            }
        });
    }

    private static IEnumerable<ArticleReading> Articles(int count) => Enumerable.Range(0, count).Select(i => new ArticleReading
    {
        Article = new Article { Id = $"{i}", Text = "Text.", Path = "in.jsonl", LineNumber = i + 1 },
    });

    /// <summary>Makes articles take times of their own, so that a missing order would show.</summary>
    private static Article Spin(Article article)
    {
        Thread.SpinWait(article.Id.GetHashCode(StringComparison.Ordinal) & 0xFFFF);
        return article;
    }
}
