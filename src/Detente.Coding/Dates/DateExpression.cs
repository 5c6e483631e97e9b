namespace Detente.Coding;

/// <summary>Words of a sentence that name a day, a month, a year or a stretch of days, resolved for the past and for the future.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Past">What it means of something that happened.</param>
/// <param name="Future">What it means of something to come; the same as <paramref name="Past"/> where the words leave no choice.</param>
public sealed record DateExpression(int First, int Last, PartialDate Past, PartialDate Future);
