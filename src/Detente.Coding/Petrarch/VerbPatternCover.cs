namespace Detente.Coding;

/// <summary>Whether one pattern of a block fits wherever another does and names as many words: asked before it, it hides the other.</summary>
internal sealed class VerbPatternCover(VerbDictionary dictionary)
{
    public bool Covers(VerbPattern wide, VerbPattern narrow) => Covers(wide.Before, narrow.Before) && Covers(wide.After, narrow.After);

    /// <summary>Words in a row stand wherever the same words stand as one phrase.</summary>
    private bool Covers(IReadOnlyList<PatternItem> wide, IReadOnlyList<PatternItem> narrow)
    {
        bool isPlain = wide.All(item => item.Kind is PatternItemKind.Word or PatternItemKind.Set);
        return OneByOne(wide, narrow) || (isPlain && OneByOne(wide, [.. narrow.SelectMany(item => item.Kind == PatternItemKind.Phrase ? item.Parts : [item])]));
    }

    private bool OneByOne(IReadOnlyList<PatternItem> wide, IReadOnlyList<PatternItem> narrow) =>
        wide.Count == narrow.Count && wide.Zip(narrow).All(pair => Covers(pair.First, pair.Second));

    private bool Covers(PatternItem wide, PatternItem narrow)
    {
        if (wide.Kind == PatternItemKind.Set && dictionary.Sets.TryGetValue(wide.Text, out SynonymSet? set))
        {
            return (narrow.Kind == PatternItemKind.Set && narrow.Text == wide.Text) || set.Members.Any(member => member.Item.Kind != PatternItemKind.Set && Covers(member.Item, narrow));
        }

        return wide.Kind == narrow.Kind && wide.Text == narrow.Text && wide.Parts.Count == narrow.Parts.Count && wide.Parts.Zip(narrow.Parts).All(pair => Covers(pair.First, pair.Second));
    }
}
