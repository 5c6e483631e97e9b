using System.Globalization;
using System.Text.RegularExpressions;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds date expressions in a sentence: "March 18, 2021", "on Thursday", "early last month", "from 3 to 5 May", "two days earlier".</summary>
/// <remarks>A duration ("within two months", "for three years") or a "since" is no date of an event and is left out; so is the day in a dateline.</remarks>
internal sealed partial class DateReader
{
    private static readonly string[] Numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public List<DateExpression> Read(Sentence sentence, DateOnly? published)
    {
        var found = new List<DateExpression>();
        string text = sentence.Text;
        int start = sentence.Span.Start;
        int dateline = Dateline.CountTokens(sentence);
        foreach (Match match in Expression().Matches(text))
        {
            if (Resolve(match, published) is not { } pair)
            {
                continue;
            }

            (int first, int last) = TokensOf(sentence, start + match.Index, start + match.Index + match.Length);
            if (first >= dateline && !IsDuration(sentence, first))
            {
                found.Add(new DateExpression(first, last, pair.Past with { Text = match.Value }, pair.Future with { Text = match.Value }));
            }
        }

        return found;
    }

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept\\.|Sep\\.|Oct\\.|Nov\\.|Dec\\.";
    private const string Days = "Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday";
    private const string Count = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}";

    [GeneratedRegex(
        @"\b(?:(?<iso>\d{4}-\d{2}-\d{2})"
        + @"|(?<m>" + Months + @")\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?<d2>\d{1,2})(?!\d))?(?:,?\s+(?<y>(?:1[89]|20)\d{2}))?\b"
        + @"|(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(?<d2>\d{1,2}))?\s+(?:of\s+)?(?<m>" + Months + @")(?:,?\s+(?<y>(?:1[89]|20)\d{2}))?"
        + @"|(?<rel>last|next|this|the\s+following|the\s+previous|the\s+same)\s+(?<wd>" + Days + @"|month|week|year|day|weekend|" + Months + @")\b"
        + @"|(?<part>early|late|mid|earlier|later)[\s-]+(?:in\s+)?(?<rel>last|next|this)\s+(?<wd>month|week|year)\b"
        + @"|(?<wd>" + Days + @")(?:\s+(?<part>last|next)\b)?"
        + @"|(?:(?:early|late|mid)[\s-]+)?(?<m>" + Months + @"),?\s+(?<y>(?:1[89]|20)\d{2})\b"
        + @"|(?<q>first|second|third|fourth)\s+quarter\s+of\s+(?<y>(?:1[89]|20)\d{2})\b"
        + @"|(?<n>" + Count + @")\s+(?<unit>day|week|month|year)s?\s+(?<dir>ago|earlier|before|later|after|afterwards)\b"
        + @"|(?:in|In|since|early|late|mid|by|during|of|until)[\s-]+(?<m>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,?\s+(?<y>(?:1[89]|20)\d{2})\b)?"
        + @"|(?:in|In|during|early|late|mid|of|since|until)[\s-]+(?<y>(?:1[89]|20)\d{2})\b"
        + @"|(?<now>today|Today|tonight|yesterday|Yesterday|tomorrow|Tomorrow|the\s+day\s+before|the\s+next\s+day|the\s+following\s+day))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Expression();

    /// <summary>"for three days", "within two months", "since March": a length or a start, not the day of the event.</summary>
    private static bool IsDuration(Sentence sentence, int first)
    {
        string own = sentence[first].Form.ToLowerInvariant();
        string before = first > 0 ? sentence[first - 1].Form.ToLowerInvariant() : "";
        return own is "since" or "until" || before is "since" or "within" or "until" or "till" or "for";
    }

    private static (int First, int Last) TokensOf(Sentence sentence, int start, int end)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.Count; i++)
        {
            TextSpan span = sentence[i].Span;
            if (span.End > start && span.Start < end)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return (first, last);
    }

    private static (PartialDate Past, PartialDate Future)? Resolve(Match match, DateOnly? published)
    {
        string Part(string name) => match.Groups[name].Value;
        if (Part("iso").Length > 0)
        {
            return DateOnly.TryParseExact(Part("iso"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso)
                ? Same(PartialDate.OnDay(iso)) : null;
        }

        int month = Part("m").Length == 0 ? 0 : 1 + Array.FindIndex(DateWords.Months, name => name.StartsWith(Part("m").TrimEnd('.')[..3], StringComparison.OrdinalIgnoreCase));
        int year = Part("y").Length == 0 ? 0 : int.Parse(Part("y"), CultureInfo.InvariantCulture);
        int day = Part("d").Length == 0 ? 0 : int.Parse(Part("d"), CultureInfo.InvariantCulture);
        int lastDay = Part("d2").Length == 0 ? 0 : int.Parse(Part("d2"), CultureInfo.InvariantCulture);
        if (Part("q").Length > 0)
        {
            int quarter = Array.IndexOf(["first", "second", "third", "fourth"], Part("q"));
            return Same(new PartialDate(new DateOnly(year, (quarter * 3) + 1, 1), null, DatePrecision.Quarter, null));
        }

        if (month > 0 && day > 0)
        {
            return ResolveDay(month, day, lastDay, year, published);
        }

        if (month > 0)
        {
            return year > 0 ? Same(OnMonth(year, month)) : published is { } p ? (OnMonth(MonthYear(month, p, future: false), month), OnMonth(MonthYear(month, p, future: true), month)) : null;
        }

        if (year > 0)
        {
            return Same(new PartialDate(new DateOnly(year, 1, 1), null, DatePrecision.Year, null));
        }

        return published is { } from ? ResolveRelative(match, from) : null;
    }

    private static (PartialDate, PartialDate)? ResolveDay(int month, int day, int lastDay, int year, DateOnly? published)
    {
        if (year == 0 && published is null)
        {
            return null;
        }

        PartialDate? Make(int inYear) =>
            day > DateTime.DaysInMonth(inYear, month) || lastDay > DateTime.DaysInMonth(inYear, month) ? null
            : new PartialDate(new DateOnly(inYear, month, day), lastDay > day ? new DateOnly(inYear, month, lastDay) : null, DatePrecision.Day, null);
        if (year > 0)
        {
            return Make(year) is { } exact ? Same(exact) : null;
        }

        DateOnly from = published!.Value;
        if (Make(from.Year) is not { } inThisYear)
        {
            return null;
        }

        // A day a little ahead of the report may still be a past one misdated by a time zone.
        PartialDate past = inThisYear.Start > from.AddDays(1) ? Make(from.Year - 1) ?? inThisYear : inThisYear;
        PartialDate future = inThisYear.Start < from.AddDays(-1) ? Make(from.Year + 1) ?? inThisYear : inThisYear;
        return (past, future);
    }

    private static (PartialDate, PartialDate)? ResolveRelative(Match match, DateOnly from)
    {
        string Part(string name) => match.Groups[name].Value.ToLowerInvariant();
        string now = string.Join(' ', Part("now").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (now.Length > 0)
        {
            return now switch
            {
                "today" or "tonight" => Same(PartialDate.OnDay(from)),
                "yesterday" => Same(PartialDate.OnDay(from.AddDays(-1))),
                "tomorrow" => Same(PartialDate.OnDay(from.AddDays(1))),
                _ => null,
            };
        }

        if (Part("unit").Length > 0)
        {
            int count = Part("n") is "a" or "an" ? 1 : int.TryParse(Part("n"), CultureInfo.InvariantCulture, out int digits) ? digits : Array.IndexOf(Numbers, Part("n"));
            return Part("dir") is "ago" or "earlier" or "before" ? Same(Shift(from, Part("unit"), -count)) : null;
        }

        string word = Part("wd");
        string relation = string.Join(' ', Part("rel").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int weekday = Array.IndexOf(DateWords.Days, word);
        if (weekday >= 0)
        {
            DateOnly past = from.AddDays(-(((int)from.DayOfWeek - weekday + 7) % 7));
            DateOnly future = from.AddDays((weekday - (int)from.DayOfWeek + 7) % 7);
            return relation switch
            {
                "last" => Same(PartialDate.OnDay(past == from ? past.AddDays(-7) : past)),
                "next" => Same(PartialDate.OnDay(future == from ? future.AddDays(7) : future)),
                _ when Part("part") == "last" => Same(PartialDate.OnDay(past == from ? past.AddDays(-7) : past)),
                _ when Part("part") == "next" => Same(PartialDate.OnDay(future == from ? future.AddDays(7) : future)),
                _ => (PartialDate.OnDay(past), PartialDate.OnDay(future)),
            };
        }

        int step = relation switch { "last" or "the previous" => -1, "next" or "the following" => 1, _ => 0 };
        switch (word)
        {
            case "week" or "weekend":
                DateOnly monday = from.AddDays(-(((int)from.DayOfWeek + 6) % 7)).AddDays(7 * step);
                DateOnly first = word == "weekend" ? monday.AddDays(5) : monday;
                return Same(new PartialDate(first, monday.AddDays(6), DatePrecision.Day, null));
            case "month":
                DateOnly inMonth = from.AddMonths(step);
                return Same(OnMonth(inMonth.Year, inMonth.Month));
            case "year":
                return Same(new PartialDate(new DateOnly(from.Year + step, 1, 1), null, DatePrecision.Year, null));
            case "day" or "":
                return null;
        }

        int named = 1 + Array.FindIndex(DateWords.Months, name => name.StartsWith(word.TrimEnd('.')[..3], StringComparison.Ordinal));
        int year = step switch
        {
            < 0 => named >= from.Month ? from.Year - 1 : from.Year,
            > 0 => named <= from.Month ? from.Year + 1 : from.Year,
            _ => from.Year,
        };
        return Same(OnMonth(year, named));
    }

    private static PartialDate Shift(DateOnly from, string unit, int count) => unit switch
    {
        "day" => PartialDate.OnDay(from.AddDays(count)),
        "week" => new PartialDate(from.AddDays((7 * count) - 3), from.AddDays((7 * count) + 3), DatePrecision.Day, null),
        "month" => OnMonth(from.AddMonths(count).Year, from.AddMonths(count).Month),
        _ => new PartialDate(new DateOnly(from.Year + count, 1, 1), null, DatePrecision.Year, null),
    };

    private static int MonthYear(int month, DateOnly from, bool future) =>
        future ? (month < from.Month ? from.Year + 1 : from.Year) : month > from.Month ? from.Year - 1 : from.Year;

    private static PartialDate OnMonth(int year, int month) => new(new DateOnly(year, month, 1), null, DatePrecision.Month, null);

    private static (PartialDate, PartialDate) Same(PartialDate date) => (date, date);
}
