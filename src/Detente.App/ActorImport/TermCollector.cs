using System.Globalization;

namespace Detente.App.ActorImport;

/// <summary>A term as a source gives it, before its office and state are known to be ours.</summary>
/// <param name="From">YYYY, YYYY-MM or YYYY-MM-DD; empty where the source has none.</param>
internal sealed record GivenTerm(
    string Name, string? Position, string Office, string Code, string From, string To, char Gender,
    IReadOnlyList<string> Names, IReadOnlyList<string> Surnames, int LineNumber);

/// <summary>Checks terms and puts rows of one term together: a query gives one for each other name.</summary>
internal sealed class TermCollector(ImportedTables tables, string path)
{
    private readonly Dictionary<(string Code, string Office, string Name, string From, string To), int> rows = [];

    public void Add(GivenTerm term)
    {
        DateOnly? from = Day(term.From, last: false);
        DateOnly? to = Day(term.To, last: true);
        if (term.Name.Length == 0)
        {
            Refuse(term, "DT0157", "nobody is named");
        }
        else if (from is null)
        {
            Refuse(term, "DT0153", term.From.Length == 0 ? $"{term.Name}, {term.Office} of {term.Code}: no day on which it began" : $"'{term.From}' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
        }
        else if (to is null && term.To.Length > 0)
        {
            Refuse(term, "DT0153", $"'{term.To}' is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
        }
        else if (to < from)
        {
            Refuse(term, "DT0153", $"{term.Name}, {term.Office} of {term.Code}: ends {term.To}, before it begins {term.From}");
        }
        else
        {
            Join(term);
        }
    }

    /// <summary>Keeps what cannot be used.</summary>
    public void Refuse(GivenTerm term, string id, string reason)
    {
        tables.Unknown.Add(new UnknownRow(
            Path.GetFileName(path), term.LineNumber, term.Name, term.Position ?? $"{term.Code} {term.Office}".Trim(), $"{term.From} {term.To}".Trim(), reason));
        tables.Findings.Add(id == "DT0158" ? Diagnostic.Warning(id, path, term.LineNumber, reason) : Diagnostic.Error(id, path, term.LineNumber, reason));
    }

    /// <summary>The first or the last day that YYYY, YYYY-MM or YYYY-MM-DD may mean; null for another text.</summary>
    public static DateOnly? Day(string text, bool last) =>
        !PartialDate.TryParse(text, out PartialDate date) ? null : last ? date.Latest : date.Start;

    private void Join(GivenTerm term)
    {
        var key = (term.Code, term.Office, term.Name, term.From, term.To);
        string[] names = [.. term.Names.Where(name => name.Length > 0 && name != term.Name && name.Contains(' ', StringComparison.Ordinal))];
        if (rows.TryGetValue(key, out int index))
        {
            ImportedTerm before = tables.Terms[index];
            tables.Terms[index] = before with { Names = [.. before.Names.Union(names)], Surnames = [.. before.Surnames.Union(term.Surnames)] };
            return;
        }

        rows[key] = tables.Terms.Count;
        IReadOnlyList<string> surnames = term.Surnames.Count > 0 ? term.Surnames : PersonNames.SurnamesOf(term.Name, term.Code);
        tables.Terms.Add(new ImportedTerm(
            term.Code, term.Office, term.Name, [.. names.Distinct()], surnames, term.Gender, term.From, term.To,
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}:{term.LineNumber}")));
    }
}
