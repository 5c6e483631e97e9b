using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Detente.Coding;

/// <summary>A trained network as it is shipped: features and slots in whole numbers of 8 bits, summed exactly, so that every machine gives the same scores.</summary>
internal sealed class CompiledRelationNetwork
{
    private readonly Dictionary<ulong, int> rows;

    private CompiledRelationNetwork(
        ulong[] features, sbyte[] featureWeights, float featureStep, sbyte[] slotWeights, float slotStep, float[] hiddenBias, float[] output, float[] outputBias)
    {
        Features = features;
        FeatureWeights = featureWeights;
        FeatureStep = featureStep;
        SlotWeights = slotWeights;
        SlotStep = slotStep;
        HiddenBias = hiddenBias;
        Output = output;
        OutputBias = outputBias;
        rows = new Dictionary<ulong, int>(features.Length);
        for (int i = 0; i < features.Length; i++)
        {
            rows.Add(features[i], i);
        }
    }

    public int Hidden => HiddenBias.Length;

    public int Acts => OutputBias.Length;

    /// <summary>In the order of their rows.</summary>
    private ulong[] Features { get; }

    private sbyte[] FeatureWeights { get; }

    private float FeatureStep { get; }

    private sbyte[] SlotWeights { get; }

    private float SlotStep { get; }

    private float[] HiddenBias { get; }

    private float[] Output { get; }

    private float[] OutputBias { get; }

    /// <param name="count">The features that weigh most are kept.</param>
    public static CompiledRelationNetwork From(RelationNetwork network, int count)
    {
        int width = network.Hidden;
        (ulong Feature, int Row)[] kept = [.. network.Rows.Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(pair => RelationNetwork.Dot(network.Features.AsSpan(pair.Value * width, width), network.Features.AsSpan(pair.Value * width, width)))
            .ThenBy(pair => pair.Key).Take(count).OrderBy(pair => pair.Key)];
        float[] weights = [.. kept.SelectMany(pair => network.Features.AsSpan(pair.Row * width, width).ToArray())];
        (sbyte[] features, float featureStep) = Narrow(weights);
        (sbyte[] slots, float slotStep) = Narrow(network.Slots);
        return new CompiledRelationNetwork(
            [.. kept.Select(pair => pair.Feature)], features, featureStep, slots, slotStep, network.HiddenBias, network.Output, network.OutputBias);
    }

    /// <summary>What each act scores, before the soft maximum.</summary>
    /// <param name="dense">The averaged vectors of all slots, as <see cref="RelationVectors.Averages"/> gives them.</param>
    public float[] Score(ulong[] features, int[] dense, float denseStep)
    {
        Span<float> hidden = stackalloc float[Hidden];
        Sum(features, dense, denseStep, hidden);
        var scores = new float[Acts];
        for (int act = 0; act < scores.Length; act++)
        {
            scores[act] = OutputBias[act] + RelationNetwork.Dot(Output.AsSpan(act * Hidden, Hidden), hidden);
        }

        return scores;
    }

    /// <summary>How much each feature speaks for one act and against another, the rest as it is.</summary>
    public float[] Weigh(ulong[] features, int[] dense, float denseStep, int act, int other)
    {
        Span<float> hidden = stackalloc float[Hidden];
        Sum(features, dense, denseStep, hidden);
        var direction = new float[Hidden];
        for (int i = 0; i < Hidden; i++)
        {
            direction[i] = (Output[(act * Hidden) + i] - Output[(other * Hidden) + i]) * (hidden[i] < 0 ? RelationNetwork.Leak : 1);
        }

        var weights = new float[features.Length];
        for (int f = 0; f < features.Length; f++)
        {
            if (rows.TryGetValue(features[f], out int row))
            {
                for (int i = 0; i < Hidden; i++)
                {
                    weights[f] += FeatureWeights[(row * Hidden) + i] * FeatureStep * direction[i];
                }
            }
        }

        return weights;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Hidden);
        writer.Write(Acts);
        writer.Write(Features.Length);
        writer.Write(MemoryMarshal.AsBytes(Features.AsSpan()));
        writer.Write(FeatureStep);
        writer.Write(MemoryMarshal.AsBytes(FeatureWeights.AsSpan()));
        writer.Write(SlotWeights.Length);
        writer.Write(SlotStep);
        writer.Write(MemoryMarshal.AsBytes(SlotWeights.AsSpan()));
        foreach (float[] values in (float[][])[HiddenBias, Output, OutputBias])
        {
            writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }
    }

    public static CompiledRelationNetwork Read(BinaryReader reader)
    {
        int hidden = reader.ReadInt32(), acts = reader.ReadInt32(), count = reader.ReadInt32();
        if (hidden is < 1 or > 1024 || acts is < 1 or > 4096 || count is < 0 or > 10_000_000)
        {
            throw new FormatException("a number is out of range");
        }

        ulong[] features = Values<ulong>(reader, count);
        float featureStep = reader.ReadSingle();
        sbyte[] weights = Values<sbyte>(reader, checked(count * hidden));
        int slotLength = reader.ReadInt32();
        float slotStep = reader.ReadSingle();
        sbyte[] slots = Values<sbyte>(reader, slotLength);
        return new CompiledRelationNetwork(
            features, weights, featureStep, slots, slotStep, Values<float>(reader, hidden), Values<float>(reader, hidden * acts), Values<float>(reader, acts));
    }

    private static T[] Values<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static (sbyte[] Values, float Step) Narrow(float[] weights)
    {
        float most = weights.Length == 0 ? 1 : Math.Max(1e-6f, weights.Max(Math.Abs));
        float step = most / 127;
        return ([.. weights.Select(weight => (sbyte)MathF.Round(weight / step))], step);
    }

    private void Sum(ulong[] features, int[] dense, float denseStep, Span<float> hidden)
    {
        Span<int> sums = stackalloc int[Hidden];
        sums.Clear();
        foreach (ulong feature in features)
        {
            if (rows.TryGetValue(feature, out int row))
            {
                AddNarrow(FeatureWeights.AsSpan(row * Hidden, Hidden), 1, sums);
            }
        }

        for (int i = 0; i < hidden.Length; i++)
        {
            hidden[i] = HiddenBias[i] + (FeatureStep * sums[i]);
        }

        sums.Clear();
        for (int i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0)
            {
                AddNarrow(SlotWeights.AsSpan(i * Hidden, Hidden), dense[i], sums);
            }
        }

        float scale = SlotStep * denseStep;
        for (int i = 0; i < hidden.Length; i++)
        {
            hidden[i] += scale * sums[i];
            hidden[i] = hidden[i] < 0 ? hidden[i] * RelationNetwork.Leak : hidden[i];
        }
    }

    private static void AddNarrow(ReadOnlySpan<sbyte> from, int factor, Span<int> to)
    {
        int i = 0;
        Vector256<int> by = Vector256.Create(factor);
        for (; i + 16 <= to.Length; i += 16)
        {
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.Create(from[i..]));
            (Vector128<int> a, Vector128<int> b) = Vector128.Widen(low);
            (Vector128<int> c, Vector128<int> d) = Vector128.Widen(high);
            (Vector256.Create<int>(to[i..]) + (Vector256.Create(a, b) * by)).CopyTo(to[i..]);
            (Vector256.Create<int>(to[(i + 8)..]) + (Vector256.Create(c, d) * by)).CopyTo(to[(i + 8)..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] += from[i] * factor;
        }
    }
}
