using System.Globalization;

namespace Detente.App;

/// <summary>Says findings on standard error, in order, and counts them. Of many alike the first ones are said, and at the end how many more there were.</summary>
/// <param name="withInfo">False leaves out what is said for the record only (<c>--quiet</c>).</param>
/// <param name="remedy">How all of them can be had.</param>
internal sealed class FindingLog(Action<string> writeLine, bool withInfo, string remedy = "'--emit findings' gives all")
{
    /// <summary>Of warnings and informations with one id.</summary>
    private const int MaxAlike = 10;

    /// <summary>Of errors with one id: each is an input that was not used, so more of them are said.</summary>
    private const int MaxErrorsAlike = 100;

    private readonly SortedDictionary<string, int> unsaid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> said = new(StringComparer.Ordinal);

    public int ErrorCount { get; private set; }

    public void Add(Diagnostic finding)
    {
        ErrorCount += finding.Severity == DiagnosticSeverity.Error ? 1 : 0;
        if (finding.Severity == DiagnosticSeverity.Info && !withInfo)
        {
            return;
        }

        int count = said.GetValueOrDefault(finding.Id);
        if (count >= (finding.Severity == DiagnosticSeverity.Error ? MaxErrorsAlike : MaxAlike))
        {
            unsaid[finding.Id] = unsaid.GetValueOrDefault(finding.Id) + 1;
            return;
        }

        said[finding.Id] = count + 1;
        writeLine(finding.ToString());
    }

    /// <summary>Says what was held back.</summary>
    public void Close()
    {
        foreach ((string id, int count) in unsaid)
        {
            writeLine(string.Create(CultureInfo.InvariantCulture, $"… and {count} more {id} ({remedy})"));
        }

        unsaid.Clear();
    }
}
