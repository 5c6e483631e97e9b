namespace Detente.Coding;

/// <summary>Collects features as hashes; their names too where somebody wants to read them.</summary>
internal sealed class FeatureBag(bool withNames)
{
    private readonly Dictionary<ulong, string?> features = [];

    public ulong[] Keys => [.. features.Keys];

    public string[]? Names => withNames ? [.. features.Values.Select(name => name ?? "")] : null;

    public void Add(string kind, string first, string second = "", string third = "")
    {
        ulong hash = Mix(Mix(Mix(Mix(0xCBF29CE484222325, kind), first), second), third);
        hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15;
        features.TryAdd(hash ^ (hash >> 29), withNames ? $"{kind}={first}{(second.Length > 0 ? " " + second : "")}{(third.Length > 0 ? " " + third : "")}" : null);
    }

    private static ulong Mix(ulong hash, string text)
    {
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return (hash ^ 0x1F) * 0x100000001B3;
    }
}
