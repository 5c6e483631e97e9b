namespace Detente;

/// <summary>One row of a <see cref="DataTable"/>, with its line for messages.</summary>
public sealed class DataRow
{
    private readonly DataTable table;
    private readonly string[] cells;

    internal DataRow(DataTable table, int lineNumber, string[] cells)
    {
        this.table = table;
        this.cells = cells;
        LineNumber = lineNumber;
    }

    public int LineNumber { get; }

    /// <summary>The cell, trimmed; empty for an empty cell or a column that the table lacks.</summary>
    public string this[string column] => table.Cell(cells, column).Trim();

    /// <summary>The values of a cell, split at <c>|</c>; none for an empty cell.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell with the blanks around it, for checks that are about them.</summary>
    public string Raw(string column) => table.Cell(cells, column);

    public string Path => table.Path;

    public Diagnostic Error(string id, string message, string? suggestion = null) =>
        Diagnostic.Error(id, table.Path, LineNumber, message, suggestion);

    public Diagnostic Warning(string id, string message, string? suggestion = null) =>
        Diagnostic.Warning(id, table.Path, LineNumber, message, suggestion);

    public Diagnostic Info(string id, string message) => Diagnostic.Info(id, table.Path, LineNumber, message);
}
