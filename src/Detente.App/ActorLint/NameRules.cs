namespace Detente.App.ActorLint;

/// <summary>Names: those that no text can match, those that stand for several, and titles and role words in another form than they are looked up in.</summary>
internal static class NameRules
{
    /// <summary>Columns that hold names, and whether <c>|</c> parts several.</summary>
    private static readonly string[] Columns = ["name", "names", "adjectives", "demonyms", "capital"];

    public static IEnumerable<Diagnostic> Check(LintTables tables)
    {
        DataRow[] named = [.. tables.States, .. tables.Organizations, .. tables.Institutions, .. tables.HolderFiles.SelectMany(rows => rows), .. tables.GivenNames, .. tables.NotActors];
        return [.. named.SelectMany(Unreachable), .. Shadowed(tables, named), .. Titles(tables.Offices), .. Phrases(tables.Agents), .. Ambiguous(tables)];
    }

    private static IEnumerable<Diagnostic> Unreachable(DataRow row)
    {
        foreach (string column in Columns)
        {
            string[] cells = column == "name" ? [row.Raw(column)] : row.Raw(column).Split('|');
            foreach (string cell in cells.Where(cell => cell.Length > 0))
            {
                if (cell != cell.Trim())
                {
                    yield return row.Warning("DT0164", $"'{cell}' has a blank before or after it");
                }

                if (Curly(cell, row, column) is { } curly)
                {
                    yield return curly;
                }

                if (ReasonAgainst(cell.Trim()) is { } reason)
                {
                    yield return row.Error("DT0164", $"the name '{cell.Trim()}' cannot be found in any text: {reason}");
                }
            }

            foreach (string twice in cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0).GroupBy(cell => cell).Where(group => group.Count() > 1).Select(group => group.Key))
            {
                yield return row.Warning("DT0160", $"'{twice}' stands twice in '{column}'");
            }
        }
    }

    /// <summary>A text's apostrophes and hyphens are read as plain ones, but for titles: the plain form is the one that must stand there.</summary>
    private static Diagnostic? Curly(string cell, DataRow row, string column)
    {
        string plain = cell.Trim().Replace('’', '\'').Replace('‑', '-');
        return plain == cell.Trim() ? null
            : row.List(column).Append(row["name"]).Contains(plain) ? row.Info("DT0164", $"'{cell.Trim()}' is found in titles only; '{plain}' stands beside it")
            : row.Warning("DT0164", $"'{cell.Trim()}' is found in titles only", plain);
    }

    /// <summary>A blank stands for any in the text, but for one run of them only.</summary>
    private static string? ReasonAgainst(string name) => name switch
    {
        "" => "it is empty",
        _ when name.Contains("  ", StringComparison.Ordinal) => "two blanks in a row",
        _ when name.Any(c => (char.IsWhiteSpace(c) && c != ' ') || char.IsControl(c) || c == '\uFFFD') => "a blank of another kind, or a character that was damaged",
        _ when !char.IsLetterOrDigit(name[0]) && name[0] is not ('.' or '\'') => $"no word starts with '{name[0]}'",
        _ => null,
    };

    /// <summary>What is no actor wins over an actor of the same letters.</summary>
    private static IEnumerable<Diagnostic> Shadowed(LintTables tables, IEnumerable<DataRow> named)
    {
        Dictionary<string, DataRow> none = tables.NotActors.GroupBy(row => row["name"]).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return named.Except(tables.NotActors).SelectMany(row => NamesOf(row).Where(none.ContainsKey).Select(name =>
            row.Warning("DT0169", FormattableString.Invariant($"'{name}' is never found: it stands in not-actors.tsv({none[name].LineNumber})"))));
    }

    private static IEnumerable<Diagnostic> Titles(IEnumerable<DataRow> offices) => offices.SelectMany(row => row.List("titles")
        .Where(title => title != title.ToLowerInvariant() || ReasonAgainst(title) is not null)
        .Select(title => row.Error("DT0164", $"the title '{title}' is never found: {ReasonAgainst(title) ?? "titles are in lower case"}")));

    private static IEnumerable<Diagnostic> Phrases(IReadOnlyList<DataRow> agents)
    {
        HashSet<string> heads = [.. agents.Select(row => row["phrase"].Split(' ')[^1])];
        foreach (DataRow row in agents)
        {
            string phrase = row["phrase"];
            string head = phrase.Split(' ')[^1];
            if (phrase != phrase.ToLowerInvariant() || phrase != row.Raw("phrase") || ReasonAgainst(phrase) is not null)
            {
                yield return row.Error("DT0164", $"the role '{row.Raw("phrase")}' is never found: {ReasonAgainst(phrase) ?? "role words are in lower case, without blanks around them"}");
            }
            else if (row["note"].Contains("plural", StringComparison.Ordinal))
            {
                continue;
            }
            else if (head.Length > 3 && head[^1] == 's' && head[^2] is not ('s' or 'u' or 'i') && heads.Contains(head[..^1]))
            {
                yield return row.Warning("DT0164", $"the role '{phrase}' is looked up by its lemma", phrase[..^1]);
            }
        }
    }

    /// <summary>Days, place and kind decide among the bearers of a name; where two stand on the same days only the rest is left.</summary>
    private static IEnumerable<Diagnostic> Ambiguous(LintTables tables)
    {
        var bearers = new List<(string Name, string Code, DateOnly From, DateOnly To, DataRow Row)>();
        foreach (DataRow row in (DataRow[])[.. tables.States, .. tables.Organizations, .. tables.Institutions, .. tables.GivenNames])
        {
            DateOnly from = Day(row["from"], last: false) ?? DateOnly.MinValue;
            DateOnly to = Day(row["to"], last: true) ?? DateOnly.MaxValue;
            string code = row["note"].Split(';', StringSplitOptions.TrimEntries).FirstOrDefault(part => part.StartsWith("base=", StringComparison.Ordinal)) is { } home
                ? home["base=".Length..].Split(' ')[0] : row["code"];
            bearers.AddRange(NamesOf(row).Select(name => (name, code, from, to, row)));
        }

        foreach (LintTerm term in tables.Terms)
        {
            bearers.AddRange(NamesOf(term.Row).Select(name => (name, term.Code, term.From, term.To, term.Row)));
        }

        foreach (var group in bearers.GroupBy(bearer => bearer.Name, StringComparer.Ordinal).Where(group => group.Select(bearer => bearer.Code).Distinct().Count() > 1))
        {
            var all = group.ToArray();
            var first = all[0];
            var other = all.First(bearer => bearer.Code != first.Code);
            bool together = all.Any(one => all.Any(two => one.Code != two.Code && one.From <= two.To && two.From <= one.To));
            string message = FormattableString.Invariant(
                $"'{group.Key}' is {string.Join(" and ", all.Select(bearer => bearer.Code).Distinct())} ({Path.GetFileName(first.Row.Path)}({first.Row.LineNumber}))");
            yield return together ? other.Row.Warning("DT0161", message + " on the same days") : other.Row.Info("DT0161", message + "; the day decides");
        }
    }

    private static DateOnly? Day(string text, bool last) => ActorImport.TermCollector.Day(text, last);

    private static IEnumerable<string> NamesOf(DataRow row) =>
        Columns.SelectMany(column => column == "name" ? [row[column]] : row.List(column)).Where(name => name.Length > 0).Distinct();
}
