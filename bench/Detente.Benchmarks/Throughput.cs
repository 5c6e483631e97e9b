using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Detente.Nlp;

namespace Detente.Benchmarks;

/// <summary>
/// <c>throughput THREADS PATH…</c>: how fast texts become trees, from the text in memory to the last column. PATHs are text, JSONL or folders of them, packed
/// with gzip or not; reading them is not timed. The first thousand texts are read once before, to warm up.
/// </summary>
internal static class Throughput
{
    public static void Print(TextWriter output, int threads, IEnumerable<string> paths)
    {
        NlpPipeline pipeline = NlpPipeline.Load(BenchData.Find());
        string[] texts = [.. paths.SelectMany(Files).SelectMany(Articles).Select(article => article.Text)];
        _ = pipeline.AnalyzeMany(texts.Take(1000), threads).Sum(d => d.TokenCount);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        long tokens = 0, sentences = 0;
        foreach (Document document in pipeline.AnalyzeMany(texts, threads))
        {
            tokens += document.TokenCount;
            sentences += document.Sentences.Count;
        }

        double seconds = watch.Elapsed.TotalSeconds, processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        output.WriteLine(FormattableString.Invariant(
            $"{texts.Length} texts, {sentences} sentences, {tokens} tokens, {threads} threads: {seconds:F1} s, {processor:F1} CPU s, {tokens / seconds:F0} tokens/s, {tokens / processor:F0} tokens a CPU second"));
    }

    internal static IEnumerable<string> Files(string path) => Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : [path];

    /// <summary>Every record of a JSONL file with the fields that say when and where; any other file as one text.</summary>
    internal static IEnumerable<Article> Articles(string path)
    {
        using Stream file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        if (!path.Contains(".jsonl", StringComparison.Ordinal))
        {
            yield return new Article { Id = path, Text = reader.ReadToEnd() };
            yield break;
        }

        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string? Field(string name) => row.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
            yield return new Article
            {
                Id = Field("id") ?? path, Text = Field("text") ?? "", Title = Field("title"), Place = Field("place"), Source = Field("source"),
                Date = DateOnly.TryParse(Field("date"), System.Globalization.CultureInfo.InvariantCulture, out DateOnly day) ? day : null,
            };
        }
    }
}
