namespace Detente.Coding;

/// <summary>Joins two dates into a range: "March 3-5", "from 3 to 5 May", "between March 3 and April 5, 1970", "July-September", "2 and 3 March".</summary>
internal static class DateRanges
{
    private const int LongestList = 4;

    /// <summary>Reads the rest of a range after its first date.</summary>
    /// <param name="open">A "from" or "between" went before.</param>
    /// <returns>False where the first date stands alone; it may have taken its year from the date after it.</returns>
    public static bool TryExtend(DateScan scan, ref int at, bool open, ref DateForm form)
    {
        bool isDash = scan.IsDash(at) || scan.IsWord(at, "/");
        bool isList = scan.IsWord(at, "and") || scan.IsWord(at, "or") || scan.IsWord(at, ",") || scan.IsWord(at, "&");
        if (!isDash && !isList && !scan.Is(at, DateClass.Joint))
        {
            return false;
        }

        int next = at + 1;
        if (form.Fixed is null && form.Day > 0 && form.LastDay == 0 && TryLastDay(scan, ref next, isList && !open, ref form))
        {
            at = next;
            return true;
        }

        next = scan.Skip(scan.Skip(at + 1, isList && !open ? "on" : "the"), "the");
        if (!TryRead(scan, ref next, out DateForm last))
        {
            return false;
        }

        if (isList && !open)
        {
            BorrowMonth(ref form, last);
            return false;
        }

        return TryJoin(scan, form, last, ref form) && Move(ref at, next);
    }

    private static bool Move(ref int at, int next)
    {
        at = next;
        return true;
    }

    private static bool TryRead(DateScan scan, ref int next, out DateForm last)
    {
        int part = scan.Is(next, DateClass.Part | DateClass.Edge) ? next + 1 : next;
        part = scan.Skip(part, "of");
        if (CalendarDates.TryRead(scan, ref part, licensed: true, out last) || RelativeDates.TryRead(scan, ref part, licensed: true, out last))
        {
            next = part;
            return true;
        }

        return false;
    }

    /// <summary>"March 3-5, 1970", "3 to 5 May"; of a list only days that follow each other: "2 and 3 March".</summary>
    private static bool TryLastDay(DateScan scan, ref int next, bool list, ref DateForm form)
    {
        int at = scan.Skip(next, "the");
        if (!CalendarDates.IsDay(scan, at))
        {
            return false;
        }

        int day = scan[at].Value;
        int month = scan.Skip(at + 1, "of");
        bool names = scan.Is(month, DateClass.Month | DateClass.WeakMonth);
        if (form.Month > 0 && names)
        {
            // "28 November-2 December" is joined as two dates.
            return false;
        }

        if (form.Month == 0 && !names)
        {
            return false;
        }

        if (day <= form.Day || (list && day != form.Day + 1) || (form.Month > 0 && form.Year > 0))
        {
            return false;
        }

        at++;
        if (names)
        {
            form.Month = scan[month].Value;
            at = month + 1;
        }

        form.LastDay = day;
        CalendarDates.ReadYear(scan, ref at, ref form);
        next = at;
        return true;
    }

    /// <summary>"July 27, July 30 and August 2, 1968": the year is that of all.</summary>
    public static void BorrowYear(DateScan scan, int at, ref DateForm form)
    {
        if (form.Fixed is not null || form.Year > 0 || form.Month == 0)
        {
            return;
        }

        for (int member = 0; member < LongestList; member++)
        {
            int next = at;
            while (scan.IsWord(next, ",") || scan.IsWord(next, "and") || scan.IsWord(next, "or"))
            {
                next++;
            }

            next = scan.Skip(scan.Skip(next, "on"), "the");
            if (next == at || !TryRead(scan, ref next, out DateForm last) || last.Fixed is not null || last.Month == 0 || (form.Day > 0) != (last.Day > 0))
            {
                return;
            }

            if (last.Year > 0)
            {
                form.Year = form.Month > last.Month ? last.Year - 1 : last.Year;
                return;
            }

            at = next;
        }
    }

    /// <summary>The next day of "October 18, 24 and 31": the same month again.</summary>
    /// <param name="at">The token after the day before it; moves past the next day.</param>
    /// <param name="day">The token of the next day.</param>
    public static bool TryNextInList(DateScan scan, ref int at, ref DateForm form, out int day)
    {
        day = at;
        while (scan.IsWord(day, ",") || scan.IsWord(day, "and") || scan.IsWord(day, "or"))
        {
            day++;
        }

        day = scan.Skip(day, "the");
        bool follows = day > at && day <= at + 3 && form.Fixed is null && form.Month > 0 && form.Day > 0 && CalendarDates.IsDay(scan, day)
            && scan[day].Value > Math.Max(form.Day, form.LastDay) && scan.Is(day, DateClass.Number | DateClass.DayOrdinal);
        bool isDay = day + 1 >= scan.Count || !(scan.Sentence[day + 1].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" or "SYM" || scan.Is(day + 1, DateClass.Quantity)
            || scan.IsDash(day + 1));
        if (!follows || !isDay)
        {
            return false;
        }

        form.Day = scan[day].Value;
        form.LastDay = 0;
        form.LastMonth = 0;
        form.Weekday = 0;
        at = day + 1;
        return true;
    }

    /// <summary>"on 2, 9 and 16 March"</summary>
    private static void BorrowMonth(ref DateForm form, DateForm last)
    {
        if (form.Fixed is null && form.Month == 0 && form.Day > 0 && last.Month > 0 && last.Day > 0)
        {
            form.Month = last.Month;
            form.Year = last.Year;
        }
    }

    private static bool TryJoin(DateScan scan, DateForm first, DateForm last, ref DateForm form)
    {
        if (first.Fixed is null && last.Fixed is null && first.LastDay == 0 && first.LastMonth == 0 && first.Season == 0 && last.Season == 0 && first.Month > 0 && last.Month > 0 && (first.Day > 0) == (last.Day > 0))
        {
            DateForm joined = first;
            joined.LastMonth = last.Month;
            joined.LastDay = last.LastDay > 0 ? last.LastDay : last.Day;
            int lastYear = last.Year > 0 ? last.Year : first.Year > 0 ? (last.Month < first.Month ? first.Year + 1 : first.Year) : 0;
            joined.Year = first.Year > 0 ? first.Year : lastYear > 0 ? (first.Month > last.Month ? lastYear - 1 : lastYear) : 0;
            joined.LastYear = lastYear;
            joined.Weekday = 0;
            form = joined;
            return true;
        }

        if (DateFilling.Resolve(first, scan) is not { } from || DateFilling.Resolve(last, scan) is not { } to)
        {
            return false;
        }

        PartialDate past = Join(from.Past, to.Past);
        PartialDate future = Join(from.Future, to.Future);
        if (past.Start is null && future.Start is null)
        {
            return false;
        }

        form = DateForm.Of(past.Start is null ? future : past, future.Start is null ? past : future);
        return true;
    }

    /// <summary>From the first day of one to the last of the other, as exact as the first.</summary>
    private static PartialDate Join(PartialDate from, PartialDate to)
    {
        if (from.Start is not { } start || to.Latest is not { } end || end < start)
        {
            return PartialDate.Unknown;
        }

        return new PartialDate(start, end, from.Precision, null);
    }
}
