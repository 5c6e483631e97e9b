using System.Globalization;

namespace Detente.Coding;

/// <summary>Says what a token may be in a date: words by the table, figures by their form.</summary>
internal sealed class DateLexer(DateWords words)
{
    private const int ShortestYear = 4;

    /// <param name="published">Two-digit years lie in the hundred years around it.</param>
    public DateCell Classify(string form, DateOnly? published)
    {
        char first = form[0];
        if (char.IsAsciiDigit(first))
        {
            return Figure(form, published);
        }

        if (first is '\'' or '’' or '‘' && form.Length == 3 && int.TryParse(form.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int two))
        {
            return new DateCell(DateClass.ShortYear, Century(two, published), 0);
        }

        DateCell cell = words.Find(form);
        if (cell.Is(DateClass.Month | DateClass.WeakMonth | DateClass.Weekday) && !char.IsUpper(first))
        {
            // "may", "march" and "sat" are verbs; in small letters no month or day is a name.
            return cell with { Class = cell.Class & ~(DateClass.Month | DateClass.WeakMonth | DateClass.Weekday) };
        }

        return cell.Class == DateClass.None ? Compound(form, published) : cell;
    }

    /// <summary>The year of two digits that lies nearest: from seventy years back to thirty ahead.</summary>
    public static int Century(int two, DateOnly? published)
    {
        int around = published?.Year ?? DateTime.UnixEpoch.Year;
        int year = (around / 100 * 100) + two;
        return year > around + 30 ? year - 100 : year < around - 70 ? year + 100 : year;
    }

    /// <summary>"FY1970", "mid-March", "mid-1950s".</summary>
    private DateCell Compound(string form, DateOnly? published)
    {
        if (form.Length is 4 or 6 && form[1] is 'Y' && form[0] is 'F' or 'C' && int.TryParse(form.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && (form.Length == 4 || year is >= 1700 and < 2100))
        {
            return new DateCell(DateClass.Year | DateClass.Fiscal, form.Length == 4 ? Century(year, published) : year, 0);
        }

        int dash = form.IndexOf('-', StringComparison.Ordinal);
        if (dash is < 2 or > 5 || dash == form.Length - 1 || !words.Find(form[..dash]).Is(DateClass.Part))
        {
            return default;
        }

        DateCell rest = Classify(form[(dash + 1)..], published);
        return rest.Is(DateClass.Trigger) ? new DateCell(rest.Class | DateClass.Mid, rest.Value, words.Find(form[..dash]).Second) : default;
    }

    private static DateCell Figure(string form, DateOnly? published)
    {
        int digits = 1;
        while (digits < form.Length && char.IsAsciiDigit(form[digits]))
        {
            digits++;
        }

        ReadOnlySpan<char> tail = form.AsSpan(digits);
        if (digits > ShortestYear || !int.TryParse(form.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int value))
        {
            return default;
        }

        bool isYear = digits == ShortestYear && value is >= 1700 and < 2100;
        return tail switch
        {
            "" => isYear ? new DateCell(DateClass.Year, value, 0) : digits < ShortestYear ? new DateCell(DateClass.Number, value, 0) : default,
            "st" or "nd" or "rd" or "th" => digits < 3 && value is >= 1 and <= 31 ? new DateCell(DateClass.DayOrdinal | DateClass.Ordinal, value, 0) : default,
            "s" or "'s" or "’s" => isYear && value % 10 == 0 ? new DateCell(DateClass.Decade, value, 0)
                : digits == 2 && value % 10 == 0 && value >= 20 ? new DateCell(DateClass.Decade, 1900 + value, 0) : default,
            _ => Written(form, published),
        };
    }

    /// <summary>"3/18/1969" in the American order where it can be, "18.3.1969" with the day first, "1969-03-18".</summary>
    private static DateCell Written(string form, DateOnly? published)
    {
        char mark = form.Contains('/', StringComparison.Ordinal) ? '/' : form.Contains('.', StringComparison.Ordinal) ? '.' : '-';
        Span<int> parts = stackalloc int[3];
        int count = 0;
        foreach (Range range in form.AsSpan().Split(mark))
        {
            ReadOnlySpan<char> part = form.AsSpan()[range];
            if (count == 3 || part.Length is 0 or 3 or > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
            {
                return default;
            }
        }

        if (count < 3)
        {
            return default;
        }

        bool yearFirst = parts[0] > 1700;
        bool dayFirst = mark == '.' || parts[0] > 12;
        (int year, int month, int day) = yearFirst ? (parts[0], parts[1], parts[2]) : dayFirst ? (parts[2], parts[1], parts[0]) : (parts[2], parts[0], parts[1]);
        year = year < 100 ? Century(year, published) : year;
        bool exists = year is >= 1700 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new DateCell(DateClass.FullDate, new DateOnly(year, month, day).DayNumber, 0) : default;
    }
}
