namespace Detente.Coding;

/// <summary>Whether one tree fits wherever another does, and counts no less: the other is then never taken where the first is asked before it.</summary>
internal static class PatternCover
{
    public static bool Covers(PatternNode wide, PatternNode narrow) => wide.Specificity >= narrow.Specificity && Fits(wide, narrow);

    private static bool Fits(PatternNode wide, PatternNode narrow) =>
        (wide.Class is null || wide.Class == narrow.Class)
        && (wide.Words.Count == 0 || (narrow.Words.Count > 0 && narrow.Words.IsSubsetOf(wide.Words)))
        && wide.Slots.Where(slot => !slot.Optional && !slot.Forbidden).All(slot => narrow.Slots.Any(other => !other.Optional && !other.Forbidden && Fits(slot, other)))
        && wide.Slots.Where(slot => slot.Forbidden).All(slot => narrow.Slots.Any(other => other.Forbidden && Fits(other, slot)))
        && narrow.Slots.Where(slot => !slot.Forbidden && slot.Role != PatternRole.None).All(slot => wide.Slots.Any(other => !other.Forbidden && Fits(other, slot)))
        && narrow.Slots.Where(slot => !slot.Forbidden && slot.Role == PatternRole.None && HasRoles(slot.Node)).All(slot => wide.Slots.Any(other => !other.Forbidden && Fits(other, slot)));

    private static bool Fits(PatternSlot wide, PatternSlot narrow) =>
        wide.Role == narrow.Role && wide.ByOwner == narrow.ByOwner && narrow.Relations.All(wide.Relations.Contains)
        && (wide.Node is null ? !HasRoles(narrow.Node) : narrow.Node is not null && Fits(wide.Node, narrow.Node));

    private static bool HasRoles(PatternNode? node) => node is not null && node.Slots.Any(slot => slot.Role != PatternRole.None || HasRoles(slot.Node));
}
