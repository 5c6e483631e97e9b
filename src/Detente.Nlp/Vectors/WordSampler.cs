namespace Detente.Nlp;

/// <summary>Draws words by weight in constant time (the alias method of Walker, as Vose 1991 builds it). Immutable.</summary>
internal sealed class WordSampler
{
    private readonly uint[] limits;
    private readonly int[] aliases;

    /// <param name="weights">At least one; none below 0, and some above.</param>
    public WordSampler(IReadOnlyList<double> weights)
    {
        int count = weights.Count;
        double scale = count / weights.Sum();
        double[] shares = [.. weights.Select(w => w * scale)];
        limits = new uint[count];
        aliases = new int[count];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (int i = 0; i < count; i++)
        {
            (shares[i] < 1 ? small : large).Push(i);
            limits[i] = uint.MaxValue;
            aliases[i] = i;
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Pop();
            limits[less] = (uint)(shares[less] * uint.MaxValue);
            aliases[less] = more;
            shares[more] -= 1 - shares[less];
            (shares[more] < 1 ? small : large).Push(more);
        }
    }

    /// <param name="random">64 random bits.</param>
    public int Draw(ulong random)
    {
        int index = (int)((random >> 32) * (ulong)limits.Length >> 32);
        return (uint)random <= limits[index] ? index : aliases[index];
    }
}
