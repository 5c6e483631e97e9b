using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads years and decades, where four figures are a year and no number of tons, telegram or paragraph.</summary>
internal static class CalendarYears
{
    public static bool TryRead(DateScan scan, ref int at, bool licensed, ref DateForm form)
    {
        DateCell cell = scan[at];
        if (cell.Is(DateClass.Decade))
        {
            return TryDecade(scan, ref at, licensed, ref form);
        }

        if (!cell.Is(DateClass.Year | DateClass.ShortYear))
        {
            return TryFiscal(scan, ref at, ref form);
        }

        if (!licensed && !cell.Is(DateClass.Fiscal) && !IsYear(scan, at))
        {
            return false;
        }

        form.Year = cell.Value;
        at++;
        ReadLast(scan, ref at, ref form);
        return true;
    }

    /// <summary>"in 1965 tons": a number after all.</summary>
    public static bool IsQuantity(DateScan scan, int at) => scan.Is(at, DateClass.Year) && scan.Is(at + 1, DateClass.Quantity);

    /// <summary>"1969-70", "1956–1958", "1957/58".</summary>
    private static void ReadLast(DateScan scan, ref int at, ref DateForm form)
    {
        if (!scan.IsDash(at) && !scan.IsWord(at, "/"))
        {
            return;
        }

        int last = scan.Is(at + 1, DateClass.Year) ? scan[at + 1].Value
            : scan.Is(at + 1, DateClass.Number) && scan.Sentence[at + 1].Form.Length == 2 ? (form.Year / 100 * 100) + scan[at + 1].Value : 0;
        if (last > form.Year && last < form.Year + 100)
        {
            form.LastYear = last;
            at += 2;
        }
    }

    private static bool IsYear(DateScan scan, int at)
    {
        if (IsQuantity(scan, at) || at == 0)
        {
            return at == 0 && scan.Is(at, DateClass.Year) && scan.Count > 1 && scan.Sentence[1].Upos == "AUX";
        }

        // "the 1956-58 period", "1958 and 1962"
        bool isPair = (scan.IsDash(at + 1) || scan.Is(at + 1, DateClass.Joint)) && scan.Is(at + 2, DateClass.Year) && scan.Sentence[at - 1].Upos != "NOUN" && scan.Sentence[at - 1].Upos != "PROPN";
        DateForm form = new() { Year = scan[at].Value };
        int end = at + 1;
        ReadLast(scan, ref end, ref form);
        bool isHeading = scan.IsWord(at - 1, ",") && at > 1 && scan.Sentence[at - 2].Upos == "PROPN" && at >= scan.Count - 2;
        if (scan.Is(at, DateClass.ShortYear) || isPair || form.LastYear > 0 || isHeading)
        {
            return true;
        }

        bool follows = scan.Is(at - 1, DateClass.Place) && !scan.IsWord(at - 1, "at");
        if (follows)
        {
            return IsYearAfter(scan, at);
        }

        Token before = scan.Sentence[at - 1];
        bool modifies = scan.IsNoun(at + 1) || scan.IsWord(at + 1, "$") || (at + 1 < scan.Count && scan.Sentence[at + 1].Upos == "ADJ");
        bool isOwned = before.Upos is "DET" or "PRON" || before.Xpos == "POS" || (before.Upos == "ADJ" && at > 1 && scan.Sentence[at - 2].Upos == "DET");

        // A number before one thing is no count of it: "interpret 1958 common policy", "Swedish 1950 draft".
        bool isOne = before.Upos is "VERB" or "ADJ" or "ADP" && IsOneThing(scan, at + 1);
        bool inBrackets = scan.IsWord(at - 1, "(") && scan.IsWord(at + 1, ")");
        return inBrackets || isOne || (isOwned && modifies);
    }

    private static bool IsOneThing(DateScan scan, int at)
    {
        int noun = at < scan.Count && scan.Sentence[at].Upos == "ADJ" ? at + 1 : at;
        return noun < scan.Count && scan.Sentence[noun].Xpos == "NN" && !scan.Is(noun, DateClass.Quantity | DateClass.Trigger);
    }

    /// <summary>"a total of 1965", "and 1965 others", "Deptel 3008 and 1954" are numbers; "in 1965", "since 1965" years.</summary>
    private static bool IsYearAfter(DateScan scan, int at)
    {
        if (scan.IsWord(at - 1, "of") && at > 1)
        {
            return scan.Sentence[at - 2].Lemma.ToLowerInvariant() is not ("total" or "number" or "some" or "maximum" or "strength" or "force");
        }

        bool isWeak = scan.Is(at - 1, DateClass.Joint) && !scan.Is(at - 1, DateClass.Deadline);
        return (!isWeak || scan.Is(at - 2, DateClass.Year)) && !(scan.IsWord(at - 1, "to") && !scan.Is(at - 2, DateClass.Year) && !scan.IsWord(at - 2, "prior") && !scan.IsWord(at - 2, "up"));
    }

    private static bool TryFiscal(DateScan scan, ref int at, ref DateForm form)
    {
        int first = at;
        int next = at + 1;
        if (scan.Is(next, DateClass.Unit))
        {
            next++;
        }

        next = scan.Skip(scan.Skip(scan.Skip(next, "-"), "‘"), "'");
        if (scan.Is(next, DateClass.Year | DateClass.ShortYear))
        {
            form.Year = scan[next].Value;
        }
        else if (scan.Is(next, DateClass.Number) && scan.Sentence[next].Form.Length == 2)
        {
            form.Year = DateLexer.Century(scan[next].Value, scan.Memory.Published);
        }
        else
        {
            return false;
        }

        at = next + 1;
        form.IsFiscal = scan.Sentence[first].Form[0] is 'F' or 'f';
        ReadLast(scan, ref at, ref form);
        return true;
    }

    /// <summary>"the 1960s", "the late fifties": early is its first four years, late its last three.</summary>
    private static bool TryDecade(DateScan scan, ref int at, bool licensed, ref DateForm form)
    {
        bool isWord = !char.IsAsciiDigit(scan.Sentence[at].Form[0]) && !scan.Is(at, DateClass.Mid);
        if (isWord && !licensed && !scan.IsThe(at - 1) && !scan.IsDash(at - 1))
        {
            return false;
        }

        int part = form.Part;
        if (part == 0 && scan.Is(at - 1, DateClass.Part))
        {
            part = scan[at - 1].Second;
        }

        int year = scan[at].Value;
        at++;
        form = DateForm.Of(part switch
        {
            1 => DateStretch.Years(year, year + 3),
            2 => DateStretch.Years(year + 4, year + 6),
            3 => DateStretch.Years(year + 7, year + 9),
            _ => DateStretch.Years(year, year + 9),
        });
        return true;
    }
}
