namespace Detente.Coding;

/// <summary>How a verb dictionary is written: the same line means other things to different programs, and no file says whose it is.</summary>
/// <param name="HasPhrases"><c>{…}</c> is a noun phrase and <c>(…)</c> a phrase with its preposition; else a pattern is words in a row, of which those joined by <c>_</c> stand together.</param>
/// <param name="HasTabariMarks"><c>;</c> starts a comment and <c>~~~~~</c> ends the file.</param>
public sealed record PatternDialect(string Name, bool HasPhrases, bool HasTabariMarks)
{
    /// <summary>PETRARCH2 and UniversalPetrarch: CAMEO.2.0 and the files that followed it.</summary>
    public static PatternDialect Petrarch2 { get; } = new("petrarch2", true, false);

    /// <summary>PETRARCH 0.x: patterns of TABARI, comments of XML.</summary>
    public static PatternDialect Petrarch1 { get; } = new("petrarch1", false, false);

    /// <summary>TABARI 0.8, manual chapter 6.</summary>
    public static PatternDialect Tabari { get; } = new("tabari", false, true);

    public static IReadOnlyList<PatternDialect> All { get; } = [Petrarch2, Petrarch1, Tabari];

    /// <summary>Null where no dialect has the name.</summary>
    public static PatternDialect? Find(string name) => All.FirstOrDefault(dialect => dialect.Name == name);
}
