using System.Runtime.InteropServices;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Word vectors in whole numbers of 8 bits with one step for all: what the network knows of words that no gold sentence holds.</summary>
internal sealed class RelationVectors
{
    private readonly Dictionary<string, int> indices;
    private readonly sbyte[] values;

    public RelationVectors(IReadOnlyList<string> words, int dimension, float step, sbyte[] values)
    {
        Words = words;
        Dimension = dimension;
        Step = step;
        this.values = values;
        indices = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            indices[words[i]] = i;
        }
    }

    public IReadOnlyList<string> Words { get; }

    public int Dimension { get; }

    public float Step { get; }

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(values.AsSpan());

    /// <param name="count">The most frequent words are taken.</param>
    public static RelationVectors From(WordVectors vectors, int count)
    {
        count = Math.Min(count, vectors.Words.Count);
        const float step = 4f / 127;
        var values = new sbyte[count * vectors.Dimension];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (sbyte)Math.Clamp(MathF.Round(vectors.Vector(i / vectors.Dimension)[i % vectors.Dimension] / step), -127, 127);
        }

        return new RelationVectors([.. vectors.Words.Take(count)], vectors.Dimension, step, values);
    }

    /// <param name="word">In small letters.</param>
    /// <returns>−1 for a word without a vector.</returns>
    public int IndexOf(string word) => indices.GetValueOrDefault(word, -1);

    /// <summary>The mean of some vectors; zero for none.</summary>
    public void Average(ReadOnlySpan<int> words, Span<float> into)
    {
        into.Clear();
        if (words.Length == 0)
        {
            return;
        }

        foreach (int word in words)
        {
            ReadOnlySpan<sbyte> row = values.AsSpan(word * Dimension, Dimension);
            for (int i = 0; i < into.Length; i++)
            {
                into[i] += row[i];
            }
        }

        float scale = Step / words.Length;
        for (int i = 0; i < into.Length; i++)
        {
            into[i] *= scale;
        }
    }
}
