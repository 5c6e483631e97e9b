namespace Detente.Coding;

/// <summary>Reads parts of longer stretches: "the first half of 1965", "the last week of June", "the end of the year", "the first three months of 1971".</summary>
internal static class PeriodDates
{
    /// <summary>"third quarter of 1964", "second week in May".</summary>
    public static bool TryRead(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        bool last = scan.IsWord(at, "last") || scan.IsWord(at, "final");
        if (!last && !(scan.Is(at, DateClass.Ordinal) && scan[at].Value is >= 1 and <= 5))
        {
            return false;
        }

        int which = last ? 0 : scan[at].Value;
        int next = CountedDates.ReadCount(scan, at + 1, out int count);
        next = scan.Skip(next, "-");
        bool joined = scan.IsWord(next + 1, "of") || scan.IsWord(next + 1, "in");

        // "first quarter this year", "fourth quarter 1959"
        bool bare = RelativeDates.IsUnit(scan, next, DateUnit.Quarter) && scan.Is(next + 1, DateClass.Relation | DateClass.Year | DateClass.Fiscal);
        if (!scan.Is(next, DateClass.Unit) || !(joined || bare))
        {
            return TryQuarter(scan, which, next, ref at, out form);
        }

        var unit = (DateUnit)scan[next].Value;
        int rest = joined ? next + 2 : next + 1;
        if (!TryWhole(scan, ref rest, out (PartialDate Past, PartialDate Future) whole))
        {
            return false;
        }

        bool counts = next > at + 1;
        PartialDate past = Part(whole.Past, unit, which, counts ? count : 1);
        PartialDate future = Part(whole.Future, unit, which, counts ? count : 1);
        if (past.Start is null || future.Start is null)
        {
            return false;
        }

        form = DateForm.Of(past, future);
        at = rest;
        return true;
    }

    /// <summary>"in the second quarter": the last such one that has begun, and the next that has not ended.</summary>
    private static bool TryQuarter(DateScan scan, int which, int at, ref int end, out DateForm form)
    {
        form = default;
        if (which is < 1 or > 4 || at != end + 1 || !scan.IsThe(end - 1) || !RelativeDates.IsUnit(scan, at, DateUnit.Quarter) || scan.Memory.Published is not { } published)
        {
            return false;
        }

        PartialDate current = DateStretch.Quarter(published.Year, which);
        form = DateForm.Of(
            current.Start <= published ? current : DateStretch.Quarter(published.Year - 1, which),
            current.Latest >= published ? current : DateStretch.Quarter(published.Year + 1, which));
        end = at + 1;
        return true;
    }

    /// <summary>A month, a year or "the year", after "the end of" and such.</summary>
    public static bool TryWhole(DateScan scan, ref int at, out (PartialDate Past, PartialDate Future) whole)
    {
        whole = default;
        int next = scan.Skip(at, "the");
        if (next > at && scan.Is(next, DateClass.Unit) && scan[next].Value is (int)DateUnit.Week or (int)DateUnit.Month or (int)DateUnit.Year or (int)DateUnit.Decade)
        {
            if (scan.Memory.Published is not { } published)
            {
                return false;
            }

            PartialDate current = RelativeDates.Unit((DateUnit)scan[next].Value, 0, published);
            whole = (current, current);
            at = next + 1;
            return true;
        }

        bool read = CalendarDates.TryRead(scan, ref next, licensed: true, out DateForm form)
            || RelativeDates.TryRead(scan, ref next, licensed: true, out form) || CountedDates.TryRead(scan, ref next, out form);
        if (!read || DateFilling.Resolve(form, scan) is not { Past.Start: not null } known)
        {
            return false;
        }

        whole = known;
        at = next;
        return true;
    }

    /// <param name="which">From 1; 0 for the last.</param>
    private static PartialDate Part(PartialDate whole, DateUnit unit, int which, int count)
    {
        if (whole.Start is not { } start || whole.Latest is not { } end || count == 0)
        {
            return PartialDate.Unknown;
        }

        bool isYear = whole.Precision == DatePrecision.Year;
        bool isMonth = whole.Precision == DatePrecision.Month;
        int months = unit switch { DateUnit.Month => 1, DateUnit.Quarter => 3, DateUnit.Half => 6, _ => 0 } * count;
        if (isYear && months > 0)
        {
            int first = which == 0 ? 13 - months : ((which - 1) * months) + 1;
            return first is < 1 or > 12 ? PartialDate.Unknown
                : unit == DateUnit.Quarter && count == 1 ? DateStretch.Quarter(start.Year, (first + 2) / 3) : DateStretch.Months(start.Year, first, months);
        }

        int days = unit switch { DateUnit.Day => 1, DateUnit.Week => 7, DateUnit.Half when isMonth => 15, _ => 0 } * count;
        if (days == 0 || !(isMonth || isYear))
        {
            return PartialDate.Unknown;
        }

        if (which == 0 || (unit == DateUnit.Half && which == 2))
        {
            return unit == DateUnit.Half ? DateStretch.Days(start.AddDays(15), end) : DateStretch.Days(end.AddDays(1 - days), end);
        }

        DateOnly from = start.AddDays((which - 1) * days);
        return from > end ? PartialDate.Unknown : DateStretch.Days(from, from.AddDays(days - 1) < end ? from.AddDays(days - 1) : end);
    }
}
