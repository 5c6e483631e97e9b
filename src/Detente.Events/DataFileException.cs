namespace Detente;

/// <summary>A data, model or configuration file that cannot be used, with every finding in it; nothing of it was loaded.</summary>
public sealed class DataFileException : Exception
{
    public DataFileException(IReadOnlyList<Diagnostic> findings)
        : base(string.Join(Environment.NewLine, findings))
    {
        Findings = findings;
    }

    public DataFileException(Diagnostic finding)
        : this([finding])
    {
    }

    public IReadOnlyList<Diagnostic> Findings { get; }
}
