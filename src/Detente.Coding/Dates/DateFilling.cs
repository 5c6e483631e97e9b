namespace Detente.Coding;

/// <summary>Fills in the year that a date leaves out, for the past and for the future.</summary>
internal static class DateFilling
{
    /// <returns>Null for a day that does not exist, and where a year is wanted and the day of publication is not known.</returns>
    public static (PartialDate Past, PartialDate Future)? Resolve(DateForm form, DateScan scan)
    {
        if (form.Fixed is { } known)
        {
            return known;
        }

        int year = form.Year;
        if (year == 0 && form.LastYear == 0 && scan.StoryYear > 0 && form.Month > 0)
        {
            year = scan.StoryYear;
        }

        if (year == 0 && form is { Month: > 0, Day: > 0, LastDay: 0, Weekday: 0 } && scan.Memory.YearOf(form.Month, form.Day) is { } told)
        {
            year = told;
        }

        if (year > 0)
        {
            return Make(form, year) is { } date ? (date, date) : null;
        }

        return scan.Memory.Published is { } published ? Choose(form, published) : null;
    }

    private static (PartialDate, PartialDate)? Choose(DateForm form, DateOnly published)
    {
        if (form.Month == 0 && form.Season == 0)
        {
            return ChooseMonth(form.Day, published);
        }

        PartialDate? past = null;
        PartialDate? future = null;

        // A day a little ahead of the report may still be a past one misdated by a time zone.
        DateOnly newest = published.AddDays(form.Day > 0 ? 1 : 0);
        DateOnly oldest = published.AddDays(form.Day > 0 ? -1 : 0);
        for (int year = published.Year - 4; year <= published.Year + 4; year++)
        {
            if (Make(form, year) is { } date && Fits(form, date))
            {
                past = date.Start <= newest ? date : past;
                future ??= date.Latest >= oldest ? date : null;
            }
        }

        return (past ?? future, future ?? past) is ({ } before, { } after) ? (before, after) : null;
    }

    /// <summary>A weekday beside the day of a month says which year is meant; one that fits none of them is a slip.</summary>
    private static bool Fits(DateForm form, PartialDate date) =>
        form.Weekday == 0 || date.Start is not { } day || (int)day.DayOfWeek == form.Weekday - 1;

    /// <summary>"on the 15th": the last one, and the next.</summary>
    private static (PartialDate, PartialDate)? ChooseMonth(int day, DateOnly published)
    {
        PartialDate? past = null;
        PartialDate? future = null;
        for (int step = -2; step <= 2; step++)
        {
            DateOnly month = new DateOnly(published.Year, published.Month, 1).AddMonths(step);
            if (day <= DateTime.DaysInMonth(month.Year, month.Month))
            {
                DateOnly date = month.AddDays(day - 1);
                past = date <= published ? PartialDate.OnDay(date) : past;
                future ??= date >= published ? PartialDate.OnDay(date) : null;
            }
        }

        return past is { } before && future is { } after ? (before, after) : null;
    }

    private static PartialDate? Make(DateForm form, int year)
    {
        if (form.Season > 0)
        {
            return DateStretch.Season(form.Season, year);
        }

        if (form.Month == 0 && form.IsFiscal)
        {
            return DateStretch.FiscalYears(year, Math.Max(year, form.LastYear));
        }

        if (form.Month == 0)
        {
            return form.LastYear > year ? DateStretch.Years(year, form.LastYear) : DateStretch.Year(year);
        }

        int lastMonth = form.LastMonth == 0 ? form.Month : form.LastMonth;
        int lastYear = form.LastYear > 0 ? form.LastYear : lastMonth < form.Month ? year + 1 : year;
        if (form.Day == 0)
        {
            int months = ((lastYear - year) * 12) + lastMonth - form.Month + 1;
            return months < 1 ? null : DateStretch.Months(year, form.Month, months);
        }

        int lastDay = form.LastDay == 0 ? form.Day : form.LastDay;
        if (form.Day > DateTime.DaysInMonth(year, form.Month) || lastDay > DateTime.DaysInMonth(lastYear, lastMonth))
        {
            return null;
        }

        var first = new DateOnly(year, form.Month, form.Day);
        var last = new DateOnly(lastYear, lastMonth, lastDay);
        return last < first ? null : DateStretch.Days(first, last);
    }
}
