namespace Detente;

/// <summary>One row of a <see cref="DataTable"/>, with its line for messages.</summary>
public sealed class DataRow
{
    private readonly DataTable table;
    private readonly string line;

    internal DataRow(DataTable table, int lineNumber, string line)
    {
        this.table = table;
        this.line = line;
        LineNumber = lineNumber;
    }

    public int LineNumber { get; }

    /// <summary>The cell, trimmed; empty for an empty cell or a column that the table lacks.</summary>
    public string this[string column] => table.Cell(line, column).Trim().ToString();

    /// <summary>The values of a cell, split at <c>|</c>; none for an empty cell.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first or the last day that YYYY, YYYY-MM or YYYY-MM-DD may mean; null for an empty cell, and with a finding for another text.</summary>
    public DateOnly? Day(string column, bool last, List<Diagnostic> findings)
    {
        string text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (!PartialDate.TryParse(text, out PartialDate date))
        {
            findings.Add(Error("DT0123", $"'{text}' is no date (YYYY, YYYY-MM or YYYY-MM-DD)"));
            return null;
        }

        return last ? date.Latest : date.Start;
    }

    /// <summary>The cell with the blanks around it, for checks that are about them.</summary>
    public string Raw(string column) => table.Cell(line, column).ToString();

    public string Path => table.Path;

    public Diagnostic Error(string id, string message, string? suggestion = null) =>
        Diagnostic.Error(id, table.Path, LineNumber, message, suggestion);

    public Diagnostic Warning(string id, string message, string? suggestion = null) =>
        Diagnostic.Warning(id, table.Path, LineNumber, message, suggestion);

    public Diagnostic Info(string id, string message) => Diagnostic.Info(id, table.Path, LineNumber, message);
}
