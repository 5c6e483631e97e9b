using Detente.Ledger;

namespace Detente.App;

/// <summary>What an ingest did.</summary>
/// <param name="Known">Articles that this coder version had coded before; they were not coded again.</param>
internal sealed record IngestResult(AppendResult Added, int Known);
