namespace Detente.Nlp;

/// <summary>
/// The parts of speech a word had in the treebanks, as a number: one for each set of tags that occurs, finite verbs told from others.
/// A word that was never seen goes by its last three letters.
/// </summary>
internal readonly struct WordClasses(Dictionary<uint, byte> classes)
{
    /// <summary>The bit of a class whose words may be finite verbs.</summary>
    public const int Finite = 0x80;

    /// <param name="lower">In small letters.</param>
    public int Of(ReadOnlySpan<char> lower) =>
        classes.TryGetValue(Word(lower), out byte value) || classes.TryGetValue(Ending(lower), out value) ? value : 0;

    public static uint Word(ReadOnlySpan<char> lower) => (uint)Mixer.Of(lower);

    /// <summary>Never the number of a word, but for chance.</summary>
    public static uint Ending(ReadOnlySpan<char> lower) => (uint)(Mixer.Of(lower[^Math.Min(3, lower.Length)..]) >> 32) ^ 0x5bd1e995;
}
