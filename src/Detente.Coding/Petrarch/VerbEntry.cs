namespace Detente.Coding;

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
