using System.Text;

namespace Detente.App;

/// <summary>Rows of text under named columns, as an aligned table or as CSV (RFC 4180).</summary>
internal sealed record RecordTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Columns two blanks apart; the last one runs on.</summary>
    public void WriteText(TextWriter writer)
    {
        int[] widths = [.. Columns.Select((name, i) => Rows.Select(row => row[i].Length).Append(name.Length).Max())];
        foreach (IReadOnlyList<string> row in Rows.Prepend(Columns))
        {
            var line = new StringBuilder();
            for (int i = 0; i < row.Count; i++)
            {
                line.Append(i == row.Count - 1 ? row[i] : row[i].PadRight(widths[i] + 2));
            }

            writer.Write(line.ToString().TrimEnd());
            writer.Write('\n');
        }
    }

    public void WriteCsv(TextWriter writer)
    {
        foreach (IReadOnlyList<string> row in Rows.Prepend(Columns))
        {
            writer.Write(string.Join(',', row.Select(Quote)));
            writer.Write("\r\n");
        }
    }

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
