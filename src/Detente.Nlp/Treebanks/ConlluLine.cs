namespace Detente.Nlp;

/// <summary>A line of a CoNLL-U file as it was read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its end and without a byte-order mark.</param>
/// <param name="Fault">Why its characters cannot be trusted; null where they can.</param>
internal readonly record struct ConlluLine(int Number, string Text, string? Fault);
