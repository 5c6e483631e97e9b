namespace Detente.Coding;

/// <summary>The names of days and months, for the readers of dates and of noun phrases.</summary>
internal static class DateWords
{
    public static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>From Sunday, as <see cref="DayOfWeek"/> counts.</summary>
    public static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static bool IsDayOrMonth(string form) => char.IsUpper(form[0])
        && (Days.Contains(form.ToLowerInvariant()) || Months.Contains(form.ToLowerInvariant()));
}
