using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Detente.Nlp;

/// <summary>
/// y = x · W + b with 16-bit inputs and weights and 32-bit sums, which are exact: the same bits on every machine and for any number of rows.
/// Immutable, safe for many threads.
/// </summary>
internal sealed class QuantizedDense
{
    /// <summary>Inputs are multiples of one over this, cut to ±<see cref="Largest"/> of them.</summary>
    public const float Steps = 128;

    /// <summary>The product of this, the greatest weight and 256 inputs stays below 2³¹.</summary>
    public const int Largest = 2047;

    private const int GreatestSum = int.MaxValue / Largest;
    private const int Lane = 16;
    private readonly short[] packed;
    private readonly float[] scale;
    private readonly float[] bias;

    /// <param name="weight">Inputs × outputs; even inputs, outputs a multiple of 32.</param>
    public QuantizedDense(ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, int inputs, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs % 2, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs % (2 * Lane), 0);
        Inputs = inputs;
        Outputs = outputs;
        this.bias = bias.ToArray();
        scale = new float[outputs];
        packed = new short[inputs * outputs];
        float greatest = Math.Min(GreatestSum / inputs, short.MaxValue);
        for (int j = 0; j < outputs; j++)
        {
            float most = 1e-9f;
            for (int i = 0; i < inputs; i++)
            {
                most = Math.Max(most, Math.Abs(weight[(i * outputs) + j]));
            }

            scale[j] = most / greatest / Steps;
            for (int i = 0; i < inputs; i++)
            {
                // Panels of 32 outputs; in a panel, pairs of inputs; in a pair, output after output.
                int panel = j / 32, at = (panel * 32 * inputs) + (i / 2 * 64) + (j % 32 * 2) + (i % 2);
                packed[at] = (short)MathF.Round(weight[(i * outputs) + j] / most * greatest);
            }
        }
    }

    private QuantizedDense(int inputs, int outputs, short[] packed, float[] scale, float[] bias)
    {
        Inputs = inputs;
        Outputs = outputs;
        this.packed = packed;
        this.scale = scale;
        this.bias = bias;
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public void Write(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes<short>(packed));
        writer.Write(MemoryMarshal.AsBytes<float>(scale));
        writer.Write(MemoryMarshal.AsBytes<float>(bias));
    }

    /// <exception cref="EndOfStreamException">The bytes end before the weights do.</exception>
    public static QuantizedDense Read(BinaryReader reader, int inputs, int outputs)
    {
        var packed = new short[inputs * outputs];
        var scale = new float[outputs];
        var bias = new float[outputs];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(packed.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scale.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        return new QuantizedDense(inputs, outputs, packed, scale, bias);
    }

    public static void Quantize(ReadOnlySpan<float> x, Span<short> to)
    {
        int i = 0;
        for (; i + 32 <= x.Length; i += 32)
        {
            Vector512.Narrow(Step(Vector512.Create(x[i..])), Step(Vector512.Create(x[(i + 16)..]))).CopyTo(to[i..]);
        }

        for (; i < x.Length; i++)
        {
            to[i] = (short)Math.Clamp(MathF.Round(x[i] * Steps), -Largest, Largest);
        }
    }

    /// <param name="x">Rows of <see cref="Inputs"/> values.</param>
    /// <param name="y">Rows of <see cref="Outputs"/> values.</param>
    public void Forward(ReadOnlySpan<short> x, int rows, Span<float> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, rows * Inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * Outputs);
        ref int x0 = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(x));
        ref float y0 = ref MemoryMarshal.GetReference(y);
        int pairs = Inputs / 2;
        for (int j = 0; j < Outputs; j += 32)
        {
            ref int w = ref Unsafe.As<short, int>(ref packed[j * Inputs]);
            int i = 0;
            for (; !Vector512.IsHardwareAccelerated && i + NarrowProduct.Rows <= rows; i += NarrowProduct.Rows)
            {
                for (int k = 0; k < 32; k += Lane)
                {
                    NarrowProduct.Block(ref Unsafe.Add(ref x0, i * pairs), pairs, ref Unsafe.Add(ref w, k), ref Unsafe.Add(ref y0, (i * Outputs) + j + k), Outputs,
                        ref scale[j + k], ref bias[j + k]);
                }
            }

            for (; i + 8 <= rows; i += 8)
            {
                Block(ref Unsafe.Add(ref x0, i * pairs), pairs, ref w, ref Unsafe.Add(ref y0, (i * Outputs) + j), j);
            }

            for (; i < rows; i++)
            {
                Line(ref Unsafe.Add(ref x0, i * pairs), pairs, ref w, ref Unsafe.Add(ref y0, (i * Outputs) + j), j);
            }
        }
    }

    private static Vector512<int> Step(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x * Steps, Vector512.Create((float)-Largest)), Vector512.Create((float)Largest));
        Vector512<float> magic = Vector512.Create(12582912f);
        return (x + magic).AsInt32() - magic.AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Dot(Vector512<int> sum, Vector512<short> a, Vector512<short> b)
    {
        if (Avx512BW.IsSupported)
        {
            return sum + Avx512BW.MultiplyAddAdjacent(a, b);
        }

        return Vector512.Create(NarrowProduct.Dot(a.GetLower(), b.GetLower()), NarrowProduct.Dot(a.GetUpper(), b.GetUpper())) + sum;
    }

    private void Line(ref int x, int pairs, ref int w, ref float y, int j)
    {
        Vector512<int> s0 = default, s1 = default;
        for (int p = 0; p < pairs; p++)
        {
            Vector512<short> a = Vector512.Create(Unsafe.Add(ref x, p)).AsInt16();
            s0 = Dot(s0, a, Vector512.LoadUnsafe(ref w, (nuint)(p * 32)).AsInt16());
            s1 = Dot(s1, a, Vector512.LoadUnsafe(ref w, (nuint)((p * 32) + Lane)).AsInt16());
        }

        Put(s0, s1, ref y, j);
    }

    private void Put(Vector512<int> s0, Vector512<int> s1, ref float y, int j)
    {
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s0), Vector512.LoadUnsafe(ref scale[j]), Vector512.LoadUnsafe(ref bias[j])).StoreUnsafe(ref y);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s1), Vector512.LoadUnsafe(ref scale[j + Lane]), Vector512.LoadUnsafe(ref bias[j + Lane]))
            .StoreUnsafe(ref y, Lane);
    }

    private void Block(ref int x, int pairs, ref int w, ref float y, int j)
    {
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        Vector512<int> s40 = default, s41 = default, s50 = default, s51 = default, s60 = default, s61 = default, s70 = default, s71 = default;
        for (int p = 0; p < pairs; p++)
        {
            Vector512<short> w0 = Vector512.LoadUnsafe(ref w).AsInt16(), w1 = Vector512.LoadUnsafe(ref w, Lane).AsInt16();
            Vector512<short> a = Vector512.Create(x).AsInt16();
            s00 = Dot(s00, a, w0);
            s01 = Dot(s01, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, pairs)).AsInt16();
            s10 = Dot(s10, a, w0);
            s11 = Dot(s11, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, 2 * pairs)).AsInt16();
            s20 = Dot(s20, a, w0);
            s21 = Dot(s21, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, 3 * pairs)).AsInt16();
            s30 = Dot(s30, a, w0);
            s31 = Dot(s31, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, 4 * pairs)).AsInt16();
            s40 = Dot(s40, a, w0);
            s41 = Dot(s41, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, 5 * pairs)).AsInt16();
            s50 = Dot(s50, a, w0);
            s51 = Dot(s51, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, 6 * pairs)).AsInt16();
            s60 = Dot(s60, a, w0);
            s61 = Dot(s61, a, w1);
            a = Vector512.Create(Unsafe.Add(ref x, 7 * pairs)).AsInt16();
            s70 = Dot(s70, a, w0);
            s71 = Dot(s71, a, w1);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 32);
        }

        Put(s00, s01, ref y, j);
        Put(s10, s11, ref Unsafe.Add(ref y, Outputs), j);
        Put(s20, s21, ref Unsafe.Add(ref y, 2 * Outputs), j);
        Put(s30, s31, ref Unsafe.Add(ref y, 3 * Outputs), j);
        Put(s40, s41, ref Unsafe.Add(ref y, 4 * Outputs), j);
        Put(s50, s51, ref Unsafe.Add(ref y, 5 * Outputs), j);
        Put(s60, s61, ref Unsafe.Add(ref y, 6 * Outputs), j);
        Put(s70, s71, ref Unsafe.Add(ref y, 7 * Outputs), j);
    }
}
