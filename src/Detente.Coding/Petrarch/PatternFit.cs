namespace Detente.Coding;

/// <summary>How a pattern fits round a verb: the actors that it names.</summary>
/// <param name="Source">The name at <c>$</c> behind the verb.</param>
/// <param name="Target">The name at <c>+</c> behind the verb.</param>
/// <param name="SubjectIsTarget">Whether <c>+</c> stands before the verb.</param>
/// <param name="IsCompound">Whether <c>%</c> stands before the verb: those of the subject do it to each other.</param>
/// <param name="Weight">The words found count more than any number of actors.</param>
internal sealed record PatternFit(VerbPattern Pattern, ForeignMention? Source, ForeignMention? Target, bool SubjectIsTarget, bool IsCompound, int Weight);
