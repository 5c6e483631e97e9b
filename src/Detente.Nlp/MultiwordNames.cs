using System.Globalization;

namespace Detente.Nlp;

/// <summary>Names of several words that tagger and parser read as one (<c>data/languages/*/multiword-names.tsv</c>).</summary>
internal sealed class MultiwordNames
{
    private readonly Dictionary<string, MultiwordName[]> byFirstWord;

    private MultiwordNames(IEnumerable<MultiwordName> names) =>
        byFirstWord = names.GroupBy(name => name.Words[0].Form, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Count).ToArray(), StringComparer.Ordinal);

    public static MultiwordNames Load(string path, List<Diagnostic> findings)
    {
        var names = new List<MultiwordName>();
        foreach (DataRow row in DataTable.Load(path, "multiword-names", ["name", "proxy", "analysis"], findings).Rows)
        {
            if (Read(row) is { } name)
            {
                names.Add(name);
            }
            else
            {
                findings.Add(row.Error("DT0214", $"'{row["analysis"]}' is no analysis of '{row["name"]}': UPOS/XPOS/head for each word, one head being 0"));
            }
        }

        return new MultiwordNames(names);
    }

    /// <summary>The longest name that starts at a position; null for none.</summary>
    public MultiwordName? At(ReadOnlySpan<string> forms, int position)
    {
        if (!byFirstWord.TryGetValue(forms[position], out MultiwordName[]? names))
        {
            return null;
        }

        foreach (MultiwordName name in names)
        {
            if (name.StandsAt(forms[position..]))
            {
                return name;
            }
        }

        return null;
    }

    private static MultiwordName? Read(DataRow row)
    {
        string[] forms = row["name"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] analyses = row["analysis"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (forms.Length < 2 || forms.Length != analyses.Length || row["proxy"].Length == 0)
        {
            return null;
        }

        var words = new List<NameWord>();
        foreach ((string form, string analysis) in forms.Zip(analyses))
        {
            string[] parts = analysis.Split('/');
            string[] head = parts.Length == 3 ? parts[2].Split(':', 2) : [];
            if (head.Length == 0 || !int.TryParse(head[0], CultureInfo.InvariantCulture, out int at) || at < 0 || at > forms.Length || (at > 0) != (head.Length == 2))
            {
                return null;
            }

            words.Add(new NameWord(form, parts[0], parts[1], at, at > 0 ? head[1] : ""));
        }

        return words.Count(word => word.Head == 0) == 1 ? new MultiwordName(words, row["proxy"]) : null;
    }
}

/// <summary>A name of several words, and the word that stands in for it.</summary>
internal sealed record MultiwordName(IReadOnlyList<NameWord> Words, string Proxy)
{
    /// <summary>The index of the word that carries the name's relations.</summary>
    public int Carrier { get; } = Words.Select((word, i) => (word, i)).First(pair => pair.word.Head == 0).i;

    public bool StandsAt(ReadOnlySpan<string> forms)
    {
        if (forms.Length < Words.Count)
        {
            return false;
        }

        for (int i = 0; i < Words.Count; i++)
        {
            if (forms[i] != Words[i].Form)
            {
                return false;
            }
        }

        return true;
    }
}

/// <param name="Head">0 for the word that carries the name, else the number of the head in the name, from 1.</param>
internal sealed record NameWord(string Form, string Upos, string Xpos, int Head, string Deprel);
