using BenchmarkDotNet.Running;
using Detente.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmarks)]).Run(args);
