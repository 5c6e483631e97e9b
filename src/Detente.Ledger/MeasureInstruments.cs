namespace Detente.Ledger;

/// <summary>Which words name which instrument; read from <c>data/ontology/measure-instruments.tsv</c>.</summary>
public sealed class MeasureInstruments
{
    private readonly List<(MeasureInstrument Instrument, string[] Words)> phrases = [];

    private MeasureInstruments()
    {
    }

    /// <exception cref="DataFileException">The table is missing or has faults; all of them are listed.</exception>
    public static MeasureInstruments Load(string path)
    {
        var findings = new List<Diagnostic>();
        var instruments = new MeasureInstruments();
        foreach (DataRow row in DataTable.Load(path, "measure-instruments", ["instrument", "words"], findings).Rows)
        {
            if (!RecordWords.TryParse(row["instrument"], out MeasureInstrument instrument))
            {
                IReadOnlyList<string> known = RecordWords.All<MeasureInstrument>();
                findings.Add(row.Error("DT0141", $"no instrument '{row["instrument"]}'", Diagnostic.Nearest(row["instrument"], known) ?? string.Join(", ", known)));
            }

            instruments.phrases.AddRange(row.List("words").Select(phrase => (instrument, phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        }

        DataTable.ThrowIfAny(findings);
        return instruments;
    }

    /// <summary>The instrument that the longest phrase in the text names, the table's first of several; null where none stands in it.</summary>
    public MeasureInstrument? Find(string text)
    {
        string[] words = text.ToLowerInvariant().Split(
            [' ', '\t', '\n', ',', '.', ';', ':', '(', ')', '"', '“', '”', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return phrases.Where(phrase => Stands(phrase.Words, words))
            .OrderByDescending(phrase => phrase.Words.Length)
            .Select(phrase => (MeasureInstrument?)phrase.Instrument).FirstOrDefault();
    }

    private static bool Stands(string[] phrase, string[] words)
    {
        for (int start = 0; start + phrase.Length <= words.Length; start++)
        {
            int matched = 0;
            while (matched < phrase.Length && Matches(phrase[matched], words[start + matched]))
            {
                matched++;
            }

            if (matched == phrase.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, string word) =>
        pattern.EndsWith('*') ? word.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : word == pattern;
}
