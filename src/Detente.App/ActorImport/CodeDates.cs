using System.Globalization;
using System.Text.RegularExpressions;

namespace Detente.App.ActorImport;

/// <summary>The days on which a code of an actor dictionary holds, both included; null is open.</summary>
internal readonly partial record struct CodeDates(DateOnly? From, DateOnly? To)
{
    /// <summary>Two-digit years up to this one are of this century (PETRARCH2 and TABARI alike).</summary>
    private const int LastShortYear = 30;

    private const int FirstYear = 1800;

    /// <summary>A date behind it is a slip: real files have one in 2200.</summary>
    private const int LastYear = 2100;

    public bool IsOpen => From is null && To is null;

    /// <param name="text"><c>&lt;YYMMDD</c>, <c>&gt;YYMMDD</c>, <c>YYMMDD-YYMMDD</c>, or with YYYYMMDD; blanks are passed over; empty for always.</param>
    /// <param name="fault">Why it cannot be used; null where it can.</param>
    public static CodeDates Parse(string text, ActorDialect dialect, out string? fault)
    {
        fault = null;
        string dense = Blanks().Replace(text, "");
        if (dense.Length == 0)
        {
            return default;
        }

        if (dense[0] is '<' or '>')
        {
            if (ReadDay(dense[1..], ref fault) is not { } day)
            {
                return default;
            }

            return dense[0] == '>' ? new CodeDates(day, null) : new CodeDates(null, dialect.BeforeIncludesDay ? day : day.AddDays(-1));
        }

        string[] ends = dense.Split('-');
        if (ends.Length != 2)
        {
            fault = $"'{text.Trim()}' is neither <DATE, >DATE nor DATE-DATE";
            return default;
        }

        if (ReadDay(ends[0], ref fault) is not { } from || ReadDay(ends[1], ref fault) is not { } end)
        {
            return default;
        }

        if (end < from)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"'{text.Trim()}' ends before it begins");
            return default;
        }

        DateOnly to = dialect.RangeIncludesEnd ? end : end.AddDays(-1);
        fault = to < from ? $"'{text.Trim()}' is no day at all where the end is left out ({dialect.Name})" : null;
        return new CodeDates(from, to);
    }

    private static DateOnly? ReadDay(string digits, ref string? fault)
    {
        string full = digits.Length == 6 && int.TryParse(digits.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? (year <= LastShortYear ? "20" : "19") + digits
            : digits;
        if (DateOnly.TryParseExact(full, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= FirstYear and <= LastYear)
        {
            return day;
        }

        fault ??= $"'{digits}' is no possible date (YYMMDD or YYYYMMDD)";
        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
