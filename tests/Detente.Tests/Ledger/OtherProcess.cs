using System.Diagnostics;
using System.Runtime.CompilerServices;
using Detente.Ledger;

namespace Detente.Tests.Ledger;

/// <summary>
/// This test program run a second time, holding a ledger open, or hanging in the middle of an append:
/// locks and kills cannot be tried inside one process.
/// </summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Variable = "DETENTE_TEST_LEDGER";
    private const string Ready = "ready";

    private readonly Process process;

    private OtherProcess(Process process) => this.process = process;

    public static OtherProcess Holding(string workspace) => Start($"hold:{workspace}");

    public static OtherProcess HangingInAnAppend(string workspace) => Start($"append:{workspace}");

    /// <summary>Ends it at once, with no chance to tidy up.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>What the second process does in place of running tests.</summary>
    [ModuleInitializer]
    internal static void RunInstead()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } order)
        {
            return;
        }

        string[] parts = order.Split(':', 2);
        using EventLedger ledger = EventLedger.Open(parts[1]);
        if (parts[0] == "append")
        {
            ledger.Committing = Wait;
            ledger.Append([LedgerSamples.Entry("unfinished", 3)], LedgerSamples.Run());
        }

        Wait();
    }

    private static void Wait()
    {
        Console.Out.WriteLine(Ready);
        Console.Out.Flush();
        Console.In.ReadToEnd();
        Environment.Exit(0);
    }

    private static OtherProcess Start(string order)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(OtherProcess).Assembly.Location);
        }

        start.Environment[Variable] = order;
        var other = new OtherProcess(Process.Start(start)!);
        while (other.process.StandardOutput.ReadLine() is { } line)
        {
            if (line == Ready)
            {
                return other;
            }
        }

        throw new InvalidOperationException("the other process ended before it was ready");
    }
}
