namespace Detente.App.ActorImport;

/// <summary>A code and days on which it is the one that holds; both included, open where null.</summary>
internal sealed record CodeSpan(DatedCode Code, DateOnly? From, DateOnly? To);

/// <summary>
/// Turns the ordered codes of a name, of which the first that fits is used, into days that do not overlap: a table of ours has no order to go by.
/// </summary>
internal static class CodeSpans
{
    /// <param name="codes">In file order, with the days they name.</param>
    /// <param name="hidden">Codes that no day is left for.</param>
    public static List<CodeSpan> Resolve(IReadOnlyList<(DatedCode Code, CodeDates Dates)> codes, ActorDialect dialect, out List<DatedCode> hidden)
    {
        IEnumerable<(DatedCode Code, CodeDates Dates)> ordered = dialect.UndatedIsDefault ? codes.OrderBy(code => code.Dates.IsOpen ? 1 : 0) : codes;
        var spans = new List<CodeSpan>();
        var taken = new List<(int From, int To)>();
        hidden = [];
        foreach ((DatedCode code, CodeDates dates) in ordered)
        {
            var free = new List<(int From, int To)> { (dates.From?.DayNumber ?? int.MinValue, dates.To?.DayNumber ?? int.MaxValue) };
            foreach ((int from, int to) in taken)
            {
                free = [.. free.SelectMany(part => Without(part, from, to))];
            }

            if (free.Count == 0)
            {
                hidden.Add(code);
            }

            spans.AddRange(free.Select(part => new CodeSpan(code, Day(part.From), Day(part.To))));
            taken.AddRange(free);
        }

        return [.. spans.OrderBy(span => span.From ?? DateOnly.MinValue)];
    }

    private static IEnumerable<(int From, int To)> Without((int From, int To) part, int from, int to)
    {
        if (to < part.From || from > part.To)
        {
            yield return part;
            yield break;
        }

        if (part.From < from)
        {
            yield return (part.From, from - 1);
        }

        if (to < part.To)
        {
            yield return (to + 1, part.To);
        }
    }

    private static DateOnly? Day(int number) => number is int.MinValue or int.MaxValue ? null : DateOnly.FromDayNumber(number);
}
