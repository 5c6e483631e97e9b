namespace Detente.Coding;

/// <summary>Reads counts of units and what goes back to the day named last: "two weeks ago", "three days later", "the following day", "that week".</summary>
internal static class CountedDates
{
    public static bool TryRead(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        DateCell cell = scan[at];
        if (cell.Is(DateClass.Unit))
        {
            return TryBareAgo(scan, ref at, out form) || TryWeekend(scan, ref at, out form) || TryDayBefore(scan, ref at, out form);
        }

        if (cell.Is(DateClass.Anchored))
        {
            return TryAnchored(scan, ref at, out form);
        }

        if (!cell.Is(DateClass.Count | DateClass.Number | DateClass.Vague))
        {
            return false;
        }

        int next = ReadCount(scan, at, out int count);
        if (TryHalfAgo(scan, next, count, ref at, out form))
        {
            return true;
        }

        if (!scan.Is(next, DateClass.Unit) || (count == 0 && RelativeDates.IsUnit(scan, next, DateUnit.Quarter)))
        {
            return false;
        }

        var unit = (DateUnit)scan[next].Value;
        if (unit is DateUnit.Hour or DateUnit.PartOfDay or DateUnit.Weekend or DateUnit.Half)
        {
            count = unit == DateUnit.Hour && scan.IsWord(next + 1, "ago") ? count : -1;
        }

        next++;
        return count >= 0 && (TryAway(scan, next, unit, count, ref at, out form) || TryAhead(scan, next, unit, count, ref at, out form));
    }

    /// <summary>Reads "two", "a few", "twenty-five", "two or three", "one and a half"; 0 where nobody knows how many.</summary>
    public static int ReadCount(DateScan scan, int at, out int count)
    {
        count = 0;
        int next = at;
        bool vague = false;
        while (scan.Is(next, DateClass.Count | DateClass.Number | DateClass.Vague) && next < at + 6)
        {
            DateCell cell = scan[next];
            bool isArticle = scan.IsWord(next, "a") || scan.IsWord(next, "an");
            vague |= cell.Is(DateClass.Vague);
            count = cell.Is(DateClass.Vague) ? 0 : isArticle && count > 0 ? count : scan.IsDash(next - 1) && count is >= 20 and < 100 && count % 10 == 0 && cell.Value < 10 ? count + cell.Value : cell.Value;
            next++;
            if (scan.IsWord(next, "of") && (scan.IsWord(next - 1, "couple") || vague))
            {
                next++;
            }
            else if (scan.Is(next, DateClass.Joint) && scan.Is(next + 1, DateClass.Count | DateClass.Number | DateClass.Vague))
            {
                next++;
            }
        }

        // "some two years" are two, "several hundred" are not a hundred.
        count = vague && !(scan.IsWord(at, "some") && next == at + 2) ? 0 : count;
        return next;
    }

    /// <summary>"last two weeks", "next few days": counted from the day of publication.</summary>
    public static bool TryStretch(DateScan scan, int at, int way, out int end, out DateForm form)
    {
        form = default;
        end = ReadCount(scan, at, out int count);
        if (!scan.Is(end, DateClass.Unit) || way == 0 || scan.Memory.Published is not { } published)
        {
            return false;
        }

        var unit = (DateUnit)scan[end].Value;
        end++;
        if (count == 0 || unit is DateUnit.Hour or DateUnit.PartOfDay or DateUnit.Weekend)
        {
            form = DateForm.Of(PartialDate.Unknown);
            form.IsLength = true;
            return true;
        }

        DateOnly other = DateStretch.Move(published, unit, way * count);
        form = DateForm.Of(way < 0 ? DateStretch.Days(other, published) : DateStretch.Days(published, other));
        form.IsStretch = true;
        return true;
    }

    /// <summary>"the next day" follows the day named last, unless the words count from now: "the next day or two".</summary>
    public static bool TryNextDay(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        if (scan.IsWord(at, "or"))
        {
            int next = ReadCount(scan, at + 1, out _);
            at = scan.IsWord(next, "so") ? next + 1 : next;
            form = DateForm.Of(PartialDate.Unknown);
            form.IsLength = true;
            return true;
        }

        form = scan.Memory.Anchor is { } anchor ? DateForm.Of(PartialDate.OnDay(anchor.AddDays(1))) : default;
        RelativeDates.SkipPartOfDay(scan, ref at);
        return form.Fixed is not null;
    }

    /// <summary>"a year and a half ago", "two and one-half years ago".</summary>
    private static bool TryHalfAgo(DateScan scan, int next, int count, ref int at, out DateForm form)
    {
        form = default;
        bool before = RelativeDates.IsUnit(scan, scan.Skip(next, "-"), DateUnit.Half) && RelativeDates.IsUnit(scan, scan.Skip(next, "-") + 1, DateUnit.Year);
        bool after = RelativeDates.IsUnit(scan, next, DateUnit.Year) && scan.IsWord(next + 1, "and")
            && RelativeDates.IsUnit(scan, scan.Skip(next + 2, "a"), DateUnit.Half);
        int ago = before ? scan.Skip(next, "-") + 2 : after ? scan.Skip(next + 2, "a") + 1 : next;
        if (!(before || after) || !scan.IsWord(ago, "ago") || scan.Memory.Published is not { } published)
        {
            return false;
        }

        int years = before ? scan[at].Value : count;
        form = DateForm.Of(DateStretch.Shift(published, DateUnit.Month, -((12 * years) + 6)));
        at = ago + 1;
        return true;
    }

    /// <summary>"month ago", "year and half ago": telegrams leave out the article.</summary>
    private static bool TryBareAgo(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        int next = at + 1;
        int half = scan.IsWord(next, "and") ? scan.Skip(next + 1, "a") : -1;
        if (RelativeDates.IsUnit(scan, at, DateUnit.Half))
        {
            return false;
        }

        bool isHalf = half > 0 && RelativeDates.IsUnit(scan, at, DateUnit.Year) && RelativeDates.IsUnit(scan, half, DateUnit.Half);
        next = isHalf ? half + 1 : next;
        if (!scan.IsWord(next, "ago") || scan.Memory.Published is not { } published)
        {
            return false;
        }

        form = DateForm.Of(isHalf ? DateStretch.Shift(published, DateUnit.Month, -18) : DateStretch.Shift(published, (DateUnit)scan[at].Value, -1));
        at = next + 1;
        return true;
    }

    /// <summary>"over the weekend": the last one, and the next.</summary>
    private static bool TryWeekend(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        bool isTwo = RelativeDates.IsUnit(scan, at, DateUnit.Week) && scan.IsWord(scan.Skip(at + 1, "-"), "end");
        if (!(scan.IsThe(at - 1) || scan.IsWord(at - 1, "over")) || !(isTwo || RelativeDates.IsUnit(scan, at, DateUnit.Weekend)) || scan.Memory.Published is not { } published)
        {
            return false;
        }

        PartialDate current = DateStretch.Weekend(published);
        form = DateForm.Of(current.Start <= published ? current : DateStretch.Weekend(published.AddDays(-7)), current);
        at = isTwo ? scan.Skip(at + 1, "-") + 1 : at + 1;
        return true;
    }

    /// <summary>"the day before", "the evening before", "the week after", with nothing after it that it would be before.</summary>
    private static bool TryDayBefore(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        var unit = (DateUnit)scan[at].Value;
        if (!scan.Is(at + 1, DateClass.Ago) || scan.IsWord(at + 1, "ago") || scan.IsWord(at + 1, "back") || scan.IsWord(at + 1, "hence"))
        {
            return false;
        }

        int way = scan[at + 1].Value;
        if (scan.Is(at + 2, DateClass.Now) && unit == DateUnit.Day)
        {
            at += 2;
            return RelativeDates.TryNow(scan, ref at, way, out form);
        }

        if (!scan.IsThe(at - 1) || !EndsPhrase(scan, at + 2) || scan.Memory.Anchor is not { } anchor)
        {
            return false;
        }

        form = DateForm.Of(RelativeDates.Unit(unit == DateUnit.PartOfDay ? DateUnit.Day : unit, way, anchor));
        at += 2;
        return form.Fixed!.Value.Past.Start is not null;
    }

    /// <summary>"the following day", "the previous week", "that day", "the same month".</summary>
    private static bool TryAnchored(DateScan scan, ref int at, out DateForm form)
    {
        form = default;
        if (!scan.Is(at + 1, DateClass.Unit | DateClass.Weekday | DateClass.Month) || (scan.IsWord(at, "that") && scan.Sentence[at].Is("mark")))
        {
            return false;
        }

        int way = scan[at].Value;
        if (way != 0 && !scan.IsThe(at - 1) && RelativeDates.IsUnit(scan, at + 1, DateUnit.PartOfDay))
        {
            // "Following evening reading item": a telegram's "the following".
            return false;
        }

        DateOnly? from = scan.Memory.Anchor;
        if (scan.Is(at + 1, DateClass.Unit))
        {
            var unit = (DateUnit)scan[at + 1].Value;
            if (unit is DateUnit.Month or DateUnit.Year or DateUnit.Decade && scan.Memory.Last.Start is { } last)
            {
                from = last;
            }

            if (from is not { } anchor || scan.Sentence[at + 1].Form.EndsWith('s') || (way == 0 && scan.Memory.Last.Start is null && scan.IsWord(at, "that")))
            {
                return false;
            }

            form = DateForm.Of(RelativeDates.Unit(unit == DateUnit.PartOfDay ? DateUnit.Day : unit, way, anchor));
            at += 2;
            RelativeDates.SkipPartOfDay(scan, ref at);
            return form.Fixed!.Value.Past.Start is not null;
        }

        if (from is not { } day || !scan.Is(at + 1, DateClass.Weekday))
        {
            return false;
        }

        int ahead = (scan[at + 1].Value - (int)day.DayOfWeek + 7) % 7;
        ahead = way < 0 ? ahead - 7 : way > 0 && ahead == 0 ? 7 : ahead;
        form = DateForm.Of(PartialDate.OnDay(day.AddDays(ahead)));
        at += 2;
        RelativeDates.SkipPartOfDay(scan, ref at);
        return true;
    }

    /// <summary>"two days ago", "a week earlier", "three weeks later", "two weeks from now".</summary>
    private static bool TryAway(DateScan scan, int next, DateUnit unit, int count, ref int at, out DateForm form)
    {
        form = default;
        bool ago = scan.IsWord(next, "ago") || scan.IsWord(next, "back");
        bool fromNow = scan.IsWord(next, "hence") || (scan.IsWord(next, "from") && (scan.IsWord(next + 1, "now") || scan.IsWord(next + 1, "today")));
        bool away = !ago && !fromNow && scan.Is(next, DateClass.Ago) && (scan.IsWord(next, "earlier") || scan.IsWord(next, "later") || EndsPhrase(scan, next + 1));
        if (!ago && !fromNow && !away)
        {
            return false;
        }

        int way = fromNow ? 1 : scan[next].Value;
        DateOnly? from = !away ? scan.Memory.Published
            : unit is DateUnit.Year or DateUnit.Month or DateUnit.Decade ? scan.Memory.Last.Start ?? scan.Memory.Published : scan.Memory.Anchor;
        if (from is not { } day)
        {
            return false;
        }

        form = DateForm.Of(count == 0 ? PartialDate.Unknown : DateStretch.Shift(day, unit, way * count));
        at = scan.IsWord(next, "from") ? next + 2 : next + 1;
        return true;
    }

    /// <summary>"in two weeks" is a day to come; "within two months" a limit; "for three days" a length.</summary>
    private static bool TryAhead(DateScan scan, int next, DateUnit unit, int count, ref int at, out DateForm form)
    {
        form = default;
        if (scan.IsWord(at - 1, "next") || scan.IsWord(at - 1, "last"))
        {
            return false;
        }

        int before = at - 1;
        while (scan.IsWord(before, "about") || scan.IsWord(before, "the") || scan.IsWord(before, "another") || scan.IsWord(before, "around") || scan.IsWord(before, "approximately"))
        {
            before--;
        }

        bool within = scan.IsWord(before, "within");
        bool ahead = scan.IsWord(before, "in") && !scan.IsThe(at - 1) && !scan.IsWord(next, "of");
        bool length = scan.IsWord(before, "for") || scan.IsWord(before, "over") || scan.IsWord(before, "throughout") || scan.IsWord(before, "during");
        if (!within && !ahead && !length)
        {
            return false;
        }

        form = DateForm.Of(PartialDate.Unknown);
        if (length)
        {
            form.IsLength = true;
        }
        else if (count > 0 && !IsOfEvent(scan, next) && scan.Memory.Published is { } published)
        {
            form = within
                ? DateForm.Of(PartialDate.OnDay(DateStretch.Move(published, unit, count)))
                : DateForm.Of(PartialDate.Unknown, DateStretch.Shift(published, unit, count));
            form.IsAhead = ahead;
        }

        at = next;
        return true;
    }

    /// <summary>"within six months of his arrival", "within a year after signature": nobody knows from when.</summary>
    private static bool IsOfEvent(DateScan scan, int at) => scan.IsWord(at, "of") || scan.IsWord(at, "after") || scan.IsWord(at, "from") || scan.IsWord(at, "following");

    /// <summary>No event follows of which "two days before" would be said.</summary>
    private static bool EndsPhrase(DateScan scan, int at) =>
        at >= scan.Count || scan.Sentence[at].Upos is "PUNCT" or "ADP" or "CCONJ" or "AUX" || scan.Sentence[at].Xpos == "VBD" || scan.IsWord(at, ".") || scan.IsWord(at, ",")
        || scan.Is(at, DateClass.Place | DateClass.Joint);
}
