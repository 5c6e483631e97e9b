using System.Diagnostics;
using Detente.Nlp;

namespace Detente.Benchmarks;

/// <summary><c>linearity</c>: how fast one sentence is read, the longer it is. Level where the time is linear; it falls where it is not.</summary>
internal static class LinearityCurve
{
    private static readonly int[] Lengths = [100, 1000, 5000, 10_000];

    /// <summary>A length is read again until so much time has gone, so that short sentences are measured too.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    public static void Print(TextWriter output)
    {
        NlpPipeline pipeline = NlpPipeline.Load(BenchData.Find());
        pipeline.Analyze(BenchText.Sentence(Lengths[0]));
        output.WriteLine("tokens  tokens/s  bytes/token");
        foreach (int length in Lengths)
        {
            string text = BenchText.Sentence(length);
            Document document = pipeline.Analyze(text);
            if (document.Sentences.Count != 1 || document.TokenCount != length)
            {
                throw new InvalidOperationException($"{document.TokenCount} tokens in {document.Sentences.Count} sentences, expected {length} in one");
            }

            int rounds = 0;
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < Least)
            {
                pipeline.Analyze(text);
                rounds++;
            }

            double tokens = (double)rounds * length;
            output.WriteLine(FormattableString.Invariant(
                $"{length,6}  {tokens / watch.Elapsed.TotalSeconds,8:F0}  {(GC.GetAllocatedBytesForCurrentThread() - bytes) / tokens,11:F0}"));
        }
    }
}
