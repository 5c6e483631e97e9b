using System.Text.Json;

namespace Detente;

/// <summary>The words that records use for the values of an enumeration: lower case with hyphens, <c>vice-minister</c> for <see cref="OfficeLevel.ViceMinister"/>.</summary>
public static class RecordWords
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Table<T>.Words.TryGetValue(value, out string? word) ? word : throw new ArgumentOutOfRangeException(nameof(value), value, null);

    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum =>
        Table<T>.Values.TryGetValue(word, out value);

    /// <summary>All words, in order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(Of)];

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
