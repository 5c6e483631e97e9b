namespace Detente.Ledger;

/// <summary>The orders that make a projection independent of the order of its input.</summary>
internal static class ClaimOrder
{
    /// <summary>Each claim once: by event date (undated last), publication date, article, place in the text.</summary>
    public static List<CodedEvent> ByEvent(IEnumerable<CodedEvent> events) =>
        [.. events.DistinctBy(coded => coded.Id)
            .OrderBy(coded => coded.Date.Start ?? DateOnly.MaxValue).ThenBy(coded => coded.Date.Latest ?? DateOnly.MaxValue)
            .ThenBy(Published).ThenBy(Article, StringComparer.Ordinal).ThenBy(Start).ThenBy(Id, StringComparer.Ordinal)];

    /// <summary>By publication date (undated last), article, place in the text: the order in which a reader learned of it.</summary>
    public static List<CodedEvent> ByPublication(IEnumerable<CodedEvent> events) =>
        [.. events.OrderBy(Published).ThenBy(Article, StringComparer.Ordinal).ThenBy(Start).ThenBy(Id, StringComparer.Ordinal)];

    /// <summary>What was known at the end of a day; all of it for null.</summary>
    public static IEnumerable<CodedEvent> AsOf(IEnumerable<CodedEvent> events, DateOnly? asOf) =>
        asOf is { } day ? events.Where(coded => coded.Citation.Date <= day) : events;

    /// <summary>The date that most claims give, a day before anything vaguer; the earliest of several.</summary>
    public static PartialDate MostGiven(IEnumerable<CodedEvent> events) =>
        events.Select(coded => coded.Date).Where(date => date.Start is not null)
            .GroupBy(date => (date.Start, date.End, date.Precision))
            .OrderBy(group => group.Key.Precision).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Start).ThenBy(group => group.Key.End)
            .Select(group => group.MinBy(date => date.Text ?? "", StringComparer.Ordinal))
            .FirstOrDefault(PartialDate.Unknown);

    private static DateOnly Published(CodedEvent coded) => coded.Citation.Date ?? DateOnly.MaxValue;

    private static string Article(CodedEvent coded) => coded.Citation.ArticleId;

    private static int Start(CodedEvent coded) => coded.Citation.Trigger.Start;

    private static string Id(CodedEvent coded) => coded.Id;
}
