namespace Detente.Coding;

/// <summary>The small word lists of a language (<c>data/languages/*/words.tsv</c>): light verbs, nouns for both sides, partitives.</summary>
internal sealed class WordLists
{
    private static readonly string[] ListNames =
        ["light-verb", "side-noun", "pair-noun", "partitive", "former", "honorific", "name-particle", "locative", "motion", "capital-owned"];

    private readonly Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);

    private WordLists()
    {
    }

    /// <summary>Verbs that only carry a noun: "impose" (sanctions), "hold" (talks).</summary>
    public IReadOnlySet<string> LightVerbs => this["light-verb"];

    /// <summary>Nouns that with "two" or "both" stand for the two sides of the report: "side", "country".</summary>
    public IReadOnlySet<string> SideNouns => this["side-noun"];

    /// <summary>Nouns of which a report has two, one of each side, also without "two": "the presidents".</summary>
    public IReadOnlySet<string> PairNouns => this["pair-noun"];

    /// <summary>Nouns that only count what follows: "dozens of Chinese firms".</summary>
    public IReadOnlySet<string> Partitives => this["partitive"];

    /// <summary>Words before a title that say the office is no longer held: "former".</summary>
    public IReadOnlySet<string> FormerWords => this["former"];

    /// <summary>Words before a surname that make it a person's: "Mr.".</summary>
    public IReadOnlySet<string> Honorifics => this["honorific"];

    /// <summary>Small words inside names: "de", "bin".</summary>
    public IReadOnlySet<string> NameParticles => this["name-particle"];

    /// <summary>Prepositions before a place: "in", "near".</summary>
    public IReadOnlySet<string> Locatives => this["locative"];

    /// <summary>Verbs and nouns of going somewhere: "fly", "trip".</summary>
    public IReadOnlySet<string> Motion => this["motion"];

    /// <summary>What a government has, so that a capital before it is that government: "proposal", "official".</summary>
    public IReadOnlySet<string> CapitalOwned => this["capital-owned"];

    private IReadOnlySet<string> this[string list] => lists[list];

    public static WordLists Load(string path, List<Diagnostic> findings)
    {
        var words = new WordLists();
        foreach (string list in ListNames)
        {
            words.lists[list] = new(StringComparer.Ordinal);
        }

        foreach (DataRow row in DataTable.Load(path, "words", ["list", "word"], findings).Rows)
        {
            if (words.lists.TryGetValue(row["list"], out HashSet<string>? list))
            {
                list.Add(row["word"]);
            }
            else
            {
                findings.Add(row.Error("DT0131", $"no list '{row["list"]}'", Diagnostic.Nearest(row["list"], words.lists.Keys)));
            }
        }

        return words;
    }
}
