using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Finds date expressions in a sentence, token by token: "March 18, 2021", "on Thursday", "early last month", "from 3 to 5 May", "two days earlier",
/// "by the end of June", "since 1962". Thread-safe; what it remembers of a text is in the <see cref="DateMemory"/>.
/// </summary>
/// <remarks>The day in a dateline is left out.</remarks>
internal sealed class DateReader(DateWords words)
{
    private readonly DateLexer lexer = new(words);

    /// <summary>Reads one sentence by itself.</summary>
    public IReadOnlyList<DateExpression> Read(Sentence sentence, DateOnly? published) => Read(sentence, new DateMemory(published));

    /// <summary>Reads the next sentence of a text and remembers what it names.</summary>
    public IReadOnlyList<DateExpression> Read(Sentence sentence, DateMemory memory)
    {
        var cells = new DateCell[sentence.Count];
        DateClass seen = DateClass.None;
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = lexer.Classify(sentence[i].Form, memory.Published);
            seen |= cells[i].Class;
        }

        return (seen & DateClass.Trigger) == 0 ? [] : Read(new DateScan(sentence, cells, memory));
    }

    private static List<DateExpression> Read(DateScan scan)
    {
        var found = new List<DateExpression>();
        int at = Dateline.CountTokens(scan.Sentence);
        while (at < scan.Count)
        {
            if (scan[at].Class == DateClass.None || !TryRead(scan, at, out int end, out DateForm form))
            {
                at++;
                continue;
            }

            int first = scan.Is(at, DateClass.Open) && !scan.IsWord(at + 1, "of") && end > at + 1 ? scan.Skip(at + 1, "the") : at;
            if (DateFilling.Resolve(form, scan) is { } dates)
            {
                found.Add(DateKinds.Describe(scan, first, end - 1, form, dates));
                while (DateRanges.TryNextInList(scan, ref end, ref form, out int day) && DateFilling.Resolve(form, scan) is { } other)
                {
                    found.Add(DateKinds.Describe(scan, day, day, form, other));
                }

                if (form.HasStoryYear && scan.Memory.Published is { } published && form.Year < published.Year - 1)
                {
                    scan.StoryYear = form.Year;
                }
            }

            at = end;
        }

        return found;
    }

    private static bool TryRead(DateScan scan, int at, out int end, out DateForm form)
    {
        end = at;
        bool open = false;
        if (!TryPart(scan, ref end, out form))
        {
            open = scan.Is(at, DateClass.Open);
            end = open ? scan.Skip(at + 1, "the") : at;
            if (!TryReadOne(scan, ref end, out form))
            {
                return false;
            }
        }

        DateForm one = form;
        int next = end;
        if (DateRanges.TryExtend(scan, ref next, open, ref one))
        {
            end = next;
        }

        DateRanges.BorrowYear(scan, end, ref one);
        form = one;

        return form.Month > 0 || !form.NeedsMonth;
    }

    private static bool TryReadOne(DateScan scan, ref int end, out DateForm form)
    {
        if (TryPart(scan, ref end, out form))
        {
            return true;
        }

        int at = end;
        if (PeriodDates.TryRead(scan, ref at, out form))
        {
            end = at;
            return true;
        }

        at = end;
        if (CalendarDates.TryRead(scan, ref at, licensed: false, out form))
        {
            end = at;
            return true;
        }

        if (form.Day > 0 && form.Month == 0 && scan.Is(at, DateClass.Joint))
        {
            form.NeedsMonth = true;
            end = at;
            return true;
        }

        at = end;
        if (RelativeDates.TryRead(scan, ref at, licensed: false, out form))
        {
            end = at;
            return true;
        }

        at = end;
        if (CountedDates.TryRead(scan, ref at, out form))
        {
            end = at;
            return true;
        }

        return false;
    }

    /// <summary>"early March", "late in 1964", "the end of the year", "earlier this week".</summary>
    private static bool TryPart(DateScan scan, ref int end, out DateForm form)
    {
        form = default;
        bool edge = scan.Is(end, DateClass.Edge) && (scan.IsWord(end + 1, "of") || (scan.IsDash(end + 1) && scan.Is(end + 2, DateClass.Month | DateClass.WeakMonth)));
        if (!edge && !scan.Is(end, DateClass.Part))
        {
            return false;
        }

        int at = end + 1;
        if (scan.IsWord(at, "of") || scan.IsWord(at, "in") || scan.IsWord(at, "on") || scan.IsDash(at) || (edge && scan.IsWord(at, ",")))
        {
            at++;
        }

        if (!PeriodDates.TryWhole(scan, ref at, out (PartialDate Past, PartialDate Future) whole))
        {
            return false;
        }

        form = DateForm.Of(whole.Past, whole.Future);
        form.Part = scan[end].Second;
        form.AtEnd = edge && form.Part == 3;
        end = at;
        return true;
    }
}
