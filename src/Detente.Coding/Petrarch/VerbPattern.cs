namespace Detente.Coding;

/// <summary>A pattern of a foreign dictionary: what stands before and after its verb, and what that is coded as.</summary>
/// <param name="Before">Empty where only what follows counts.</param>
/// <param name="CodeText">As written between the brackets.</param>
/// <param name="Path">The file it stands in.</param>
internal sealed record VerbPattern(IReadOnlyList<PatternItem> Before, IReadOnlyList<PatternItem> After, string CodeText, string Path, int LineNumber)
{
    public EventCodes Codes { get; } = EventCodes.Parse(CodeText);

    public IEnumerable<PatternItem> Items => Before.Concat(After).SelectMany(item => item.All);

    /// <summary>The words without the code, as PETRARCH2 writes them.</summary>
    public override string ToString() => string.Join(' ', Before.Select(item => item.ToString()).Append("*").Concat(After.Select(item => item.ToString())));
}

/// <summary>A verb of a block: its words, of which one is inflected.</summary>
/// <param name="Words">In capitals; one for a plain verb.</param>
/// <param name="VerbIndex">Which of them is the verb.</param>
/// <param name="Forms">All forms, the words themselves among them; as many words each as <paramref name="Words"/>, save irregular ones of other length.</param>
/// <param name="GivenForms">Those that the file itself lists in <c>{…}</c>, which then replace the regular ones.</param>
/// <param name="CodeText">The verb's own code, where it has another than its block.</param>
internal sealed record VerbEntry(IReadOnlyList<string> Words, int VerbIndex, IReadOnlyList<VerbForm> Forms, IReadOnlyList<string> GivenForms, string? CodeText, string Path, int LineNumber)
{
    /// <summary>As the dictionary writes it: the verb of several words is marked with <c>+</c>.</summary>
    public override string ToString() => Words.Count == 1 ? Words[0] : string.Join('_', Words.Select((word, index) => index == VerbIndex ? "+" + word : word));
}

/// <summary>One form of a verb: <c>TAKES NOTE</c>.</summary>
internal sealed record VerbForm(IReadOnlyList<string> Words, int VerbIndex)
{
    public string Verb => Words[VerbIndex];
}

/// <summary>Verbs of one meaning and the patterns they share.</summary>
internal sealed class VerbBlock(string name, string codeText, string path, int lineNumber)
{
    public string Name => name;

    public string CodeText => codeText;

    public string Path => path;

    public int LineNumber => lineNumber;

    public List<VerbEntry> Verbs { get; } = [];

    public List<VerbPattern> Patterns { get; } = [];
}

/// <summary>A set of words, <c>&amp;NAME</c>: its members are words, phrases, prepositional phrases or other sets.</summary>
/// <param name="Members">Each with the line it stands in.</param>
internal sealed record SynonymSet(string Name, List<(PatternItem Item, int LineNumber)> Members, string Path, int LineNumber);
