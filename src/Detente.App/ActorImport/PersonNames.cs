namespace Detente.App.ActorImport;

/// <summary>Which word of a full name later sentences use, where a source does not say.</summary>
internal static class PersonNames
{
    /// <summary>Where English texts leave the family name in front.</summary>
    private static readonly string[] FamilyFirst = ["CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "VNM", "VDR", "RVN", "KHM", "SGP"];

    private static readonly string[] Particles = ["de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "ter", "la", "le", "bin", "ibn", "al", "el", "ben"];

    private static readonly string[] Suffixes = ["Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV", "VI"];

    public static IReadOnlyList<string> SurnamesOf(string name, string code)
    {
        string[] words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Suffixes.Contains(word))];
        if (words.Length < 2)
        {
            return [name];
        }

        // "Tsai Ing-wen" and "Kim Jong Un", but "Halimah Yacob": two or three words, of which the first is short.
        if (FamilyFirst.Contains(code) && words.Length <= 3 && words[0].Length <= 6)
        {
            return [words[0]];
        }

        int first = words.Length - 1;
        while (first > 1 && Particles.Contains(words[first - 1].ToLowerInvariant()))
        {
            first--;
        }

        string whole = string.Join(' ', words[first..]);
        return whole == words[^1] ? [whole] : [whole, words[^1]];
    }
}
