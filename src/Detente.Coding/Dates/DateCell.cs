namespace Detente.Coding;

/// <summary>What a word may be in a date (<c>data/languages/*/dates.tsv</c>); several at once.</summary>
[Flags]
internal enum DateClass : long
{
    None = 0,
    Month = 1 << 0,
    WeakMonth = 1 << 1,
    Weekday = 1 << 2,
    Season = 1 << 3,
    Holiday = 1 << 4,
    Unit = 1 << 5,
    Now = 1 << 6,
    Count = 1 << 7,
    Vague = 1 << 8,
    Ordinal = 1 << 9,
    Decade = 1 << 10,
    Fiscal = 1 << 11,
    Relation = 1 << 12,
    Anchored = 1 << 13,
    Part = 1 << 14,
    Ago = 1 << 15,
    Joint = 1 << 16,
    Open = 1 << 17,
    Deadline = 1 << 18,
    Since = 1 << 19,
    Length = 1 << 20,
    Place = 1 << 21,
    Quantity = 1 << 22,
    Planned = 1 << 23,

    /// <summary>One to three digits.</summary>
    Number = 1 << 24,

    /// <summary>"15th": digits, unlike <see cref="Ordinal"/> alone.</summary>
    DayOrdinal = 1 << 25,

    /// <summary>Four digits that may be a year.</summary>
    Year = 1 << 26,

    /// <summary>"'68".</summary>
    ShortYear = 1 << 27,

    /// <summary>"3/18/1969", "18.3.69": the value is the day number.</summary>
    FullDate = 1 << 28,

    /// <summary>"mid-March": the rest of the word with the part before it.</summary>
    Mid = 1 << 29,

    /// <summary>"the end of", "the beginning of".</summary>
    Edge = 1 << 30,

    /// <summary>"letter", "note", "speech": what has a date has been written or said.</summary>
    Written = 1L << 31,

    /// <summary>Words without which a sentence has no date.</summary>
    Trigger = Month | WeakMonth | Weekday | Season | Holiday | Unit | Now | Decade | Fiscal | DayOrdinal | Year | ShortYear | FullDate,
}

/// <summary>The units that dates count in.</summary>
internal enum DateUnit
{
    Day,
    Week,
    Month,
    Year,
    Decade,
    Quarter,
    Half,
    Weekend,
    Hour,
    PartOfDay,
}

/// <summary>What is known of one token.</summary>
/// <param name="Value">The number of the month, the weekday, the count, the year, or which way: a word has one of them.</param>
/// <param name="Second">The part of a month or a year: 1 early, 2 middle, 3 late.</param>
internal readonly record struct DateCell(DateClass Class, int Value, int Second)
{
    public bool Is(DateClass any) => (Class & any) != 0;
}
