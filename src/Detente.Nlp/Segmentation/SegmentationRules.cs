namespace Detente.Nlp;

/// <summary>What the full stop of an abbreviation may do.</summary>
internal enum AbbreviationClass : byte
{
    None,

    /// <summary>Stands before a name; never ends a sentence.</summary>
    Title,

    /// <summary>Never ends a sentence.</summary>
    Inside,

    /// <summary>A month: ends a sentence only before a sentence starter.</summary>
    Month,

    /// <summary>An abbreviation only where a number follows.</summary>
    Number,

    /// <summary>May end a sentence; the next word decides.</summary>
    Name,
}

/// <summary>The word lists of a language's segmenter, from <c>abbreviations.tsv</c> and <c>word-parts.tsv</c>.</summary>
internal sealed class SegmentationRules
{
    private readonly Dictionary<string, AbbreviationClass> abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> parts = new(StringComparer.Ordinal);

    private SegmentationRules()
    {
    }

    /// <summary>The longest abbreviation, full stop and all.</summary>
    public int LongestAbbreviation { get; private set; }

    /// <param name="directory">A folder of data/languages.</param>
    public static SegmentationRules Load(string directory, List<Diagnostic> findings)
    {
        var rules = new SegmentationRules();
        string path = Path.Combine(directory, "abbreviations.tsv");
        foreach (DataRow row in DataTable.Load(path, "abbreviations", ["form", "class"], findings).Rows)
        {
            string form = row["form"];
            if (!Enum.TryParse(row["class"], ignoreCase: true, out AbbreviationClass kind) || form.Length < 2 || form[^1] != '.')
            {
                findings.Add(row.Error("DT0211", $"'{form}' of class '{row["class"]}' is no abbreviation",
                    Diagnostic.Nearest(row["class"], ["title", "inside", "month", "number", "name"])));
            }
            else if (!rules.abbreviations.TryAdd(form, kind))
            {
                findings.Add(row.Error("DT0212", $"'{form}' stands twice"));
            }

            rules.LongestAbbreviation = Math.Max(rules.LongestAbbreviation, form.Length);
        }

        path = Path.Combine(directory, "word-parts.tsv");
        string[] known = ["prefix", "unit", "domain", "fused", "elision", "emoticon", "starter", "say"];
        foreach (string kind in known)
        {
            rules.parts.Add(kind, new Dictionary<string, int>(StringComparer.Ordinal));
        }

        foreach (DataRow row in DataTable.Load(path, "word-parts", ["part", "class"], findings).Rows)
        {
            if (!rules.parts.TryGetValue(row["class"], out Dictionary<string, int>? set))
            {
                findings.Add(row.Error("DT0213", $"unknown class '{row["class"]}'", Diagnostic.Nearest(row["class"], known)));
            }
            else
            {
                string part = row["part"];
                int plus = row["class"] == "fused" ? part.IndexOf('+', StringComparison.Ordinal) : -1;
                if (!set.TryAdd(plus < 0 ? part : part.Remove(plus, 1), plus))
                {
                    findings.Add(row.Error("DT0212", $"'{part}' stands twice"));
                }
            }
        }

        return rules;
    }

    public AbbreviationClass Abbreviation(ReadOnlySpan<char> form) =>
        form.Length > LongestAbbreviation ? AbbreviationClass.None
        : abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out AbbreviationClass kind) ? kind
        : AbbreviationClass.None;

    /// <summary>The abbreviations of a class, in the order of their letters.</summary>
    public IEnumerable<string> AbbreviationsOf(AbbreviationClass kind) =>
        abbreviations.Where(a => a.Value == kind).Select(a => a.Key).Order(StringComparer.Ordinal);

    public bool IsPrefix(ReadOnlySpan<char> word) => HasLower("prefix", word, out _);

    public bool IsUnit(ReadOnlySpan<char> word) => word.Length <= 4 && Has("unit", word);

    public bool IsDomain(ReadOnlySpan<char> word) => word.Length <= 5 && HasLower("domain", word, out _);

    /// <summary>Where to cut <c>cannot</c>; −1 for a word that stays whole.</summary>
    public int FusedCut(ReadOnlySpan<char> word) => HasLower("fused", word, out int cut) ? cut : -1;

    public bool IsElision(ReadOnlySpan<char> word) => HasLower("elision", word, out _);

    public bool IsEmoticon(ReadOnlySpan<char> text) => text.Length <= 4 && Has("emoticon", text);

    public bool IsStarter(ReadOnlySpan<char> word) => Has("starter", word);

    public bool IsSaying(ReadOnlySpan<char> word) => Has("say", word);

    private bool Has(string kind, ReadOnlySpan<char> word) => parts[kind].GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private bool HasLower(string kind, ReadOnlySpan<char> word, out int value)
    {
        value = -1;
        if (word.Length is 0 or > 16)
        {
            return false;
        }

        Span<char> lower = stackalloc char[16];
        int length = word.ToLowerInvariant(lower);
        return parts[kind].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out value);
    }
}
