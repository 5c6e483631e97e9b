using System.Data.Common;
using Sylvan.Data.Csv;

namespace Detente.App.ActorImport;

/// <summary>Reads a table with a head of column names; rows with an office are office-holders, others names. Columns that it does not know are listed.</summary>
internal sealed class CsvActorImport(PositionOffices positions, StateCodes states, CameoActorCodes codes, ActorDirectory actors, ImportedTables tables)
{
    /// <summary>What other tables call our columns; capitals, blanks, hyphens and underscores do not count.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["name"] = ["name", "actor", "person", "personlabel", "fullname", "label"],
        ["code"] = ["code", "country", "countrycode", "state", "iso", "iso3", "actorcode", "countryname"],
        ["office"] = ["office", "position", "positionlabel", "title", "role"],
        ["sector"] = ["sector"],
        ["from"] = ["from", "start", "startdate", "since", "begin", "fromdate"],
        ["to"] = ["to", "end", "enddate", "until", "todate"],
        ["names"] = ["names", "aliases", "alias", "othernames", "altlabel"],
        ["surname"] = ["surname", "lastname", "familyname"],
        ["gender"] = ["gender", "sex"],
        ["identifier"] = ["identifier", "id"],
        ["note"] = ["note", "notes", "source", "comment"],
    };

    public void Read(TextReader text, string path)
    {
        int number = 1;
        try
        {
            using CsvDataReader csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true, BufferSize = 1 << 16 });
            if (ReadHeader(csv, path) is not { } columns)
            {
                return;
            }

            var terms = new TermCollector(tables, path);
            while (csv.Read())
            {
                number++;
                tables.EntryCount++;
                if (csv.RowFieldCount != csv.FieldCount)
                {
                    Keep(path, number, "", "", Diagnostic.Error("DT0104", path, number, FormattableString.Invariant($"{csv.RowFieldCount} cells where the header has {csv.FieldCount}")));
                    continue;
                }

                ReadRow(column => columns.TryGetValue(column, out int at) ? csv.GetString(at).Trim() : "", number, path, terms);
            }
        }
        catch (Exception e) when (e is DbException or FormatException)
        {
            tables.Findings.Add(Diagnostic.Error("DT0157", path, number + 1, "not CSV from here on; the rows before it are used"));
        }
    }

    /// <returns>Our column to its place; null where there is none for names.</returns>
    private Dictionary<string, int>? ReadHeader(CsvDataReader csv, string path)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < csv.FieldCount; i++)
        {
            string given = csv.GetName(i);
            string plain = new([.. given.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
            string? column = Known.Where(pair => pair.Value.Contains(plain)).Select(pair => pair.Key).FirstOrDefault();
            if (column is null)
            {
                tables.Findings.Add(Diagnostic.Warning("DT0159", path, 1, $"the column '{given}' is not known and is left out", Diagnostic.Nearest(plain, Known.Values.SelectMany(names => names))));
            }
            else if (!columns.TryAdd(column, i))
            {
                tables.Findings.Add(Diagnostic.Warning("DT0159", path, 1, $"the column '{given}' says what '{csv.GetName(columns[column])}' says before; it is left out"));
            }
        }

        foreach (string column in (string[])["name", "code"])
        {
            if (!columns.ContainsKey(column))
            {
                tables.Findings.Add(Diagnostic.Error("DT0103", path, 1, $"column '{column}' is missing; it may be called {string.Join(", ", Known[column])}"));
            }
        }

        return columns.ContainsKey("name") && columns.ContainsKey("code") ? columns : null;
    }

    private void ReadRow(Func<string, string> cell, int number, string path, TermCollector terms)
    {
        string name = cell("name");
        string given = cell("code");
        ActorCodeReading? cameo = states.Find(given) is null && given.Length >= 3 && given.All(char.IsAsciiLetterUpper) ? codes.Read(given) : null;
        string? code = states.Find(given) ?? cameo?.Code;
        if (name.Length == 0 || code is null)
        {
            string reason = name.Length == 0 ? "a row without a name" : $"'{given}' is no state or organisation that is known";
            Keep(path, number, name, given, name.Length == 0 ? Diagnostic.Error("DT0157", path, number, reason) : Diagnostic.Warning("DT0152", path, number, reason));
            return;
        }

        string[] names = cell("names").Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cell("office").Length > 0)
        {
            AddTerm(cell, name, code, names, number, terms);
            return;
        }

        (DateOnly? from, DateOnly? to) = (TermCollector.Day(cell("from"), last: false), TermCollector.Day(cell("to"), last: true));
        if ((from is null && cell("from").Length > 0) || (to is null && cell("to").Length > 0) || to < from)
        {
            Keep(path, number, name, given, Diagnostic.Error("DT0153", path, number, to < from ? $"ends {cell("to")}, before it begins {cell("from")}" : "a date is none (YYYY, YYYY-MM or YYYY-MM-DD)"));
            return;
        }

        string? sector = cell("sector").Length > 0 ? cell("sector").ToUpperInvariant() : cameo?.Sector;
        string identifier = cell("identifier").Length > 0 ? cell("identifier") : name;
        string source = FormattableString.Invariant($"{Path.GetFileName(path)}:{number}");
        tables.Names.AddRange(names.Prepend(name).Distinct().Select(text => new ImportedName(text, [code], sector, from, to, identifier, source, cell("note"))));
    }

    private void AddTerm(Func<string, string> cell, string name, string code, string[] names, int number, TermCollector terms)
    {
        string office = cell("office");
        string? known = actors.Offices.ContainsKey(office.ToLowerInvariant()) ? office.ToLowerInvariant()
            : positions.Find(office, office)?.Office ?? actors.TitlesFrom(ActorDirectory.FirstWord(office.ToLowerInvariant()))
                .Where(title => title.Text == office.ToLowerInvariant() && (title.Code is null || title.Code == code)).OrderBy(title => title.Code is null ? 1 : 0)
                .Select(title => title.Office.Id).FirstOrDefault();
        var term = new GivenTerm(
            name, office, known ?? office, code, cell("from"), cell("to"), cell("gender") is ['f' or 'F' or 'w' or 'W', ..] ? 'f' : 'm',
            names, cell("surname").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), number);
        if (known is null)
        {
            terms.Refuse(term, "DT0158", $"'{office}' is no office that is known");
        }
        else
        {
            terms.Add(term);
        }
    }

    private void Keep(string path, int number, string name, string code, Diagnostic finding)
    {
        tables.Unknown.Add(new UnknownRow(Path.GetFileName(path), number, name, code, "", finding.Message));
        tables.Findings.Add(finding);
    }
}
