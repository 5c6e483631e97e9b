namespace Detente.Nlp;

/// <summary>The sizes of a parsing network. Widths are multiples of 32 where a product yields them.</summary>
internal sealed record NetworkShape
{
    /// <summary>Width of the fixed word vectors, rounded up; 0 without.</summary>
    public int Vector { get; init; } = 112;

    /// <summary>Width of the word rows that are learned with the parser.</summary>
    public int Word { get; init; } = 96;

    /// <summary>Width of the rows of prefixes, suffixes and letter sequences.</summary>
    public int Part { get; init; } = 112;

    /// <summary>The rows of parts are hashed into 2 to this many.</summary>
    public int PartBits { get; init; } = 16;

    /// <summary>Width of one direction of a layer; a token's state is twice as wide.</summary>
    public int Hidden { get; init; } = 128;

    public int Layers { get; init; } = 3;

    public int Arc { get; init; } = 128;

    public int Label { get; init; } = 128;

    public int State => 2 * Hidden;

    public int Input => Vector + Word + Part;
}
