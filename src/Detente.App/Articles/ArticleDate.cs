using System.Globalization;

namespace Detente.App;

/// <summary>The day of publication as input gives it: <c>2023-11-15</c>, or a point in time of ISO 8601, of which the day is taken as written.</summary>
internal static class ArticleDate
{
    public static bool TryParse(string text, out DateOnly day)
    {
        text = text.Trim();
        if (text.Length > 10 && text[10] is 'T' or ' ' && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            day = default;
            return false;
        }

        return DateOnly.TryParseExact(
            text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    public static Diagnostic Wrong(string text, string path, int lineNumber) => Diagnostic.Error(
        "DT0510", path, lineNumber, $"'{Short(text)}' is not a date; write it as 2023-11-15");

    public static Diagnostic Missing(string path, int lineNumber) => Diagnostic.Warning(
        "DT0512", path, lineNumber, "no date: words like \"on Tuesday\" cannot be resolved; give one in the input or by --date");

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
