using BenchmarkDotNet.Running;
using Detente.Benchmarks;

// "linearity", "throughput" and "resolving" print what BenchmarkDotNet has no table for; all else is its command line.
if (args is ["linearity"])
{
    LinearityCurve.Print(Console.Out);
    return;
}

if (args is ["throughput", var threads, .. var paths])
{
    Throughput.Print(Console.Out, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture), paths);
    return;
}

if (args is ["resolving", .. var articles])
{
    Resolving.Print(Console.Out, articles);
    return;
}

BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmarks), typeof(AnalyzeBenchmarks)]).Run(args);
