namespace Detente.Coding;

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
