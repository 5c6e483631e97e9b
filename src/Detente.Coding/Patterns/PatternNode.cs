namespace Detente.Coding;

/// <summary>A word of a pattern: its lemmas, its word class, and what must or may hang on it.</summary>
/// <param name="Words">Lemmas in lower case; several words of one entry are joined by blanks. Empty: any word.</param>
/// <param name="Class">V, N, J (adjective) or null for any.</param>
internal sealed record PatternNode(IReadOnlySet<string> Words, char? Class, IReadOnlyList<PatternSlot> Slots)
{
    /// <summary>The entries of several words.</summary>
    public IReadOnlyList<string> Phrases { get; } = Words.Where(words => words.Contains(' ', StringComparison.Ordinal)).ToArray();

    /// <summary>How many words this node and those below it name: the more a pattern says, the more it counts.</summary>
    public int Specificity => (Words.Count > 0 ? 1 : 0) + Slots.Where(slot => !slot.Optional && !slot.Forbidden).Sum(slot => slot.Node?.Specificity ?? 0);
}

/// <summary>A relation of a node and what fills it.</summary>
/// <param name="Relations">Any of these; see <see cref="DeepRelations"/>.</param>
/// <param name="Node">The word that must stand there; null where any word may.</param>
/// <param name="ByOwner">Also whoever owns what stands there: "Chinese goods" for China; written <c>~</c> after the role.</param>
internal sealed record PatternSlot(
    IReadOnlyList<string> Relations, PatternRole Role, PatternNode? Node, bool ByOwner, bool Optional, bool Forbidden);
