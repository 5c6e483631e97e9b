namespace Detente.Ledger;

/// <summary>The pairs that a claim stands between, as one searchable column: <c>|CHN-USA|RUS-USA|</c>.</summary>
internal static class EventDyads
{
    public static string Of(CodedEvent coded)
    {
        string[] pairs = [.. coded.Dyads.Select(Key).Order(StringComparer.Ordinal)];
        return pairs.Length == 0 ? "" : $"|{string.Join('|', pairs)}|";
    }

    public static string Key(Dyad dyad) => $"{dyad.First}-{dyad.Second}";
}
