namespace Detente.Nlp;

/// <summary>The joint tags of a treebank, numbered from 0 in order of frequency.</summary>
internal sealed class TagSet
{
    private readonly Dictionary<(string Upos, string Xpos), int> ids = [];

    private readonly int[] uposNumbers;

    public TagSet(IReadOnlyList<(string Upos, string Xpos)> tags)
    {
        Tags = tags;
        string[] upos = [.. tags.Select(t => t.Upos).Distinct().Order(StringComparer.Ordinal)];
        uposNumbers = [.. tags.Select(t => Array.IndexOf(upos, t.Upos))];
        for (int i = 0; i < tags.Count; i++)
        {
            ids.Add(tags[i], i);
        }
    }

    public IReadOnlyList<(string Upos, string Xpos)> Tags { get; }

    public int Count => Tags.Count;

    /// <summary>−1 for a tag that is not in the set.</summary>
    public int IdOf(string upos, string xpos) => ids.GetValueOrDefault((upos, xpos), -1);

    /// <summary>The UPOS of a joint tag, as a number.</summary>
    public ulong UposNumber(int tag) => (ulong)uposNumbers[tag];

    public static TagSet Collect(IEnumerable<(string Upos, string Xpos)> tags) => new(
        [.. tags.CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key.Upos, StringComparer.Ordinal)
            .ThenBy(t => t.Key.Xpos, StringComparer.Ordinal).Select(t => t.Key)]);
}
