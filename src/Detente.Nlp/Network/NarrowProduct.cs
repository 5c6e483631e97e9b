using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Detente.Nlp;

/// <summary>The inner loop of <see cref="QuantizedDense"/> for processors with registers of 256 bits: the same sums, four rows by sixteen outputs.</summary>
internal static class NarrowProduct
{
    public const int Rows = 4;

    /// <param name="w">Pairs of weights of sixteen outputs, 32 apart.</param>
    public static void Block(ref int x, int pairs, ref int w, ref float y, int outputs, ref float scale, ref float bias)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (int p = 0; p < pairs; p++)
        {
            Vector256<short> w0 = Vector256.LoadUnsafe(ref w).AsInt16(), w1 = Vector256.LoadUnsafe(ref w, 8).AsInt16();
            Vector256<short> a = Vector256.Create(x).AsInt16();
            s00 += Dot(a, w0);
            s01 += Dot(a, w1);
            a = Vector256.Create(Unsafe.Add(ref x, pairs)).AsInt16();
            s10 += Dot(a, w0);
            s11 += Dot(a, w1);
            a = Vector256.Create(Unsafe.Add(ref x, 2 * pairs)).AsInt16();
            s20 += Dot(a, w0);
            s21 += Dot(a, w1);
            a = Vector256.Create(Unsafe.Add(ref x, 3 * pairs)).AsInt16();
            s30 += Dot(a, w0);
            s31 += Dot(a, w1);
            x = ref Unsafe.Add(ref x, 1);
            w = ref Unsafe.Add(ref w, 32);
        }

        Put(s00, s01, ref y, ref scale, ref bias);
        Put(s10, s11, ref Unsafe.Add(ref y, outputs), ref scale, ref bias);
        Put(s20, s21, ref Unsafe.Add(ref y, 2 * outputs), ref scale, ref bias);
        Put(s30, s31, ref Unsafe.Add(ref y, 3 * outputs), ref scale, ref bias);
    }

    /// <summary>Products of neighbours, added in pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Dot(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(a, b);
        }

        Vector256<int> even = ((a.AsInt32() << 16) >> 16) * ((b.AsInt32() << 16) >> 16);
        return even + ((a.AsInt32() >> 16) * (b.AsInt32() >> 16));
    }

    private static void Put(Vector256<int> s0, Vector256<int> s1, ref float y, ref float scale, ref float bias)
    {
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s0), Vector256.LoadUnsafe(ref scale), Vector256.LoadUnsafe(ref bias)).StoreUnsafe(ref y);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s1), Vector256.LoadUnsafe(ref scale, 8), Vector256.LoadUnsafe(ref bias, 8)).StoreUnsafe(ref y, 8);
    }
}
