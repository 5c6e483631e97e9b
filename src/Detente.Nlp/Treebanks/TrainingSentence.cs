namespace Detente.Nlp;

/// <summary>A gold sentence as the trainers use it.</summary>
/// <param name="Heads">1-based, 0 for the root.</param>
internal sealed record TrainingSentence(
    string[] Forms, string[] Lemmas, string[] Upos, string[] Xpos, string[] Feats, int[] Heads, string[] Relations)
{
    /// <summary>The same for a sentence and its variants, which must not tell on each other.</summary>
    public int Group { get; init; }

    /// <summary>The parsed sentences of documents.</summary>
    public static List<TrainingSentence> From(IEnumerable<Document> documents)
    {
        var result = new List<TrainingSentence>();
        foreach (Sentence sentence in documents.SelectMany(d => d.Sentences))
        {
            if (sentence.Count > 0 && sentence.All(t => t.HeadId >= 0 && t.Upos != "_"))
            {
                result.Add(new TrainingSentence(
                    [.. sentence.Select(t => t.Form)], [.. sentence.Select(t => t.Lemma)], [.. sentence.Select(t => t.Upos)],
                    [.. sentence.Select(t => t.Xpos)], [.. sentence.Select(t => t.Feats)], [.. sentence.Select(t => t.HeadId)],
                    [.. sentence.Select(t => t.Deprel)]) { Group = result.Count });
            }
        }

        return result;
    }
}
