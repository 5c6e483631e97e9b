using System.Text;
using Detente.App;

namespace Detente.Tests.App;

/// <summary>Runs a command line inside the test, with streams and folders of its own.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <param name="folder">Stands for the current directory; results are free of its path.</param>
    public static CommandRun Of(TemporaryFolder folder, string commandLine, string input = "", bool isStopped = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(Split(commandLine, folder), Host(folder, output, error) with
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Cancellation = new CancellationToken(isStopped),
        });
        return new CommandRun(code, Clean(output, folder), Clean(error, folder));
    }

    public static CommandHost Host(TemporaryFolder folder, TextWriter output, TextWriter error) => new()
    {
        OpenInput = () => Stream.Null,
        Output = output,
        Error = error,
        WorkingDirectory = folder.Path,
        ProgramDirectory = AppContext.BaseDirectory,
        Clock = new StoppedClock(),
    };

    /// <summary><c>~</c> stands for the folder.</summary>
    private static string[] Split(string commandLine, TemporaryFolder folder) =>
    [
        .. commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("~", folder.Path, StringComparison.Ordinal)),
    ];

    private static string Clean(StringWriter text, TemporaryFolder folder) => text.ToString().Replace(folder.Path, "~", StringComparison.Ordinal);

    /// <summary>So that no progress is said on a slow machine.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
