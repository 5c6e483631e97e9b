namespace Detente.Coding;

/// <summary>What a word above an act makes of it.</summary>
internal enum ModalityEffect
{
    Planned,
    Possible,
    Requested,
    Conditional,
    Alleged,

    /// <summary>It does not happen: "refuse", "without".</summary>
    Negative,

    /// <summary>Somebody says so: the speaker is its source.</summary>
    Said,

    /// <summary>The word takes the act for a fact: "welcome", "after".</summary>
    Fact,

    Resumed,
    Continued,
    Suspended,
    Ended,
    Initiated,
}

/// <summary>The words that decide modality (<c>data/languages/*/modality.tsv</c>), by lemma and word class.</summary>
internal sealed class ModalityLexicon
{
    private readonly Dictionary<(string Lemma, char Class), ModalityEffect> effects = [];

    private ModalityLexicon()
    {
    }

    public static ModalityLexicon Load(string path, List<Diagnostic> findings)
    {
        var lexicon = new ModalityLexicon();
        foreach (DataRow row in DataTable.Load(path, "modality", ["lemma", "class", "effect"], findings).Rows)
        {
            if (!Enum.TryParse(row["effect"], ignoreCase: true, out ModalityEffect effect))
            {
                findings.Add(row.Error("DT0132", $"no effect '{row["effect"]}'", Diagnostic.Nearest(row["effect"], Enum.GetNames<ModalityEffect>())));
            }

            if (row["class"] is not ("V" or "N" or "J" or "X" or "P"))
            {
                findings.Add(row.Error("DT0132", $"class is '{row["class"]}', expected V, N, J, X (auxiliary) or P (preposition or conjunction)"));
            }
            else if (!lexicon.effects.TryAdd((row["lemma"], row["class"][0]), effect))
            {
                findings.Add(row.Error("DT0132", $"'{row["lemma"]}' stands twice"));
            }
        }

        return lexicon;
    }

    /// <param name="wordClass">V, N, J, X (auxiliary) or P (preposition or conjunction).</param>
    public ModalityEffect? Find(string lemma, char wordClass) =>
        effects.TryGetValue((lemma.ToLowerInvariant(), wordClass), out ModalityEffect effect) ? effect : null;
}
