using BenchmarkDotNet.Running;
using Detente.Benchmarks;

// "linearity" prints a curve that BenchmarkDotNet has no table for; all else is its command line.
if (args is ["linearity"])
{
    LinearityCurve.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmarks), typeof(AnalyzeBenchmarks)]).Run(args);
