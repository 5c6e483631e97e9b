namespace Detente.Ledger;

/// <summary>A ledger that cannot be opened, read or written; the message is a sentence for the person at the screen.</summary>
public sealed class LedgerException : Exception
{
    public LedgerException(LedgerErrorKind kind, string path, string message, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Path = path;
    }

    public LedgerErrorKind Kind { get; }

    public string Path { get; }
}
