using System.Runtime.InteropServices;
using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Word vectors in whole numbers of 8 bits with one step for all: what the network knows of words that no gold sentence holds.</summary>
internal sealed class RelationVectors
{
    /// <summary>Averages are finer than vectors by this.</summary>
    private const int Fine = 16;

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

    /// <summary>The step of averages.</summary>
    public float FineStep => Step / Fine;

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

    /// <summary>The means of the vectors of each slot, one after the other, in steps of <see cref="FineStep"/>: whole numbers, so that sums of them are exact.</summary>
    public int[] Averages(int[][] slots)
    {
        var means = new int[slots.Length * Dimension];
        for (int slot = 0; slot < slots.Length; slot++)
        {
            Span<int> into = means.AsSpan(slot * Dimension, Dimension);
            foreach (int word in slots[slot])
            {
                ReadOnlySpan<sbyte> row = values.AsSpan(word * Dimension, Dimension);
                for (int i = 0; i < into.Length; i++)
                {
                    into[i] += row[i] * Fine;
                }
            }

            for (int i = 0; i < into.Length && slots[slot].Length > 1; i++)
            {
                into[i] /= slots[slot].Length;
            }
        }

        return means;
    }
}
