namespace Detente.Coding;

/// <summary>Reads what counts from the day of publication: "yesterday", "last week", "next November", "on Tuesday", "last summer".</summary>
internal static class RelativeDates
{
    public static bool TryRead(DateScan scan, ref int at, bool licensed, out DateForm form)
    {
        form = default;
        DateCell cell = scan[at];
        if (cell.Is(DateClass.Now))
        {
            return TryNow(scan, ref at, 0, out form);
        }

        if (cell.Is(DateClass.Weekday))
        {
            return TryWeekday(scan, ref at, out form);
        }

        if (cell.Is(DateClass.Season))
        {
            return TrySeason(scan, ref at, licensed, out form);
        }

        return cell.Is(DateClass.Relation) && TryRelation(scan, ref at, out form);
    }

    /// <summary>A part of the day says no more than the day: "yesterday afternoon", "Friday at noon".</summary>
    public static void SkipPartOfDay(DateScan scan, ref int at)
    {
        if (IsUnit(scan, at, DateUnit.PartOfDay))
        {
            at++;
        }
    }

    public static bool IsUnit(DateScan scan, int at, DateUnit unit) => scan.Is(at, DateClass.Unit) && scan[at].Value == (int)unit;

    /// <summary>"today", "yesterday", and "the day before yesterday" where the words before it say so.</summary>
    internal static bool TryNow(DateScan scan, ref int at, int more, out DateForm form)
    {
        form = default;
        if (scan.Memory.Published is not { } published)
        {
            return false;
        }

        form = DateForm.Of(PartialDate.OnDay(published.AddDays(scan[at].Value + more)));
        at++;
        SkipPartOfDay(scan, ref at);
        return true;
    }

    private static bool TryWeekday(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        if (IsTitle(scan, at))
        {
            return false;
        }

        int weekday = scan[at].Value;
        int next = at + 1;
        SkipPartOfDay(scan, ref next);
        next = scan.Skip(scan.Skip(next, ","), "the");
        bool named = scan.Is(next, DateClass.Month | DateClass.WeakMonth | DateClass.Number | DateClass.DayOrdinal | DateClass.FullDate);
        if (named && CalendarDates.TryRead(scan, ref next, licensed: false, out form) && (form.Day > 0 || form.Fixed is not null))
        {
            form.Weekday = weekday + 1;
            at = next;
            return true;
        }

        form = default;
        if (scan.Memory.Published is not { } published)
        {
            return false;
        }

        at++;
        int way = scan.IsWord(at, "last") ? -1 : scan.IsWord(at, "next") ? 1 : 0;
        at += way == 0 ? 0 : 1;
        SkipPartOfDay(scan, ref at);
        int of = scan.Skip(at, "of");
        if (way == 0 && scan.Is(of, DateClass.Relation) && IsUnit(scan, of + 1, DateUnit.Week))
        {
            // "Tuesday of next week", "Monday last week"
            DateOnly monday = DateStretch.Monday(published).AddDays(7 * scan[of].Value);
            form = DateForm.Of(PartialDate.OnDay(monday.AddDays((weekday + 6) % 7)));
            at = of + 2;
            return true;
        }

        form = Weekday(weekday, way, published);
        return true;
    }

    /// <summary>"the Saturday Review", "the Sunday Times".</summary>
    private static bool IsTitle(DateScan scan, int at) =>
        scan.IsNoun(at + 1) && scan.Sentence[at + 1].Upos == "PROPN" && scan.Sentence[at].Is("compound") && scan.Sentence[at].HeadId == at + 2;

    private static DateForm Weekday(int weekday, int way, DateOnly published)
    {
        DateOnly past = published.AddDays(-(((int)published.DayOfWeek - weekday + 7) % 7));
        DateOnly future = published.AddDays((weekday - (int)published.DayOfWeek + 7) % 7);
        return way switch
        {
            < 0 => DateForm.Of(PartialDate.OnDay(past == published ? past.AddDays(-7) : past)),
            > 0 => DateForm.Of(PartialDate.OnDay(future == published ? future.AddDays(7) : future)),
            _ => DateForm.Of(PartialDate.OnDay(past), PartialDate.OnDay(future)),
        };
    }

    private static bool TrySeason(DateScan scan, ref int at, bool licensed, out DateForm form)
    {
        form = default;
        if (scan.Sentence[at].Upos is "VERB" or "AUX" or "ADJ" || (!licensed && !scan.Is(at, DateClass.Mid) && !IsSeasonName(scan, at)))
        {
            return false;
        }

        form.Season = scan[at].Value + 1;
        at++;
        int end = at;
        CalendarDates.ReadYear(scan, ref at, ref form);
        if (form.Year > 0 && scan.IsDash(at) && scan.Is(at + 1, DateClass.Number | DateClass.Year))
        {
            // "the winter of 1968-69"
            at += 2;
        }

        bool isOther = at == end && scan.IsWord(at, "of");
        return !isOther;
    }

    /// <summary>"in the fall", "by spring", "the summer offensive", "spring 1968"; not "the fall of Saigon".</summary>
    private static bool IsSeasonName(DateScan scan, int at)
    {
        bool isName = at > 0 && char.IsUpper(scan.Sentence[at].Form[0]) && scan.IsNoun(at + 1) && scan.Sentence[at + 1].Upos == "PROPN";
        if (isName || (scan.IsNoun(at + 1) && !scan.IsThe(at - 1)))
        {
            return false;
        }

        int before = scan.IsThe(at - 1) ? at - 2 : at - 1;
        return scan.Is(before, DateClass.Place) || (scan.IsThe(at - 1) && !scan.IsNoun(at + 1) && scan.IsWord(at + 1, "of")) || scan.Is(at + 1, DateClass.Year);
    }

    private static bool TryRelation(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        if (scan.Memory.Published is not { } published)
        {
            return false;
        }

        int way = scan[at].Value;
        int next = at + 1;
        if (scan.IsWord(at, "this") && scan.Is(next, DateClass.Relation))
        {
            // "this past week", "this coming Friday"
            way = scan[next].Value;
            next++;
        }

        DateCell named = scan[next];
        if (named.Is(DateClass.Count | DateClass.Number | DateClass.Vague) && CountedDates.TryStretch(scan, next, way, out int end, out form))
        {
            at = end;
            return true;
        }

        if (named.Is(DateClass.Weekday))
        {
            form = Weekday(named.Value, way, published);
            at = next + 1;
            SkipPartOfDay(scan, ref at);
            return true;
        }

        if (named.Is(DateClass.Month | DateClass.WeakMonth))
        {
            return TryMonth(scan, next, way, published, ref at, out form);
        }

        if (named.Is(DateClass.Season))
        {
            at = next + 1;
            form = DateForm.Of(Season(named.Value + 1, way, published));
            return true;
        }

        if (named.Is(DateClass.Decade))
        {
            return false;
        }

        return named.Is(DateClass.Unit) && TryUnit(scan, next, way, published, ref at, out form);
    }

    private static bool TryMonth(DateScan scan, int next, int way, DateOnly published, ref int at, out DateForm form)
    {
        form = new DateForm { Month = scan[next].Value };
        at = next + 1;
        if (CalendarDates.IsDay(scan, at))
        {
            form.Day = scan[at].Value;
            at++;
        }

        CalendarDates.ReadYear(scan, ref at, ref form);
        if (form.Year == 0)
        {
            int order = form.Month.CompareTo(published.Month) is var months && months != 0 ? months : form.Day == 0 ? 0 : form.Day.CompareTo(published.Day);
            form.Year = way switch
            {
                < 0 => order >= 0 ? published.Year - 1 : published.Year,
                > 0 => order <= 0 ? published.Year + 1 : published.Year,
                _ => published.Year,
            };
        }

        return true;
    }

    private static PartialDate Season(int season, int way, DateOnly published)
    {
        if (way == 0)
        {
            // In January "this winter" began last December.
            return DateStretch.Season(season, season == 4 && published.Month < 3 ? published.Year - 1 : published.Year);
        }

        int year = published.Year + 1;
        if (way < 0)
        {
            while (DateStretch.Season(season, year).Latest >= published)
            {
                year--;
            }

            return DateStretch.Season(season, year);
        }

        while (DateStretch.Season(season, year - 1).Start > published)
        {
            year--;
        }

        return DateStretch.Season(season, year);
    }

    /// <summary>"last week", "this morning", "next year"; "over the past year" counts back from the day itself.</summary>
    private static bool TryUnit(DateScan scan, int next, int way, DateOnly published, ref int at, out DateForm form)
    {
        var unit = (DateUnit)scan[next].Value;
        form = default;
        bool many = scan.Sentence[next].Form.EndsWith('s');
        bool isTrailing = (scan.IsThe(at - 1) || scan.IsWord(next - 1, "past")) && !scan.IsWord(at - 1, "this") && way != 0 && unit is not (DateUnit.Day or DateUnit.PartOfDay or DateUnit.Weekend)
            && ((scan.IsWord(next + 1, "or") && (scan.IsWord(next + 2, "so") || scan.IsWord(next + 2, "two"))) || scan.IsWord(next - 1, "past") || scan.IsWord(next - 1, "last") || scan.IsWord(next - 1, "coming") || (way > 0 && scan.Is(at - 2, DateClass.Length | DateClass.Deadline)));
        at = next + 1;
        if (unit == DateUnit.Week && scan.IsWord(at, "end"))
        {
            unit = DateUnit.Weekend;
            at++;
        }

        if (unit is DateUnit.PartOfDay)
        {
            // "last night" was yesterday's; "this evening" is today's.
            form = DateForm.Of(PartialDate.OnDay(published.AddDays(way)));
            return true;
        }

        if (unit == DateUnit.Day && way > 0)
        {
            return CountedDates.TryNextDay(scan, ref at, out form);
        }

        if (many || unit is DateUnit.Hour or DateUnit.Half or DateUnit.Day)
        {
            form = DateForm.Of(PartialDate.Unknown);
            form.IsLength = true;
            return many;
        }

        if (isTrailing)
        {
            DateOnly other = DateStretch.Move(published, unit, way);
            form = DateForm.Of(way < 0 ? DateStretch.Days(other, published) : DateStretch.Days(published, other));
            form.IsStretch = true;
            if (scan.IsWord(at, "or") && (scan.IsWord(at + 1, "so") || scan.IsWord(at + 1, "two")))
            {
                at += 2;
            }

            return true;
        }

        form = DateForm.Of(Unit(unit, way, published));
        return true;
    }

    /// <summary>The whole unit so many units from the one that holds a day.</summary>
    internal static PartialDate Unit(DateUnit unit, int way, DateOnly from) => unit switch
    {
        DateUnit.Day => PartialDate.OnDay(from.AddDays(way)),
        DateUnit.Week => DateStretch.Week(from.AddDays(7 * way)),
        DateUnit.Weekend => DateStretch.Weekend(from.AddDays(7 * way)),
        DateUnit.Month => DateStretch.Month(from.AddMonths(way)),
        DateUnit.Quarter => DateStretch.Quarter(from.AddMonths(3 * way).Year, (from.AddMonths(3 * way).Month + 2) / 3),
        DateUnit.Year => DateStretch.Year(from.Year + way),
        DateUnit.Decade => DateStretch.Years((from.Year / 10 * 10) + (10 * way), (from.Year / 10 * 10) + (10 * way) + 9),
        _ => PartialDate.Unknown,
    };
}
