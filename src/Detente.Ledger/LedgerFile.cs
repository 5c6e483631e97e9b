using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Detente.Ledger;

/// <summary>The database file: opens it, says in plain words why it cannot be, and keeps the driver's exceptions from going any further.</summary>
internal sealed partial class LedgerFile
{
    public const string FileName = "ledger.duckdb";

    /// <summary>Stands at byte 8 of every file of the database.</summary>
    private static ReadOnlySpan<byte> Magic => "DUCK"u8;

    /// <summary>What the database says of a file whose bytes are not what they should be; everything else is the disk's or the memory's fault.</summary>
    private static readonly string[] DamageMarks =
        ["corrupt", "checksum", "not a valid DuckDB database file", "could not read", "serializ", "INTERNAL Error", "FATAL Error"];

    private readonly LedgerAccess access;

    public LedgerFile(string directory, LedgerAccess access)
    {
        Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, FileName));
        this.access = access;
    }

    public string Path { get; }

    /// <exception cref="LedgerException">The file cannot be opened.</exception>
    public DuckDBConnection Connect() => Guard(() =>
    {
        if (!File.Exists(Path))
        {
            if (access == LedgerAccess.Read)
            {
                throw new LedgerException(LedgerErrorKind.Missing, Path, $"there is no ledger at {Path}; 'detente ingest' makes one");
            }

            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        }

        var connection = new DuckDBConnection(ConnectionString());
        connection.Open();
        return connection;
    });

    /// <summary>Runs a piece of work on the database; its failures come out as <see cref="LedgerException"/>.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DuckDBException exception)
        {
            throw Explain(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerErrorKind.Unavailable, Path, $"{Path}: {exception.Message}", exception);
        }
    }

    public LedgerException Foreign() => new(
        LedgerErrorKind.Foreign, Path, $"{Path} is not a Detente ledger; name another workspace, or move the file away");

    public LedgerException Newer() => new(
        LedgerErrorKind.Newer, Path, $"{Path} was written by a newer version of Detente; use that version, or code the articles again into a new workspace");

    /// <summary>
    /// The database says "not a valid file" of both; a person needs to know which: a mistaken path, or lost data.
    /// Asked only after an open has failed: closing any handle on a file gives up every lock that the process has on it.
    /// </summary>
    private bool HasMagic()
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> head = stackalloc byte[12];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[8..].SequenceEqual(Magic);
    }

    private string ConnectionString() => new DuckDBConnectionStringBuilder
    {
        ["Data Source"] = Path,
        ["access_mode"] = access == LedgerAccess.Read ? "READ_ONLY" : "READ_WRITE",

        // A ledger never reaches for the network.
        ["autoinstall_known_extensions"] = "false",
        ["autoload_known_extensions"] = "false",
    }.ConnectionString;

    private LedgerException Explain(DuckDBException exception)
    {
        string message = exception.Message;
        if (message.Contains("Could not set lock", StringComparison.Ordinal))
        {
            string holder = HolderPattern().Match(message) is { Success: true } match ? $"another process (number {match.Groups[1].Value})" : "another process";
            return new LedgerException(
                LedgerErrorKind.Locked, Path, $"{holder} has {Path} open; wait until it is done, or ask a running 'detente serve' instead", exception);
        }

        if (message.Contains("newer version of DuckDB", StringComparison.Ordinal) || message.Contains("different version of DuckDB", StringComparison.Ordinal)
            || message.Contains("database file with version number", StringComparison.Ordinal))
        {
            return new LedgerException(LedgerErrorKind.Newer, Path, Newer().Message, exception);
        }

        if (message.Contains("not a valid DuckDB database file", StringComparison.Ordinal))
        {
            if (new FileInfo(Path).Length == 0)
            {
                return new LedgerException(LedgerErrorKind.Damaged, Path, $"{Path} is empty; delete it and ingest again", exception);
            }

            if (!HasMagic())
            {
                return Foreign();
            }
        }

        return DamageMarks.Any(mark => message.Contains(mark, StringComparison.OrdinalIgnoreCase))
            ? new LedgerException(
                LedgerErrorKind.Damaged, Path, $"{Path} is damaged ({FirstLine(message)}); restore a copy, or delete it and ingest again", exception)
            : new LedgerException(LedgerErrorKind.Unavailable, Path, $"{Path} cannot be used: {FirstLine(message)}", exception);
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd();

    [GeneratedRegex(@"PID (\d+)")]
    private static partial Regex HolderPattern();
}
