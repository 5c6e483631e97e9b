using System.Globalization;
using Detente.Ledger;

namespace Detente.Tests.Ledger;

internal static class LedgerSamples
{
    public static CodingRun Run(string coder = "detente 0.1.0 data 000000000000 model en-1") =>
        new() { Coder = coder, ProgramVersion = "0.1.0", DataVersion = "000000000000", ModelVersion = "en-1" };

    public static Article Article(string id, string text = "China and the United States met.", string path = "news.jsonl") => new()
    {
        Id = id,
        Text = text,
        Date = new DateOnly(2023, 11, 16),
        Title = "Talks – “at last”",
        Source = "Wire",
        Url = "https://example.org/1",
        Language = "en",
        Place = "Woodside",
        Extra = new Dictionary<string, string> { ["desk"] = "\"Asia\"" },
        Path = path,
        LineNumber = 7,
    };

    /// <summary>An article with claims on consecutive days, all between China and the United States.</summary>
    public static LedgerEntry Entry(string id, int events, string text = "China and the United States met.", string path = "news.jsonl") => new(
        Article(id, text, path),
        [.. Enumerable.Range(0, events).Select(i =>
        {
            string day = new DateOnly(2023, 1, 1).AddDays(i % 360).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Claim.Mutual("CONSULT", "CHN; USA").On(day).In(id, day, at: i * 10).Event;
        })]);
}
