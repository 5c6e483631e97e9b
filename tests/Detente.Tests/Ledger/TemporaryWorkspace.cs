namespace Detente.Tests.Ledger;

/// <summary>A directory of its own for a test, gone at its end.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("detente-ledger-").FullName;

    public string File => System.IO.Path.Combine(Path, "ledger.duckdb");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
