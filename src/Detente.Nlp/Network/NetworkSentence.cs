namespace Detente.Nlp;

/// <summary>What the network reads of a word: its rows in the tables.</summary>
/// <param name="Vector">Row of the fixed vectors; −1 where it has none.</param>
/// <param name="Word">Row of the learned words; 0 for an unknown one.</param>
/// <param name="Count">How often the treebank has the word.</param>
internal sealed record WordEntry(int Vector, int Word, int Count, int[] Parts);

/// <summary>A value the network should give, and with what share of its belief.</summary>
internal readonly record struct Target(int Id, float Share);

/// <summary>A sentence to learn from. Row 0 is the root, row i the token of id i; what is to be learned stands at the token.</summary>
internal sealed class NetworkSentence
{
    public required WordEntry[] Words { get; init; }

    /// <summary>The head whose relation is learned.</summary>
    public required int[] Head { get; init; }

    public required Target[][] Heads { get; init; }

    public required Target[][] Relations { get; init; }

    public required Target[][] Tags { get; init; }

    public int Rows => Words.Length;
}
