using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Detente.Nlp;

/// <summary>The averaged perceptron behind a <see cref="WeightTable"/> while it learns. For one thread.</summary>
internal sealed class WeightTrainer
{
    private readonly float[] weights;
    private readonly float[] sums;
    private readonly uint mask;
    private readonly int classes;
    private double clock = 1;

    public WeightTrainer(int bits, int classes)
    {
        this.classes = classes;
        mask = (1u << bits) - 1;
        weights = new float[(1 << bits) + WeightTable.Lanes(classes)];
        sums = new float[weights.Length];
    }

    public int Cells => weights.Length;

    /// <summary>One example more has been seen: what averages are weighed by.</summary>
    public void Tick() => clock++;

    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        ref float first = ref MemoryMarshal.GetArrayDataReference(weights);
        ref float target = ref MemoryMarshal.GetReference(scores);
        int lanes = WeightTable.Lanes(classes);
        if (scores.Length < lanes)
        {
            throw new ArgumentException("too short for the classes", nameof(scores));
        }

        int step = Vector<float>.Count;
        foreach (ulong feature in features)
        {
            ref float row = ref Unsafe.Add(ref first, (nint)((uint)feature & mask));
            for (int lane = 0; lane < lanes; lane += step)
            {
                var sum = Vector.LoadUnsafe(ref target, (nuint)lane) + Vector.LoadUnsafe(ref row, (nuint)lane);
                sum.StoreUnsafe(ref target, (nuint)lane);
            }
        }
    }

    public void Update(ReadOnlySpan<ulong> features, int better, int worse)
    {
        foreach (ulong feature in features)
        {
            int row = (int)((uint)feature & mask);
            Add(row + better, 1);
            Add(row + worse, -1);
        }
    }

    /// <summary>Adds this model's averages to a sum over several.</summary>
    public void AddAverages(float[] target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += (float)(weights[i] - (sums[i] / clock));
        }
    }

    /// <summary>A cell for each weight.</summary>
    public float[] Averages()
    {
        var averages = new float[weights.Length];
        AddAverages(averages);
        return averages;
    }

    /// <summary>Scales to 8 bits and drops what is too small to matter.</summary>
    /// <param name="step">What one unit of a stored weight stands for.</param>
    /// <param name="least">Weights below this are dropped.</param>
    public static WeightTable ToTable(float[] averages, int bits, int classes, double step, double least)
    {
        var table = new WeightTable(bits, classes);
        Span<sbyte> target = table.Weights;
        for (int i = 0; i < averages.Length; i++)
        {
            target[i] = Math.Abs(averages[i]) < least ? (sbyte)0 : (sbyte)Math.Clamp(Math.Round(averages[i] / step), -127, 127);
        }

        return table;
    }

    private void Add(int cell, float amount)
    {
        weights[cell] += amount;
        sums[cell] += (float)(clock * amount);
    }
}
