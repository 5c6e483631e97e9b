namespace Detente.Ledger;

/// <summary>The actors that several claims name, each once.</summary>
internal static class Sides
{
    /// <summary>By code, then rank, then name. Whoever is not identified stands for the side only where nobody of it is.</summary>
    public static IReadOnlyList<Actor> Union(IEnumerable<Actor> actors) =>
        [.. actors.GroupBy(actor => actor.Code).OrderBy(side => side.Key, StringComparer.Ordinal).SelectMany(Named)];

    /// <summary>A person or body is named and its rank or office is known.</summary>
    public static bool IsPerson(Actor actor) => actor.Identifier is not null && (actor.Level is not null || actor.Office is not null);

    private static IEnumerable<Actor> Named(IEnumerable<Actor> side)
    {
        Actor[] ordered = [.. side
            .OrderBy(actor => actor.Level is null).ThenBy(actor => actor.Level)
            .ThenBy(actor => actor.Identifier ?? "", StringComparer.Ordinal).ThenBy(actor => actor.Sector ?? "", StringComparer.Ordinal)
            .ThenBy(actor => actor.EntityText, StringComparer.Ordinal).ThenBy(actor => actor.Office ?? "", StringComparer.Ordinal)];
        Actor[] named = [.. ordered.Where(actor => actor.Identifier is not null).DistinctBy(actor => actor.Identifier)];
        return named.Length > 0 ? named : ordered.Take(1);
    }
}
