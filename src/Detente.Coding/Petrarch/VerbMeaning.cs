namespace Detente.Coding;

/// <summary>What a dictionary says of a verb in its sentence.</summary>
/// <param name="Entries">All blocks in which it stands.</param>
/// <param name="Codes">Of the pattern that fits best, else of the verb.</param>
/// <param name="Fit">Null where no pattern fits.</param>
/// <param name="Rule">For a reader.</param>
internal sealed record VerbMeaning(List<(VerbBlock Block, VerbEntry Entry)> Entries, EventCodes Codes, PatternFit? Fit, string Rule);
