namespace Detente.App.ActorImport;

/// <summary>
/// Dictionaries of TABARI and PETRARCH are in capitals, and our names are matched as they are written. A name or word that the directory
/// knows is written as there; else every word gets a capital, but short words between get none and abbreviations keep theirs.
/// </summary>
internal sealed class NameCasing
{
    private const int LongestAbbreviation = 5;

    private static readonly string[] SmallWords = ["of", "the", "and", "for", "in", "on", "to", "at", "by", "with", "against", "de", "del", "la", "y", "e", "du", "des", "bin", "ibn"];

    private static readonly string[] Numerals = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XVI", "XXIII"];

    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> words;

    public NameCasing(ActorDirectory actors)
    {
        foreach (ActorName name in actors.Names)
        {
            names.TryAdd(name.Text, name.Text);
        }

        words = actors.Names.SelectMany(name => name.Text.Split(' ', '-')).Where(word => word.Length > 1)
            .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key,
                StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="name">Words parted by blanks.</param>
    /// <param name="isOrganization">A short single word is then an abbreviation.</param>
    public string Write(string name, bool isOrganization)
    {
        if (names.TryGetValue(name, out string? known))
        {
            return known;
        }

        string[] parts = name.Split(' ');
        if (parts.Length == 1 && isOrganization && name.Length <= LongestAbbreviation && !words.ContainsKey(name))
        {
            return name;
        }

        return string.Join(' ', parts.Select((word, index) => WriteWord(word, index == 0)));
    }

    private string WriteWord(string word, bool isFirst)
    {
        if (word.Any(char.IsLower) || Numerals.Contains(word))
        {
            return word;
        }

        if (!isFirst && SmallWords.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return word.ToLowerInvariant();
        }

        if (word.Contains('-', StringComparison.Ordinal))
        {
            return string.Join('-', word.Split('-').Select((part, index) => part.Length == 0 ? part : WriteWord(part, isFirst && index == 0)));
        }

        if (words.TryGetValue(word, out string? known))
        {
            return isFirst ? Capital(known) : known;
        }

        bool isAbbreviation = word.Contains('.', StringComparison.Ordinal)
            ? word.Split('.').All(part => part.Length <= 1)
            : word.Length <= LongestAbbreviation && !word.Any(letter => "AEIOUYÄÖÜÉÈÁÓÍÚ".Contains(letter, StringComparison.Ordinal));
        return isAbbreviation ? word : Title(word);
    }

    private static string Title(string word)
    {
        string lower = word.ToLowerInvariant();
        int apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        return apostrophe == 1 && word.Length > 3
            ? char.ToUpperInvariant(word[0]) + "'" + Capital(lower[2..])
            : Capital(lower);
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
