using System.Runtime.Intrinsics;

namespace Detente.Coding;

/// <summary>
/// One hidden layer over the sum of what each feature adds and a product of the averaged word vectors, and a layer of acts on it.
/// Immutable once trained; a pass allocates only its result.
/// </summary>
internal sealed class RelationNetwork
{
    /// <summary>Values below zero shrink to this part of themselves.</summary>
    public const float Leak = 0.1f;

    public required int Hidden { get; init; }

    public required int Acts { get; init; }

    /// <summary>Row of each feature that is known.</summary>
    public required Dictionary<ulong, int> Rows { get; init; }

    /// <summary>For each row, what it adds to each hidden unit.</summary>
    public required float[] Features { get; init; }

    /// <summary>For each number of the slots, what it adds to each hidden unit.</summary>
    public required float[] Slots { get; init; }

    public required float[] HiddenBias { get; init; }

    /// <summary>For each act, the weights of the hidden units.</summary>
    public required float[] Output { get; init; }

    public required float[] OutputBias { get; init; }

    /// <summary>What each act scores, before the soft maximum.</summary>
    public float[] Score(ReadOnlySpan<int> rows, ReadOnlySpan<float> dense)
    {
        Span<float> hidden = stackalloc float[Hidden];
        HiddenBias.CopyTo(hidden);
        foreach (int row in rows)
        {
            Add(Features.AsSpan(row * Hidden, Hidden), 1, hidden);
        }

        for (int i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
            {
                Add(Slots.AsSpan(i * Hidden, Hidden), dense[i], hidden);
            }
        }

        for (int i = 0; i < hidden.Length; i++)
        {
            hidden[i] = hidden[i] < 0 ? hidden[i] * Leak : hidden[i];
        }

        var scores = new float[Acts];
        for (int act = 0; act < Acts; act++)
        {
            scores[act] = OutputBias[act] + Dot(Output.AsSpan(act * Hidden, Hidden), hidden);
        }

        return scores;
    }

    public int[] RowsOf(ulong[] features)
    {
        var rows = new List<int>(features.Length);
        foreach (ulong feature in features)
        {
            if (Rows.TryGetValue(feature, out int row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    /// <summary>to += scale · from.</summary>
    public static void Add(ReadOnlySpan<float> from, float scale, Span<float> to)
    {
        int i = 0;
        Vector256<float> factor = Vector256.Create(scale);
        for (; i + 8 <= to.Length; i += 8)
        {
            (Vector256.Create<float>(to[i..]) + (factor * Vector256.Create(from[i..]))).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] += scale * from[i];
        }
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        int i = 0;
        for (; i + 8 <= a.Length; i += 8)
        {
            sum += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        }

        float all = Vector256.Sum(sum);
        for (; i < a.Length; i++)
        {
            all += a[i] * b[i];
        }

        return all;
    }
}
