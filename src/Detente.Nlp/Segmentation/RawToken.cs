namespace Detente.Nlp;

/// <summary>What the splitter of sentences needs to know of a token.</summary>
internal enum RawKind : byte
{
    Other,
    Word,
    Number,

    /// <summary>Ends in a full stop that may also end the sentence: <c>U.S.</c>, <c>Inc.</c></summary>
    Abbreviation,

    /// <summary>Ends in a full stop that never ends a sentence: <c>Mr.</c></summary>
    Bound,
    Terminal,
    Closer,
    Opener,
}

/// <summary>A token before the text is cut into sentences.</summary>
/// <param name="Joined">Continues the surface token before it.</param>
internal readonly record struct RawToken(int Start, int Length, RawKind Kind, bool Joined = false)
{
    public int End => Start + Length;
}
