namespace Detente.Coding;

/// <summary>An event that a careful reader found in a sentence of a report (<c>data/gold</c>).</summary>
/// <param name="SentenceIndex">From 0; the table counts from 1.</param>
/// <param name="Type">A PLOVER type: that of the act, or of the claim where they differ.</param>
/// <param name="Actors">Both sides, in order of code, for what they did together.</param>
public sealed record GoldEvent(
    string ArticleId, int SentenceIndex, string Type, IReadOnlyList<string> Actors, string? Recipient, string Date, Modality Modality, Polarity Polarity, string Note)
{
    /// <exception cref="DataFileException">The table has faults; all of them are listed.</exception>
    public static IReadOnlyList<GoldEvent> Load(string path, EventOntology ontology)
    {
        var findings = new List<Diagnostic>();
        var gold = new List<GoldEvent>();
        string[] columns = ["report", "sentence", "type", "actor", "recipient", "date", "modality", "polarity", "note"];
        foreach (DataRow row in DataTable.Load(path, "sample-key", columns, findings).Rows)
        {
            bool good = int.TryParse(row["sentence"], out int sentence) && sentence > 0;
            good &= Enum.TryParse(row["modality"], ignoreCase: true, out Modality modality);
            good &= Enum.TryParse(row["polarity"], ignoreCase: true, out Polarity polarity);
            if (!good || ontology.Find(row["type"]) is null)
            {
                findings.Add(row.Error("DT0142", "sentence, type, modality or polarity is not one that is known"));
                continue;
            }

            string? recipient = row["recipient"].Length > 0 ? row["recipient"] : null;
            gold.Add(new GoldEvent(row["report"], sentence - 1, row["type"], row["actor"].Split('+'), recipient, row["date"], modality, polarity, row["note"]));
        }

        DataTable.ThrowIfAny(findings);
        return gold;
    }

    /// <summary>Same type (of the act or of the claim) and same sides, whoever they are in person.</summary>
    public bool Matches(CodedEvent coded)
    {
        if (coded.Event != Type && coded.Act != Type)
        {
            return false;
        }

        var doing = coded.Actors.Select(actor => actor.Code).ToHashSet(StringComparer.Ordinal);
        var receiving = coded.Recipients.Select(actor => actor.Code).ToHashSet(StringComparer.Ordinal);
        if (Actors.Count > 1 || coded.Symmetric)
        {
            doing.UnionWith(receiving);
            return Actors.All(doing.Contains) && (Recipient is null || doing.Contains(Recipient)) && (Actors.Count > 1 || Recipient is not null);
        }

        return doing.Contains(Actors[0]) && (Recipient is null || receiving.Count == 0 || receiving.Contains(Recipient));
    }
}
