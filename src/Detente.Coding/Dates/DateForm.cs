namespace Detente.Coding;

/// <summary>A date as words give it, before what they leave out is filled in. A field of 0 was not named.</summary>
internal record struct DateForm
{
    public int Year { get; set; }

    public int Month { get; set; }

    public int Day { get; set; }

    /// <summary>The last day, of "March 3-5".</summary>
    public int LastDay { get; set; }

    /// <summary>The month of the last day or the last month, of "July-September", and its year.</summary>
    public int LastMonth { get; set; }

    public int LastYear { get; set; }

    /// <summary>From 1, spring.</summary>
    public int Season { get; set; }

    /// <summary>1 early, 2 middle, 3 late; the words named a part of the stretch.</summary>
    public int Part { get; set; }

    /// <summary>"the end of", "the beginning of": the very day is meant where it is a limit.</summary>
    public bool AtEnd { get; set; }

    /// <summary>From Sunday, 1: the weekday named with the day.</summary>
    public int Weekday { get; set; }

    /// <summary>A number that is the day of a month only if a month follows: "2 and 3 March".</summary>
    public bool NeedsMonth { get; set; }

    /// <summary>"FY 1970": the year of the federal budget.</summary>
    public bool IsFiscal { get; set; }

    /// <summary>Resolved already.</summary>
    public (PartialDate Past, PartialDate Future)? Fixed { get; set; }

    /// <summary>Only a length, with no first or last day: "for three days", "the next few weeks".</summary>
    public bool IsLength { get; set; }

    /// <summary>A stretch that begins or ends with the day of publication: "the last two weeks".</summary>
    public bool IsStretch { get; set; }

    /// <summary>The year was named, in digits.</summary>
    public readonly bool HasStoryYear => Fixed is null && Month > 0 && Year > 0;

    /// <summary>Only what is to come: "in two weeks".</summary>
    public bool IsAhead { get; set; }

    public static DateForm Of(PartialDate date) => new() { Fixed = (date, date) };

    public static DateForm Of(PartialDate past, PartialDate future) => new() { Fixed = (past, future) };
}
