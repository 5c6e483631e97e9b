namespace Detente.App.ActorLint;

/// <summary>Terms of office: overlaps, two holders at once, offices without a holder today.</summary>
internal static class TermRules
{
    /// <summary>A successor may begin on the day the other leaves.</summary>
    private const int HandoverDays = 1;

    /// <summary>Words of a note that say why two hold an office at once.</summary>
    private static readonly string[] SharedWords = ["acting", "interim", "co-", "joint", "disput", "rival", "contested", "caretaker", "in exile", "unrecogni", "self-proclaimed"];

    public static IEnumerable<Diagnostic> Check(LintTables tables, ActorDirectory? actors, DateOnly today)
    {
        HashSet<(string Office, string Code)> shared = [.. tables.SharedOffices.Select(row => (row["office"], row["code"]))];
        foreach (var office in tables.Terms.GroupBy(term => (term.Code, term.Office)).OrderBy(group => group.Key))
        {
            LintTerm[] terms = [.. office.OrderBy(term => term.From).ThenBy(term => term.To)];
            bool isShared = shared.Contains((office.Key.Office, "")) || shared.Contains((office.Key.Office, office.Key.Code));
            foreach (Diagnostic finding in Overlaps(terms, isShared).Concat(Vacancy(terms, actors, today)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Diagnostic> Overlaps(LintTerm[] terms, bool isShared)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            for (int k = i + 1; k < terms.Length && terms[k].From <= terms[i].To; k++)
            {
                (LintTerm first, LintTerm second) = (terms[i], terms[k]);
                int days = first.SureOverlap(second);
                if (days <= HandoverDays)
                {
                    continue;
                }

                bool otherBody = first.Row["note"].Length > 0 && second.Row["note"].Length > 0 && first.Row["note"] != second.Row["note"];
                if (first.Name == second.Name && !otherBody)
                {
                    yield return second.Row.Warning("DT0162", $"{second.Name} is {second.Office} of {second.Code} from {second.Days}, which overlaps {Place(first)} ({first.Days})");
                }
                else if (first.Name != second.Name && !isShared && !SaysWhy(first) && !SaysWhy(second))
                {
                    string message = $"two hold the office '{second.Office}' of {second.Code} at once: {second.Name} ({second.Days}) and, {Place(first)}, {first.Name} ({first.Days})";
                    yield return otherBody ? second.Row.Info("DT0165", message + "; their notes differ") : second.Row.Warning("DT0165", message + "; a note may say why (acting, disputed)");
                }
            }
        }
    }

    /// <summary>For states and organisations that are still there.</summary>
    private static IEnumerable<Diagnostic> Vacancy(LintTerm[] terms, ActorDirectory? actors, DateOnly today)
    {
        LintTerm last = terms.MaxBy(term => term.To)!;
        bool exists = actors is null || !actors.States.Contains(last.Code)
            || actors.Names.Any(name => name.Code == last.Code && name.Kind == ActorNameKind.State && name.ValidOn(today));
        if (last.To < today && exists)
        {
            yield return last.Row.Info("DT0166", $"nobody is '{last.Office}' of {last.Code} today; the last was {last.Name} ({last.Days})");
        }
    }

    private static bool SaysWhy(LintTerm term) => SharedWords.Any(word => term.Row["note"].Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Place(LintTerm term) => FormattableString.Invariant($"{Path.GetFileName(term.Row.Path)}({term.Row.LineNumber})");
}
