namespace Detente.App.ActorImport;

/// <summary>What the dates of an actor dictionary mean: two programs read the same lines differently by a day or more.</summary>
/// <param name="BeforeIncludesDay">Whether <c>&lt;DATE</c> holds on the day itself.</param>
/// <param name="RangeIncludesEnd">Whether <c>DATE-DATE</c> holds on its last day.</param>
/// <param name="UndatedIsDefault">An undated code is what is left over, wherever it stands; else it matches at once and hides those after it.</param>
/// <param name="HasTabariMarks">
/// <c>;</c> starts a comment, <c>~~~~~</c> ends the file, a name without a final <c>_</c> is the start of a word, and a blank lets words stand between.
/// </param>
internal sealed record ActorDialect(string Name, bool BeforeIncludesDay, bool RangeIncludesEnd, bool UndatedIsDefault, bool HasTabariMarks)
{
    /// <summary>TABARI 0.8, manual 5.3 and 6.5.2: the first code satisfied wins, the undated one is the default.</summary>
    public static ActorDialect Tabari { get; } = new("tabari", true, true, true, true);

    /// <summary>PETRARCH2, PETRtree.check_date: <c>&lt;</c> is strict, a range leaves out its end, the first match in file order wins.</summary>
    public static ActorDialect Petrarch { get; } = new("petrarch", false, false, false, false);

    /// <summary>PETRARCH 0.x, which kept TABARI's days, and UniversalPetrarch: of codes that hold, a dated one goes before the undated.</summary>
    public static ActorDialect Petrarch1 { get; } = Tabari with { Name = "petrarch1", HasTabariMarks = false };

    /// <summary>The Phoenix dictionaries, as PETRARCH2, which they come with, reads them.</summary>
    public static ActorDialect Phoenix { get; } = Petrarch with { Name = "phoenix" };
}
