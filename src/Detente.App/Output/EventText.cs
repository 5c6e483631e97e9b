namespace Detente.App;

/// <summary>Short words for events and sides, for tables and explanations.</summary>
internal static class EventText
{
    /// <summary><c>CONSULT asserted, CHN ↔ USA, 2023-11-15</c>.</summary>
    public static string Headline(CodedEvent coded)
    {
        string date = coded.Date.ToString();
        string polarity = coded.Polarity == Polarity.Negative ? " denied" : "";
        return $"{coded.Event} {RecordWords.Of(coded.Modality)}{polarity}, {Sides(coded.Actors, coded.Recipients, coded.Symmetric)}{(date.Length == 0 ? "" : ", " + date)}";
    }

    public static string Sides(IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients, bool symmetric)
    {
        if (symmetric && recipients.Count == 0)
        {
            return string.Join(" ↔ ", actors.Select(actor => actor.Code).Distinct());
        }

        return $"{Codes(actors)}{(recipients.Count == 0 ? "" : symmetric ? " ↔ " : " → ")}{Codes(recipients)}";
    }

    /// <summary>Who took part, with the names that are known: <c>CHN Xi Jinping (head-of-state)</c>.</summary>
    public static string Person(Actor actor) =>
        actor.Code + (actor.Identifier is null ? "" : $" {actor.Identifier}") + (actor.Office is null ? "" : $" ({actor.Office})");

    private static string Codes(IReadOnlyList<Actor> actors) => string.Join("+", actors.Select(actor => actor.Code).Distinct());
}
