namespace Detente.Coding;

/// <summary>A marked sentence with what a careful reader says of the two: to train and to measure with.</summary>
/// <param name="Id">Of the row in its file.</param>
/// <param name="Set">Which collection it is of; a network may learn how each labels.</param>
public sealed record LabelledPair(string Id, string Set, MarkedSentence Sentence)
{
    /// <summary>The <see cref="Set"/> of sentences labelled by others, whose way of labelling <see cref="RelationClassifier"/> follows.</summary>
    public const string Published = "published";

    /// <summary>An act of <c>data/ontology/acts.tsv</c>; null where only the type, or only the relation, is known.</summary>
    public string? Act { get; init; }

    /// <summary>The type by CAMEO2PLOVER-2021; null where no type is labelled.</summary>
    public string? Type { get; init; }

    /// <summary>Whether an event relates the two at all; null where the label does not say.</summary>
    public bool? Related { get; init; }

    /// <summary>Null where it is not labelled.</summary>
    public Modality? Modality { get; init; }

    public Polarity? Polarity { get; init; }

    public Phase? Phase { get; init; }

    /// <summary>The rows of <c>data/gold/relations/*.tsv</c>, in order of file and line.</summary>
    /// <exception cref="DataFileException">A file has faults; all of them are listed.</exception>
    public static IReadOnlyList<LabelledPair> LoadGold(string directory, EventOntology ontology)
    {
        var findings = new List<Diagnostic>();
        var pairs = new List<LabelledPair>();
        Dictionary<string, ActType> acts = ontology.Acts.ToDictionary(act => act.Name, StringComparer.Ordinal);
        if (!Directory.Exists(directory))
        {
            throw new DataFileException([Diagnostic.Error("DT0101", directory, 0, "there is no such folder")]);
        }

        foreach (string path in Directory.EnumerateFiles(directory, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (DataRow row in DataTable.Load(path, "relations", ["act", "modality", "polarity", "phase", "frame", "marked"], findings).Rows)
            {
                MarkedSentence? sentence = MarkedSentence.Parse(row["marked"], out string? fault);
                if (!acts.TryGetValue(row["act"], out ActType? act))
                {
                    fault ??= $"no act '{row["act"]}'{(Diagnostic.Nearest(row["act"], acts.Keys) is { } near ? $", did you mean '{near}'?" : "")}";
                }

                bool good = Enum.TryParse(row["modality"], ignoreCase: true, out Modality modality) & Enum.TryParse(row["polarity"], ignoreCase: true, out Polarity polarity)
                    & Enum.TryParse(row["phase"], ignoreCase: true, out Phase phase);
                fault ??= good ? null : "modality, polarity or phase is not one that is known";
                if (fault is not null)
                {
                    findings.Add(row.Error("DT0143", fault));
                    continue;
                }

                pairs.Add(new LabelledPair($"{Path.GetFileNameWithoutExtension(path)}:{row.LineNumber}", "gold", sentence!)
                {
                    Act = act!.Name,
                    Type = act.Event2021.Length > 0 ? act.Event2021 : null,
                    Related = act.Name != "none",
                    Modality = modality,
                    Polarity = polarity,
                    Phase = phase,
                });
            }
        }

        DataTable.ThrowIfAny(findings);
        return pairs;
    }
}
