namespace Detente.Nlp;

/// <summary>The one hash of features and words. Models depend on it: changing it needs a new model format version.</summary>
internal static class Mixer
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325 ^ (ulong)text.Length;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return Finish(hash);
    }

    public static ulong Combine(ulong left, ulong right)
    {
        ulong hash = (left ^ right) * Prime;
        return (hash ^ (hash >> 29)) + left;
    }

    public static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * Prime;
        return hash ^ (hash >> 29);
    }
}
