using BenchmarkDotNet.Attributes;
using Detente.Nlp;

namespace Detente.Benchmarks;

/// <summary>Text to trees on a report of about 2,000 tokens, on one thread. Time and bytes are those of one token.</summary>
[MemoryDiagnoser]
[InProcess]
public class AnalyzeBenchmarks
{
    /// <summary>Tokens of <see cref="BenchText.Report"/>; <see cref="Load"/> sees to it that it stays true.</summary>
    private const int TokenCount = 2170;

    private NlpPipeline pipeline = null!;

    [GlobalSetup]
    public void Load()
    {
        pipeline = NlpPipeline.Load(BenchData.Find());
        int count = pipeline.Analyze(BenchText.Report).TokenCount;
        if (count != TokenCount)
        {
            throw new InvalidOperationException($"the report has {count} tokens, not {TokenCount}");
        }
    }

    [Benchmark(OperationsPerInvoke = TokenCount)]
    public Document Analyze() => pipeline.Analyze(BenchText.Report);
}
