namespace Detente.Nlp;

/// <summary>Equal strings become one object. Not safe for several threads.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, string> strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StringPool() => lookup = strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (!lookup.TryGetValue(text, out string? known))
        {
            known = text.ToString();
            strings.Add(known, known);
        }

        return known;
    }
}
