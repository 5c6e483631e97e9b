namespace Detente.App;

/// <summary>A row of a standoff treebank: a word, or the surface of several (its id is a range).</summary>
/// <param name="Cells">The ten columns of CoNLL-U; FORM is <c>_</c>, LEMMA a rule of <see cref="StandoffLemma"/>.</param>
/// <param name="Span">From the beginning of the sentence.</param>
internal readonly record struct StandoffRow(int LineNumber, string[] Cells, TextSpan Span)
{
    /// <summary>Whether the row stands for several words.</summary>
    public bool IsRange => Cells[0].Contains('-', StringComparison.Ordinal);

    /// <summary>The number of the last word the row stands for.</summary>
    public ReadOnlySpan<char> LastWord => Cells[0].AsSpan(Cells[0].IndexOf('-', StringComparison.Ordinal) + 1);
}
