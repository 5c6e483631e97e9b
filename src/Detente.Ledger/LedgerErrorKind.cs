namespace Detente.Ledger;

/// <summary>Why a ledger cannot be used.</summary>
public enum LedgerErrorKind
{
    /// <summary>There is no ledger where one was to be read.</summary>
    Missing,

    /// <summary>Another process has the file open; try again when it is done.</summary>
    Locked,

    /// <summary>The file is something else.</summary>
    Foreign,

    /// <summary>The file is cut short or its checksums do not hold.</summary>
    Damaged,

    /// <summary>A newer program wrote it.</summary>
    Newer,

    /// <summary>The disk refuses: no right to it, no room on it, a path that cannot be.</summary>
    Unavailable,
}
