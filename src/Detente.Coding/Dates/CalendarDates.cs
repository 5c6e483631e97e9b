namespace Detente.Coding;

/// <summary>Reads days, months and years by their names: "March 18, 2021", "18th of March", "the 15th", "June of last year", "1964".</summary>
internal static class CalendarDates
{
    /// <summary>Reads at a token; <paramref name="at"/> moves past what was read.</summary>
    /// <param name="licensed">Words before it say that a date comes ("early", "the end of"): a bare year or month will do.</param>
    public static bool TryRead(DateScan scan, ref int at, bool licensed, out DateForm form)
    {
        form = default;
        DateCell cell = scan[at];
        if (cell.Is(DateClass.FullDate))
        {
            form = DateForm.Of(PartialDate.OnDay(DateOnly.FromDayNumber(cell.Value)));
            at++;
            return true;
        }

        if (cell.Is(DateClass.Year) && !cell.Is(DateClass.Fiscal) && TryIso(scan, ref at, out form))
        {
            return true;
        }

        form.Part = cell.Is(DateClass.Mid) ? cell.Second : 0;
        return cell.Is(DateClass.Month | DateClass.WeakMonth) ? TryMonthFirst(scan, ref at, licensed || cell.Is(DateClass.Mid), ref form)
            : cell.Is(DateClass.Number | DateClass.Ordinal) ? TryDayFirst(scan, ref at, ref form)
            : cell.Is(DateClass.Holiday) ? TryHoliday(scan, ref at, ref form)
            : (cell.Is(DateClass.Year | DateClass.ShortYear | DateClass.Decade | DateClass.Fiscal)) && CalendarYears.TryRead(scan, ref at, licensed || cell.Is(DateClass.Mid), ref form);
    }

    /// <summary>The year after a month or a season: ", 1969", "of 1969", "'68", "of last year", "of that year".</summary>
    public static void ReadYear(DateScan scan, ref int at, ref DateForm form)
    {
        int next = scan.IsWord(at, ",") ? at + 1 : at;
        if (scan.Is(next, DateClass.Year | DateClass.ShortYear) && !scan.Is(next, DateClass.Fiscal) && !CalendarYears.IsQuantity(scan, next))
        {
            form.Year = scan[next].Value;
            at = next + 1;
            return;
        }

        next = scan.IsWord(at, "of") || scan.IsWord(at, "in") ? at + 1 : at;
        if (scan.Is(next, DateClass.Year) && next > at && !scan.Is(next, DateClass.Fiscal))
        {
            form.Year = scan[next].Value;
            at = next + 1;
            return;
        }

        int way = scan.Skip(next, "the");
        if (scan.Is(way, DateClass.Relation | DateClass.Anchored) && scan.Is(way + 1, DateClass.Unit) && scan[way + 1].Value == (int)DateUnit.Year)
        {
            int? from = scan.Is(way, DateClass.Relation) ? scan.Memory.Published?.Year : scan.Memory.Last.Start?.Year ?? scan.Memory.Published?.Year;
            if (from is { } year)
            {
                form.Year = year + scan[way].Value;
                at = way + 2;
            }
        }
        else if (form.Day > 0 && scan.IsWord(at, "last") && scan.Memory.Published is { } published)
        {
            // "your message of February 7 last"
            DateForm own = form;
            form.Year = Earlier(own, published);
            at++;
        }
    }

    /// <summary>A month that stands beside a number, a preposition or an adjective, or that is no other word.</summary>
    public static bool IsMonthName(DateScan scan, int at)
    {
        DateCell cell = scan[at];
        if (cell.Is(DateClass.Month))
        {
            bool isPerson = scan.IsNoun(at + 1) && scan.Sentence[at + 1].Upos == "PROPN" && scan.Sentence[at].Deprel is "flat" or "nsubj";
            return !isPerson;
        }

        if (at + 1 < scan.Count && scan.Sentence[at + 1].Xpos == "POS")
        {
            return false;
        }

        if (scan.Is(at + 1, DateClass.Number | DateClass.Year | DateClass.DayOrdinal | DateClass.ShortYear) || scan.Is(at - 1, DateClass.Number | DateClass.DayOrdinal))
        {
            return true;
        }

        return at > 0 && (scan.Is(at - 1, DateClass.Place) || scan.IsDash(at + 1) || ((scan.IsThe(at - 1) || scan.IsWord(at - 1, "a")) && scan.IsNoun(at + 1)))
            && !(scan.IsWord(at - 1, "that") && scan.Sentence[at].Upos is not "PROPN");
    }

    private static int Earlier(DateForm form, DateOnly published) =>
        form.Month > published.Month || (form.Month == published.Month && form.Day > published.Day) ? published.Year - 1 : published.Year;

    /// <summary>"2021-03-18" in five tokens.</summary>
    private static bool TryIso(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        if (!scan.IsDash(at + 1) || !scan.IsDash(at + 3) || !scan.Is(at + 2, DateClass.Number) || !scan.Is(at + 4, DateClass.Number)
            || scan[at + 2].Value is < 1 or > 12 || scan[at + 4].Value is < 1 or > 31)
        {
            return false;
        }

        form.Year = scan[at].Value;
        form.Month = scan[at + 2].Value;
        form.Day = scan[at + 4].Value;
        at += 5;
        return true;
    }

    private static bool TryMonthFirst(DateScan scan, ref int at, bool licensed, ref DateForm form)
    {
        if (!licensed && !IsMonthName(scan, at))
        {
            return false;
        }

        form.Month = scan[at].Value;
        int next = scan.Skip(at + 1, ".");
        next = scan.Skip(next, "the");
        if (IsDay(scan, next) && !IsTime(scan, next))
        {
            form.Day = scan[next].Value;
            at = next + 1;
        }
        else
        {
            at++;
        }

        ReadYear(scan, ref at, ref form);
        return true;
    }

    /// <summary>"18 March", "the 18th of March", "the 18th", "the 15th of this month".</summary>
    private static bool TryDayFirst(DateScan scan, ref int at, ref DateForm form)
    {
        if (!IsDay(scan, at))
        {
            return false;
        }

        int month = scan.Skip(at + 1, "of");
        form.Day = scan[at].Value;
        if (scan.Is(month, DateClass.Month | DateClass.WeakMonth))
        {
            form.Month = scan[month].Value;
            at = month + 1;
            ReadYear(scan, ref at, ref form);
            return true;
        }

        if (scan.Is(month, DateClass.Relation | DateClass.Anchored) && scan.Is(month + 1, DateClass.Unit) && scan[month + 1].Value == (int)DateUnit.Month && month > at + 1)
        {
            DateOnly? from = scan.Is(month, DateClass.Relation) ? scan.Memory.Published : scan.Memory.Last.Start ?? scan.Memory.Published;
            if (from is { } day)
            {
                DateOnly named = day.AddMonths(scan[month].Value);
                form.Year = named.Year;
                form.Month = named.Month;
                at = month + 2;
                return true;
            }
        }

        bool isBare = scan.Is(at, DateClass.DayOrdinal) && IsBareDay(scan, at);
        at++;
        return isBare;
    }

    /// <summary>"on the 15th", "left 28th", "noon 29th"; not "the 15th meeting", "the 7th and 24th divisions".</summary>
    private static bool IsBareDay(DateScan scan, int at)
    {
        bool goesOn = at + 1 < scan.Count && (scan.Sentence[at + 1].Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" || scan.IsWord(at + 1, "of") || scan.IsDash(at + 1)
            || (scan.Is(at + 1, DateClass.Joint) && scan.Is(at + 2, DateClass.Ordinal | DateClass.Number) && !IsBareDayAfter(scan, at + 2)));
        if (goesOn || at == 0)
        {
            return false;
        }

        return scan.IsThe(at - 1) ? scan.Is(at - 2, DateClass.Place)
            : scan.Is(at - 1, DateClass.Place) || RelativeDates.IsUnit(scan, at - 1, DateUnit.PartOfDay) || scan.Sentence[at - 1].Upos is "VERB" or "NOUN"
            || (scan.Sentence[at - 1].Upos == "PROPN" && (at + 1 >= scan.Count || scan.Sentence[at + 1].Upos is "PUNCT" or "ADP"));
    }

    /// <summary>The last of "on the 16th or 17th".</summary>
    private static bool IsBareDayAfter(DateScan scan, int at) =>
        scan.Is(at, DateClass.DayOrdinal) && !(at + 1 < scan.Count && scan.Sentence[at + 1].Upos is "NOUN" or "PROPN" or "ADJ");

    private static bool TryHoliday(DateScan scan, ref int at, ref DateForm form)
    {
        (form.Month, form.Day) = (scan[at].Value / 100, scan[at].Value % 100);
        at++;
        ReadYear(scan, ref at, ref form);
        return true;
    }

    internal static bool IsDay(DateScan scan, int at) => scan.Is(at, DateClass.Number | DateClass.Ordinal) && scan[at].Value is >= 1 and <= 31;

    /// <summary>"on May 3 p.m." is a day, "March 3 percent" none.</summary>
    private static bool IsTime(DateScan scan, int at) => scan.Is(at + 1, DateClass.Quantity) && scan.Is(at, DateClass.Number);
}
