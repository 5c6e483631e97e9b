using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Says by the words before a date whether it is a day, a limit, a start or a length, and by the tense whether it is past.</summary>
internal static class DateKinds
{
    private const int SoonDays = 60;
    private const int SoonMonthDays = 100;
    private const int LatelyDays = 60;
    private const int AtHandDays = 21;
    private const int LongestSuperlative = 8;
    private const int NextYearDays = 300;
    private const int LongAgoDays = 200;

    public static DateExpression Describe(DateScan scan, int first, int last, DateForm form, (PartialDate Past, PartialDate Future) dates)
    {
        DateKind kind = Kind(scan, first, last, form, dates.Past);
        if (kind == DateKind.Deadline && (form.AtEnd || form.IsStretch))
        {
            dates = (LastDay(dates.Past), LastDay(dates.Future));
        }

        bool ahead = form.IsAhead && IsAhead(scan, first, last);
        if (form.IsAhead && !ahead)
        {
            kind = DateKind.Length;
            dates = (PartialDate.Unknown, PartialDate.Unknown);
        }

        bool future = IsFuture(scan, first, last, kind, ahead, dates);
        Sentence sentence = scan.Sentence;
        string text = TextSpan.Cover(sentence[first].Span, sentence[last].Span).Of(sentence.Document.Text);
        var expression = new DateExpression(first, last, kind, dates.Past with { Text = text }, dates.Future with { Text = text }, future);
        if (kind is DateKind.Point or DateKind.Range or DateKind.Since && !form.IsStretch)
        {
            scan.Memory.Saw(expression.Likely);
        }

        return expression;
    }

    /// <summary>"will resume in two weeks" names a day; "was built in two weeks" and "the first in six years" a length.</summary>
    private static bool IsAhead(DateScan scan, int first, int last)
    {
        for (int i = Math.Max(0, first - LongestSuperlative); i < first; i++)
        {
            if (scan.IsWord(i, "first") || scan.Sentence[i].Xpos == "JJS")
            {
                return false;
            }
        }

        return DateTense.IsFuture(scan, first, last, out _) == true;
    }

    private static PartialDate LastDay(PartialDate date) => date.Latest is { } end ? PartialDate.OnDay(end) : date;

    private static DateKind Kind(DateScan scan, int first, int last, DateForm form, PartialDate past)
    {
        DateKind plain = form.IsLength ? DateKind.Length : past.End is null ? DateKind.Point : DateKind.Range;
        if (ModifiesNoun(scan, first, last) && !(form.Year > 0 && form.Day > 0))
        {
            return plain;
        }

        int before = first - 1;
        while (scan.IsThe(before) || scan.IsWord(before, "about") || scan.IsWord(before, "around") || scan.IsWord(before, "on") || scan.IsWord(before, "in")
            || scan.IsWord(before, "midnight") || scan.IsWord(before, "late"))
        {
            before--;
        }

        DateCell cell = scan[before];
        if (form.IsStretch)
        {
            return scan.IsWord(before, "within") && past.Start >= scan.Memory.Published ? DateKind.Deadline
                : cell.Is(DateClass.Length) && !scan.IsWord(before, "during") ? DateKind.Length : plain;
        }

        if (form.IsLength)
        {
            return plain;
        }

        if (scan.IsWord(before, "to"))
        {
            return scan.IsWord(before - 1, "prior") || scan.IsWord(before - 1, "up") ? DateKind.Deadline : plain;
        }

        if (scan.IsWord(before, "than"))
        {
            return scan.IsWord(before - 1, "later") ? DateKind.Deadline : plain;
        }

        if (scan.IsWord(before, "of") && scan.IsWord(before - 1, "deadline"))
        {
            return DateKind.Deadline;
        }

        // "through the first eight months of 1962" lasted as long.
        bool whole = scan.IsWord(before, "through") && plain == DateKind.Range;
        return cell.Is(DateClass.Deadline) && !whole ? DateKind.Deadline
            : cell.Is(DateClass.Since) && !(scan.IsWord(before, "from") && plain == DateKind.Range) ? DateKind.Since
            : plain;
    }

    /// <summary>"before the May 15 meeting": the day is the meeting's, whatever the meeting is a limit to.</summary>
    private static bool ModifiesNoun(DateScan scan, int first, int last)
    {
        Token head = NounPhrase.HeadOf(scan.Sentence, first, last);
        return head.HeadId - 1 > last && head.Head is { Upos: "NOUN" or "PROPN" } && (head.Is("compound") || head.Is("nmod") || head.Is("nummod") || head.Is("amod"));
    }

    private static bool IsFuture(DateScan scan, int first, int last, DateKind kind, bool ahead, (PartialDate Past, PartialDate Future) dates)
    {
        if (ahead || dates.Past == dates.Future)
        {
            return ahead;
        }

        if (NounPhrase.HeadOf(scan.Sentence, first, last).Head is { } thing && scan.Is(thing.Index, DateClass.Written) && thing.Upos == "NOUN"
            && !IsThisWeek(scan, dates.Future))
        {
            return false;
        }

        bool? tense = DateTense.IsFuture(scan, first, last, out bool isSure);
        if (kind == DateKind.Since && scan.IsWord(first - 1, "since"))
        {
            return false;
        }

        if (kind == DateKind.Deadline)
        {
            // "did not come until May 3" is past; "asked for it by May 3" is not.
            bool reached = scan.IsWord(first - 1, "until") || scan.IsWord(first - 1, "till") || scan.IsWord(first - 1, "through");
            return tense == true || (tense == false && isSure ? !reached && IsNearer(scan, dates) : !IsLongBefore(scan, dates));
        }

        return tense switch
        {
            true when IsLately(scan, dates) => false,
            true when isSure => true,
            true => IsNearer(scan, dates) || IsThisWeek(scan, dates.Future),
            false when isSure => dates.Past.Precision == DatePrecision.Day && IsSoon(scan, dates, AtHandDays),
            _ => IsSoon(scan, dates, dates.Past.Precision == DatePrecision.Day && dates.Past.End is null ? SoonDays : SoonMonthDays),
        };
    }

    /// <summary>"kept waiting until August 24" in a report of December.</summary>
    private static bool IsLongBefore(DateScan scan, (PartialDate Past, PartialDate Future) dates) =>
        scan.Memory.Published is { } published && dates.Past.Start is { } past && dates.Future.Start is { } future
        && future.DayNumber - published.DayNumber > 2 * (published.DayNumber - past.DayNumber);

    /// <summary>A day or month just past is not named without its year when that of next year is meant.</summary>
    private static bool IsLately(DateScan scan, (PartialDate Past, PartialDate Future) dates) =>
        scan.Memory.Published is { } published && dates.Past.Start is { } past && dates.Future.Start is { } future
        && published.DayNumber - past.DayNumber <= LatelyDays && future.DayNumber - published.DayNumber >= NextYearDays;

    private static bool IsThisWeek(DateScan scan, PartialDate future) =>
        scan.Memory.Published is { } published && future.Start is { } day && day.DayNumber - published.DayNumber < 7;

    private static bool IsNearer(DateScan scan, (PartialDate Past, PartialDate Future) dates) =>
        scan.Memory.Published is { } published && dates.Past.Start is { } past && dates.Future.Start is { } future
        && future.DayNumber - published.DayNumber <= published.DayNumber - past.DayNumber;

    /// <summary>"the July 3 meeting" in a report of June is the coming one.</summary>
    private static bool IsSoon(DateScan scan, (PartialDate Past, PartialDate Future) dates, int days) =>
        scan.Memory.Published is { } published && dates.Past.Start is { } past && dates.Future.Start is { } future
        && future.DayNumber - published.DayNumber <= days && published.DayNumber - past.DayNumber >= LongAgoDays;
}
