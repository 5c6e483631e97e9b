namespace Detente.Coding;

/// <summary>A pattern of a foreign dictionary: what stands before and after its verb, and what that is coded as.</summary>
/// <param name="Before">Empty where only what follows counts.</param>
/// <param name="CodeText">As written between the brackets.</param>
/// <param name="Path">The file it stands in.</param>
internal sealed record VerbPattern(IReadOnlyList<PatternItem> Before, IReadOnlyList<PatternItem> After, string CodeText, string Path, int LineNumber)
{
    public EventCodes Codes { get; } = EventCodes.Parse(CodeText);

    /// <summary>Its words without the code, as PETRARCH2 writes them.</summary>
    public string Words { get; } = string.Join(' ', Before.Select(item => item.ToString()).Append("*").Concat(After.Select(item => item.ToString())));

    public IEnumerable<PatternItem> Items => Before.Concat(After).SelectMany(item => item.All);

    public override string ToString() => Words;
}
