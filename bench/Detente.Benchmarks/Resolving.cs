using System.Diagnostics;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.Benchmarks;

/// <summary>
/// <c>resolving PATH…</c>: how fast actors, dates and places are read in texts that are parsed already, on one thread; and what the actor directory and the
/// gazetteer take to load. The texts are parsed and resolved once before, to warm up.
/// </summary>
internal static class Resolving
{
    private const int Rounds = 5;

    public static void Print(TextWriter output, IEnumerable<string> paths)
    {
        string data = BenchData.Find();
        PrintLoading(output, Path.Combine(data, "actors"));
        NlpPipeline pipeline = NlpPipeline.Load(data);
        var coder = new EventCoder(pipeline, LanguagePack.Load(data, "en"), "bench");
        (Article Article, Document Document)[] texts =
            [.. paths.SelectMany(Throughput.Files).SelectMany(Throughput.Articles).Select(article => (article, pipeline.Analyze(article.Text)))];
        int sentences = texts.Sum(text => text.Document.Sentences.Count);
        int mentions = 0;
        for (int round = 0; round < Rounds; round++)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            mentions = texts.Sum(text => coder.Resolve(text.Article, text.Document).Sentences.Sum(sentence => sentence.Mentions.Count));
            double seconds = watch.Elapsed.TotalSeconds;
            output.WriteLine(FormattableString.Invariant(
                $"{texts.Length} texts, {sentences} sentences, {mentions} mentions: {seconds:F2} s, {sentences / seconds:F0} sentences/s, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / sentences} bytes a sentence"));
        }
    }

    private static void PrintLoading(TextWriter output, string folder)
    {
        for (int round = 0; round < Rounds; round++)
        {
            GC.Collect();
            long before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            ActorDirectory directory = ActorDirectory.Load(folder);
            double milliseconds = watch.Elapsed.TotalMilliseconds;
            long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
            output.WriteLine(FormattableString.Invariant($"directory: {directory.Persons.Count} persons, {milliseconds:F0} ms, {bytes / 1048576.0:F1} MiB"));
        }
    }
}
