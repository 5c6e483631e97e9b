namespace Detente.Coding;

/// <summary>What an item of a foreign pattern asks for.</summary>
internal enum PatternItemKind
{
    /// <summary>A word, in any of its forms unless it ends in <c>_</c>.</summary>
    Word,

    /// <summary><c>&amp;NAME</c>: any member of a set.</summary>
    Set,

    /// <summary><c>{…}</c>: words of one noun phrase, in order.</summary>
    Phrase,

    /// <summary><c>(…)</c>: a preposition (or <c>to</c>), and what has to stand in its phrase.</summary>
    Prepositional,

    /// <summary><c>$</c>: an actor, who is the source.</summary>
    Source,

    /// <summary><c>+</c>: an actor, who is the target.</summary>
    Target,

    /// <summary><c>^</c>: an actor passed over.</summary>
    Skip,

    /// <summary><c>%</c>: several actors, each of whom does it to each.</summary>
    Compound,
}

/// <summary>An item of a foreign pattern.</summary>
/// <param name="Text">The word, the set without <c>&amp;</c>, the preposition; empty elsewhere. In capitals.</param>
/// <param name="Parts">Of a phrase its words, of a preposition what stands behind it.</param>
internal sealed record PatternItem(PatternItemKind Kind, string Text, IReadOnlyList<PatternItem> Parts)
{
    public PatternItem(PatternItemKind kind, string text = "")
        : this(kind, text, [])
    {
    }

    public bool IsActor => Kind is PatternItemKind.Source or PatternItemKind.Target or PatternItemKind.Skip or PatternItemKind.Compound;

    /// <summary>This item and all below it.</summary>
    public IEnumerable<PatternItem> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>As PETRARCH2 writes it.</summary>
    public override string ToString() => Kind switch
    {
        PatternItemKind.Set => "&" + Text,
        PatternItemKind.Phrase => $"{{{string.Join(' ', Parts)}}}",
        PatternItemKind.Prepositional => Parts.Count == 0 ? $"({Text})" : $"({Text} {string.Join(' ', Parts)})",
        PatternItemKind.Source => "$",
        PatternItemKind.Target => "+",
        PatternItemKind.Skip => "^",
        PatternItemKind.Compound => "%",
        _ => Text,
    };
}
