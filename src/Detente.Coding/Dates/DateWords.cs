using System.Globalization;

namespace Detente.Coding;

/// <summary>The words of dates of a language (<c>data/languages/*/dates.tsv</c>). Immutable.</summary>
internal sealed class DateWords
{
    private const int LongestWord = 12;

    /// <summary>One bit for each length of a word that begins so: most words of a text are turned away by it.</summary>
    private readonly ushort[] lengths = new ushort[128];

    private readonly Dictionary<string, DateCell> cells = new(StringComparer.OrdinalIgnoreCase);

    private DateWords()
    {
    }

    public static DateWords Load(string path, List<Diagnostic> findings)
    {
        var words = new DateWords();
        foreach (DataRow row in DataTable.Load(path, "dates", ["class", "value", "words"], findings).Rows)
        {
            string name = row["class"].Replace("-", "", StringComparison.Ordinal);
            if (!Enum.TryParse(name, ignoreCase: true, out DateClass kind))
            {
                findings.Add(row.Error("DT0134", $"no class '{row["class"]}'", Diagnostic.Nearest(row["class"], Enum.GetNames<DateClass>())));
                continue;
            }

            int value = 0;
            bool good = kind == DateClass.Unit
                ? Enum.TryParse(row["value"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out DateUnit unit) && (value = (int)unit) >= 0
                : int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
            if (!good)
            {
                findings.Add(row.Error("DT0135", $"'{row["value"]}' is no value of the class '{row["class"]}'"));
            }

            foreach (string word in row.List("words"))
            {
                words.Add(word, kind, value);
            }
        }

        return words;
    }

    public DateCell Find(string form) => form.Length <= LongestWord && form[0] < lengths.Length
        ? (lengths[form[0] | 0x20] >> form.Length & 1) != 0 ? cells.GetValueOrDefault(form) : default
        : cells.GetValueOrDefault(form);

    /// <summary>The name of a weekday or a month.</summary>
    public bool IsDayOrMonth(string form) => char.IsUpper(form[0]) && Find(form).Is(DateClass.Weekday | DateClass.Month | DateClass.WeakMonth);

    /// <summary>The part of a month or a year has a place of its own: "later" is both late and onward.</summary>
    private void Add(string word, DateClass kind, int value)
    {
        DateCell cell = cells.GetValueOrDefault(word);
        if (word.Length <= LongestWord && word[0] < lengths.Length)
        {
            lengths[word[0] | 0x20] |= (ushort)(1 << word.Length);
        }

        cells[word] = kind switch
        {
            DateClass.Part or DateClass.Edge => new DateCell(cell.Class | kind, cell.Value, value),
            _ when value != 0 || (kind & DateClass.Trigger) != 0 => new DateCell(cell.Class | kind, value, cell.Second),
            _ => cell with { Class = cell.Class | kind },
        };
    }
}
