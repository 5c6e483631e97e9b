namespace Detente.App.Briefs;

/// <summary>Which sentence says what a claim says; read from <c>brief-phrases.tsv</c> of a language.</summary>
internal sealed class PhraseTable
{
    private static readonly string[] Conditions = ["act", "mode", "modality", "polarity", "phase"];

    private readonly List<Row> rows = [];

    /// <param name="ontology">Its acts and modes are those that a row may name.</param>
    public static PhraseTable Load(string path, EventOntology ontology, List<Diagnostic> findings) =>
        Read(DataTable.Load(path, "brief-phrases", [.. Conditions, "phrase"], findings), ontology, findings);

    public static PhraseTable Read(DataTable data, EventOntology ontology, List<Diagnostic> findings)
    {
        var table = new PhraseTable();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] acts = [.. ontology.Types.Select(type => type.Name)];
        string[] modes = [.. ontology.Types.SelectMany(type => type.Modes.Keys).Append("video").Distinct()];
        foreach (DataRow row in data.Rows)
        {
            Check(row, "act", acts, findings);
            Check(row, "mode", modes, findings);
            Check(row, "modality", RecordWords.All<Modality>(), findings);
            Check(row, "polarity", RecordWords.All<Polarity>(), findings);
            Check(row, "phase", RecordWords.All<Phase>(), findings);
            if (!lines.TryAdd(string.Join('\t', Conditions.Select(column => row[column])), row.LineNumber))
            {
                findings.Add(row.Error("DT0703", "an earlier row has the same conditions; this one is never reached"));
            }

            if (PhraseTemplate.Parse(row["phrase"], out string? fault) is { } phrase)
            {
                table.rows.Add(new Row(Cell(row, "act"), Cell(row, "mode"), Cell(row, "modality"), Cell(row, "polarity"), Cell(row, "phase"), phrase));
            }
            else
            {
                findings.Add(row.Error("DT0702", fault!));
            }
        }

        if (data.Rows.Count == 0 || Conditions.Any(column => data.Rows[^1][column] != "*"))
        {
            findings.Add(Diagnostic.Error("DT0704", data.Path, data.Rows.Count == 0 ? 0 : data.Rows[^1].LineNumber, "the last row must fit every claim: * in each column"));
        }

        return table;
    }

    /// <summary>The phrase of the first row that fits.</summary>
    public PhraseTemplate Find(CodedEvent coded) => rows.First(row => row.Fits(coded)).Phrase;

    private static void Check(DataRow row, string column, IReadOnlyList<string> known, List<Diagnostic> findings)
    {
        string[] values = row.List(column);
        if (values.Length == 0)
        {
            findings.Add(row.Error("DT0701", $"column '{column}' is empty; * fits all"));
        }

        foreach (string value in values.Where(value => value != "*" && !known.Contains(value)))
        {
            findings.Add(row.Error("DT0701", $"no {column} '{value}'", Diagnostic.Nearest(value, known)));
        }
    }

    /// <summary>Null fits all.</summary>
    private static string[]? Cell(DataRow row, string column) => row.List(column) is var values && values.Contains("*") ? null : values;

    private sealed record Row(string[]? Acts, string[]? Modes, string[]? Modalities, string[]? Polarities, string[]? Phases, PhraseTemplate Phrase)
    {
        public bool Fits(CodedEvent coded) =>
            (Acts is null || Acts.Contains(Told(coded)))
            && (Modes is null || Modes.Any(coded.Modes.Contains))
            && (Modalities is null || Modalities.Contains(RecordWords.Of(coded.Modality)))
            && (Polarities is null || Polarities.Contains(RecordWords.Of(coded.Polarity)))
            && (Phases is null || Phases.Contains(RecordWords.Of(coded.Phase)));

        /// <summary>Who accuses somebody of a deed, or asks for it, has accused or asked, and not done it.</summary>
        private static string Told(CodedEvent coded) => coded.Event is "ACCUSE" or "REQUEST" or "REJECT" ? coded.Event : coded.Act;
    }
}
