namespace Detente.Ledger;

/// <summary>Many processes may read a ledger, or one may write it.</summary>
public enum LedgerAccess
{
    /// <summary>Opens or creates; no other process can open the file meanwhile, not even to read.</summary>
    Write,

    /// <summary>Opens what is there; writers are kept out meanwhile.</summary>
    Read,
}
