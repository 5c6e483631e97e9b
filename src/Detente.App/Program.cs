using System.Runtime.InteropServices;
using System.Text;
using Detente.App;

// The first request to end lets the command put away what it has open; if it does not within a moment, or on a second request, the process ends.
using var cancellation = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(PipeStream.OpenStandardOutput(), utf8, 1 << 15) { NewLine = "\n", AutoFlush = !Console.IsOutputRedirected };
using var error = new StreamWriter(Console.OpenStandardError(), utf8, 256) { NewLine = "\n", AutoFlush = true };
var host = new CommandHost
{
    OpenInput = Console.OpenStandardInput,
    Output = output,
    Error = TextWriter.Synchronized(error),
    ErrorIsTerminal = !Console.IsErrorRedirected,
    WorkingDirectory = Environment.CurrentDirectory,
    ProgramDirectory = AppContext.BaseDirectory,
    DataVariable = Environment.GetEnvironmentVariable("DETENTE_DATA"),
    Cancellation = cancellation.Token,
};
int code = CommandLine.Run(args, host);
if (code == CommandLine.OutputClosed)
{
    // What is still buffered has no reader; ending here keeps the writer from trying once more.
    Environment.Exit(0);
}

return code;

void Stop(PosixSignalContext context)
{
    if (cancellation.IsCancellationRequested)
    {
        return;
    }

    context.Cancel = true;
    cancellation.Cancel();
    _ = Task.Delay(TimeSpan.FromSeconds(3)).ContinueWith(_ => Environment.Exit(CommandLine.Stopped), TaskScheduler.Default);
}
