namespace Detente.Coding;

/// <summary>Words of a sentence that name a day, a month, a year or a stretch of days, resolved for the past and for the future.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Past">What it means of something that happened; unknown where the words give no number ("for a few days").</param>
/// <param name="Future">What it means of something to come; the same as <paramref name="Past"/> where the words leave no choice.</param>
/// <param name="IsFuture">The tense around the words speaks for <paramref name="Future"/>.</param>
public sealed record DateExpression(int First, int Last, DateKind Kind, PartialDate Past, PartialDate Future, bool IsFuture)
{
    /// <summary>It may say when something took place.</summary>
    public bool DatesEvents => Kind is DateKind.Point or DateKind.Range && Past.Precision != DatePrecision.Unknown;

    /// <summary>The reading that the tense speaks for.</summary>
    public PartialDate Likely => Resolve(IsFuture);

    public PartialDate Resolve(bool future) => future ? Future : Past;
}
