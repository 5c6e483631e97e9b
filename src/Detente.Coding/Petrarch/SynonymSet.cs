namespace Detente.Coding;

/// <summary>A set of words, <c>&amp;NAME</c>: its members are words, phrases, prepositional phrases or other sets.</summary>
/// <param name="Members">Each with the line it stands in.</param>
internal sealed record SynonymSet(string Name, List<(PatternItem Item, int LineNumber)> Members, string Path, int LineNumber);
