using Detente.Ledger;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class EventLedgerTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void What_was_appended_is_read_again_after_reopening()
    {
        LedgerEntry entry = LedgerSamples.Entry("a1", 3);
        using (EventLedger ledger = EventLedger.Open(workspace.Path))
        {
            AppendResult result = ledger.Append([entry], LedgerSamples.Run());
            Assert.Equal((1, 0, 3, 0), (result.ArticlesAdded, result.ArticlesKnown, result.EventsAdded, result.EventsKnown));
        }

        using EventLedger again = EventLedger.Open(workspace.Path, LedgerAccess.Read);
        Assert.Equal(entry.Events.Select(EventJson.ToLine), again.Read(new LedgerQuery()).Select(EventJson.ToLine));
        Assert.Equivalent(entry.Article, again.ReadArticle("a1"), strict: true);
        Assert.Null(again.ReadArticle("a2"));
    }

    [Fact]
    public void A_second_run_over_the_same_articles_adds_nothing()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        LedgerEntry[] entries = [LedgerSamples.Entry("a1", 3), LedgerSamples.Entry("a2", 2), new(LedgerSamples.Article("a3"), [], "language fr")];
        ledger.Append(entries, LedgerSamples.Run());

        AppendResult second = ledger.Append(entries, LedgerSamples.Run());

        Assert.Equal((0, 3, 0, 5), (second.ArticlesAdded, second.ArticlesKnown, second.EventsAdded, second.EventsKnown));
        Assert.Equal(5, ledger.Read(new LedgerQuery()).Count);
    }

    [Fact]
    public void An_article_twice_in_one_batch_is_stored_once()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        LedgerEntry entry = LedgerSamples.Entry("a1", 3);

        AppendResult result = ledger.Append([entry, entry], LedgerSamples.Run());

        Assert.Equal((1, 1, 3, 3), (result.ArticlesAdded, result.ArticlesKnown, result.EventsAdded, result.EventsKnown));
    }

    [Fact]
    public void Another_text_under_a_known_id_is_kept_beside_the_first_and_reported()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        LedgerEntry first = LedgerSamples.Entry("a1", 1, "first text", "one.jsonl");
        LedgerEntry second = LedgerSamples.Entry("a1", 1, "second text", "two.jsonl");
        ledger.Append([first], LedgerSamples.Run());

        Assert.Equal([second.Article], ledger.Uncoded([first.Article, second.Article], LedgerSamples.Run().Coder));
        AppendResult result = ledger.Append([second], LedgerSamples.Run());

        string id = Assert.Single(ledger.Read(new LedgerQuery()), coded => coded.Citation.ArticleId != "a1").Citation.ArticleId;
        Assert.StartsWith("a1~", id, StringComparison.Ordinal);
        Assert.Equal("second text", ledger.ReadArticle(id)!.Text);
        Assert.Equal("first text", ledger.ReadArticle("a1")!.Text);
        Assert.Equal(
            [$"two.jsonl(7): warning DT0401: the article id 'a1' was given to another text in one.jsonl; this one is kept as '{id}'"],
            result.Findings.Select(finding => finding.ToString()));
        Assert.Empty(ledger.Uncoded([first.Article, second.Article], LedgerSamples.Run().Coder));
        Assert.Equal(1, ledger.Append([second], LedgerSamples.Run()).EventsKnown);
    }

    [Fact]
    public void Contains_knows_the_coder_version_and_skipped_articles()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        ledger.Append([LedgerSamples.Entry("a1", 1), new(LedgerSamples.Article("a2"), [], "empty text")], LedgerSamples.Run("v1"));

        Assert.True(ledger.Contains("a1", "v1"));
        Assert.True(ledger.Contains("a2", "v1"));
        Assert.False(ledger.Contains("a1", "v2"));
        Assert.False(ledger.Contains("a3", "v1"));
    }

    [Fact]
    public void The_claims_of_the_latest_coding_are_read_and_the_earlier_ones_are_kept()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        CodedEvent first = Claim.Of("ACCUSE", "CHN", "USA").On("2023-01-05").Event;
        CodedEvent better = first with { Date = PartialDate.OnDay(new DateOnly(2023, 1, 4)) };
        ledger.Append([new(LedgerSamples.Article("a1"), [first, Claim.Of("REJECT", "CHN", "USA").On("2023-01-05").Event])], LedgerSamples.Run("v1"));

        ledger.Append([new(LedgerSamples.Article("a1"), [better])], LedgerSamples.Run("v2"));

        Assert.Equal([better.Date], ledger.Read(new LedgerQuery()).Select(coded => coded.Date));
        Assert.True(ledger.Contains("a1", "v1"));
    }

    [Fact]
    public void A_query_narrows_by_pair_dates_sense_and_confidence()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        Claim meeting = Claim.Mutual("CONSULT", "CHN; RUS; USA").On("2023-03-10").In("a1", "2023-03-11");
        Claim month = Claim.Of("ACCUSE", "USA", "CHN").On("2023-04").In("a1", "2023-04-20", at: 50).Sure(0.4);
        Claim undated = Claim.Of("REJECT", "CHN", "USA").On("").In("a1", "2023-05-01", at: 90).Denied();
        Claim planned = Claim.Of("SANCTION", "USA", "RUS").On("2023-06-01").In("a1", "2023-05-02", at: 120).As(Modality.Planned);
        ledger.Append([new(LedgerSamples.Article("a1"), [meeting.Event, month.Event, undated.Event, planned.Event])], LedgerSamples.Run());
        var pair = new LedgerQuery { Dyad = new Dyad("USA", "CHN") };

        Assert.Equal(["REJECT", "CONSULT", "ACCUSE"], Acts(pair));
        Assert.Equal(["CONSULT", "SANCTION"], Acts(new LedgerQuery { Dyad = new Dyad("USA", "RUS") }));
        Assert.Equal(["CONSULT"], Acts(new LedgerQuery { Dyad = new Dyad("CHN", "RUS") }));
        Assert.Equal(["ACCUSE"], Acts(pair with { From = new DateOnly(2023, 4, 15) }));
        Assert.Equal(["CONSULT", "ACCUSE"], Acts(pair with { To = new DateOnly(2023, 4, 15) }));
        Assert.Equal(["REJECT", "CONSULT"], Acts(pair with { MinConfidence = 0.5 }));
        Assert.Equal(["REJECT"], Acts(pair with { Polarity = Polarity.Negative }));
        Assert.Equal(["SANCTION"], Acts(new LedgerQuery { Modalities = [Modality.Planned, Modality.Alleged] }));

        IEnumerable<string> Acts(LedgerQuery query) => ledger.Read(query).Select(coded => coded.Act);
    }

    [Fact]
    public void As_of_a_day_nothing_published_later_or_undated_is_seen()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        CodedEvent[] events =
        [
            Claim.Of("ACCUSE", "CHN", "USA").On("2023-01-05").In("a1", "2023-01-06").Event,
            Claim.Of("ACCUSE", "CHN", "USA").On("2023-01-05").In("a1", "2023-01-08", at: 30).Event,
            Claim.Of("ACCUSE", "CHN", "USA").On("").In("a1", at: 60).Event,
        ];
        ledger.Append([new(LedgerSamples.Article("a1"), events)], LedgerSamples.Run());

        Assert.Equal([events[0].Id], ledger.Read(new LedgerQuery { AsOf = new DateOnly(2023, 1, 7) }).Select(coded => coded.Id));
    }

    [Fact]
    public void The_order_of_reading_does_not_depend_on_the_order_of_appending()
    {
        LedgerEntry[] entries = [.. Enumerable.Range(0, 20).Select(i => LedgerSamples.Entry($"a{i}", 15))];
        string[] expected = Read(entries);
        new Random(4711).Shuffle(entries);

        Assert.Equal(expected, Read(entries));

        static string[] Read(LedgerEntry[] entries)
        {
            using var own = new TemporaryWorkspace();
            using EventLedger ledger = EventLedger.Open(own.Path);
            foreach (LedgerEntry[] batch in entries.Chunk(7))
            {
                ledger.Append(batch, LedgerSamples.Run());
            }

            return [.. ledger.Read(new LedgerQuery()).Select(EventJson.ToLine)];
        }
    }

    [Fact]
    public void A_batch_that_fails_leaves_nothing_behind()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        ledger.Append([LedgerSamples.Entry("a1", 1)], LedgerSamples.Run());
        ledger.Committing = () => throw new InvalidOperationException("the lights went out");

        Assert.Throws<InvalidOperationException>(() => ledger.Append([LedgerSamples.Entry("a2", 5)], LedgerSamples.Run()));

        ledger.Committing = null;
        Assert.Single(ledger.Read(new LedgerQuery()));
        Assert.False(ledger.Contains("a2", LedgerSamples.Run().Coder));
        Assert.Equal(5, ledger.Append([LedgerSamples.Entry("a2", 5)], LedgerSamples.Run()).EventsAdded);
    }

    [Fact]
    public void A_process_killed_in_the_middle_of_an_append_leaves_nothing_behind()
    {
        using (EventLedger ledger = EventLedger.Open(workspace.Path))
        {
            ledger.Append([LedgerSamples.Entry("a1", 4)], LedgerSamples.Run());
        }

        using (OtherProcess.HangingInAnAppend(workspace.Path))
        {
        }

        using (EventLedger reader = EventLedger.Open(workspace.Path, LedgerAccess.Read))
        {
            Assert.Equal(4, reader.Read(new LedgerQuery()).Count);
        }

        using EventLedger after = EventLedger.Open(workspace.Path);
        Assert.Equal(4, after.Read(new LedgerQuery()).Count);
        Assert.Null(after.ReadArticle("unfinished"));
        Assert.Equal(3, after.Append([LedgerSamples.Entry("unfinished", 3)], LedgerSamples.Run()).EventsAdded);
    }

    [Fact]
    public async Task Readers_beside_a_writer_see_whole_batches()
    {
        using EventLedger ledger = EventLedger.Open(workspace.Path);
        Task writer = Task.Run(
            () =>
            {
                for (int i = 0; i < 20; i++)
                {
                    ledger.Append([LedgerSamples.Entry($"a{i}", 10)], LedgerSamples.Run());
                }
            },
            TestContext.Current.CancellationToken);
        Task<bool>[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(
            () => Enumerable.Range(0, 20).All(_ => ledger.Read(new LedgerQuery()).Count % 10 == 0), TestContext.Current.CancellationToken))];

        await writer;
        Assert.All(await Task.WhenAll(readers), Assert.True);
        Assert.Equal(200, ledger.Read(new LedgerQuery()).Count);
    }
}
