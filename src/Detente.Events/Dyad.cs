namespace Detente;

/// <summary>An unordered pair of states or organisations, in order of code.</summary>
public readonly record struct Dyad
{
    /// <exception cref="ArgumentException">The two codes are the same.</exception>
    public Dyad(string first, string second)
    {
        ArgumentException.ThrowIfNullOrEmpty(first);
        ArgumentException.ThrowIfNullOrEmpty(second);
        int order = string.CompareOrdinal(first, second);
        if (order == 0)
        {
            throw new ArgumentException($"a pair needs two different codes, not '{first}' twice", nameof(second));
        }

        (First, Second) = order < 0 ? (first, second) : (second, first);
    }

    public string First { get; }

    public string Second { get; }

    public bool Contains(string code) => code == First || code == Second;

    public string Other(string code) => code == First ? Second : First;

    public override string ToString() => $"{First}–{Second}";
}
