namespace Detente.Nlp;

/// <summary>What stands between two tokens.</summary>
internal enum GapKind : byte
{
    None,
    Space,

    /// <summary>One line end.</summary>
    Line,

    /// <summary>An empty line: always ends a sentence and a paragraph.</summary>
    Paragraph,
}
