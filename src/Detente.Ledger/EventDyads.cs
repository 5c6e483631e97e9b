namespace Detente.Ledger;

/// <summary>The pairs that a claim stands between, as one searchable column: <c>|CHN-USA|RUS-USA|</c>.</summary>
internal static class EventDyads
{
    public static string Of(CodedEvent coded)
    {
        IEnumerable<string> first = coded.Actors.Select(actor => actor.Code);
        IEnumerable<string> second = (coded.Symmetric ? coded.Actors : coded.Recipients).Select(actor => actor.Code);
        string[] pairs = [.. first.SelectMany(_ => second, (one, other) => (one, other))
            .Where(pair => pair.one != pair.other)
            .Select(pair => Key(new Dyad(pair.one, pair.other)))
            .Distinct().Order(StringComparer.Ordinal)];
        return pairs.Length == 0 ? "" : $"|{string.Join('|', pairs)}|";
    }

    public static string Key(Dyad dyad) => $"{dyad.First}-{dyad.Second}";
}
