using System.Data.Common;
using System.Globalization;
using Sylvan.Data.Csv;

namespace Detente.App.ActorScoring;

/// <summary>A leader's time in power as the REIGN data have it.</summary>
/// <param name="Cow">Correlates of War number of the state.</param>
/// <param name="To">The last day of the month in which it ended; null while it went on.</param>
internal sealed record LeaderSpell(string Cow, string Leader, DateOnly From, DateOnly? To, int LineNumber)
{
    private static readonly string[] Columns = ["ccode", "leader", "sdate", "smonth", "syear", "emonth", "eyear"];

    /// <exception cref="DataFileException">A column is missing, a date is none, or the file is no CSV; all is listed.</exception>
    public static IReadOnlyList<LeaderSpell> Load(string path)
    {
        var findings = new List<Diagnostic>();
        var spells = new List<LeaderSpell>();
        using var text = new StreamReader(path);
        try
        {
            using CsvDataReader csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true });
            string[] names = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];
            findings.AddRange(Columns.Where(column => !names.Contains(column)).Select(column => Diagnostic.Error("DT0103", path, 1, $"column '{column}' is missing", Diagnostic.Nearest(column, names))));
            DataTable.ThrowIfAny(findings);
            Dictionary<string, int> at = Columns.ToDictionary(column => column, column => Array.IndexOf(names, column));
            int number = 1;
            while (csv.Read())
            {
                number++;
                Read(column => csv.GetString(at[column]).Trim(), number);
            }
        }
        catch (DbException e)
        {
            findings.Add(Diagnostic.Error("DT0157", path, 0, "not CSV: " + e.Message.ReplaceLineEndings(" ")));
        }

        DataTable.ThrowIfAny(findings);
        return spells;

        void Read(Func<string, string> cell, int number)
        {
            DateOnly? from = Day(cell("syear"), cell("smonth"), cell("sdate"));
            DateOnly? to = cell("eyear").Length == 0 ? null : Day(cell("eyear"), cell("emonth"), "1")?.AddMonths(1).AddDays(-1);
            if (cell("ccode").Length == 0 && cell("leader").Length == 0)
            {
                return;
            }

            if (from is not { } start || (to is null && cell("eyear").Length > 0))
            {
                findings.Add(Diagnostic.Error("DT0153", path, number, $"{cell("leader")}: a date is none"));
                return;
            }

            spells.Add(new LeaderSpell(cell("ccode"), cell("leader"), start, to, number));
        }
    }

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
}
