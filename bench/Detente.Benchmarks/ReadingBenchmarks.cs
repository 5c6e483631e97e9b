using BenchmarkDotNet.Attributes;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.Benchmarks;

/// <summary>Analysing and coding the reports of <c>data/samples</c>, all of them in one operation, on one thread.</summary>
[MemoryDiagnoser]
[InProcess]
public class ReadingBenchmarks
{
    private string[] texts = [];
    private Document[] documents = [];
    private NlpPipeline pipeline = null!;
    private EventCoder coder = null!;

    [GlobalSetup]
    public void Load()
    {
        string data = BenchData.Find();
        texts = [.. Directory.EnumerateFiles(Path.Combine(data, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path).Split("\n\n", 2)[1])];
        pipeline = NlpPipeline.Load(data);
        coder = new EventCoder(pipeline, LanguagePack.Load(data, "en"), "bench");
        documents = [.. texts.Select(pipeline.Analyze)];
    }

    /// <summary>Text to trees; the result is the number of tokens.</summary>
    [Benchmark]
    public int Analyze() => texts.Sum(text => pipeline.Analyze(text).TokenCount);

    /// <summary>Trees to events; the result is the number of events.</summary>
    [Benchmark]
    public int Code() => documents.Sum(document => coder.Code(
        new Article { Id = "a", Text = document.Text, Date = new DateOnly(2024, 1, 1) }, document).Events.Count);
}
