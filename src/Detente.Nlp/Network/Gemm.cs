using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>Products of matrices of 32-bit floats, row after row in memory. One thread; sums run in a fixed order, so results repeat.</summary>
internal static class Gemm
{
    /// <summary>The widths of products are multiples of this.</summary>
    public const int Lane = 16;

    private const int Rows = 8;
    private const int Panel = 2 * Lane;

    /// <summary>c (m × n) += a (m × k) · b (k × n).</summary>
    /// <param name="packed">Room for k × 32 values.</param>
    public static void Add(ReadOnlySpan<float> a, int m, int k, ReadOnlySpan<float> b, int n, Span<float> c, Span<float> packed) =>
        Add(a, k, 1, m, k, b, n, c, packed);

    /// <summary>c (m × n) += aᵀ · b, where a is k × m and b is k × n.</summary>
    public static void AddTransposed(ReadOnlySpan<float> a, int m, int k, ReadOnlySpan<float> b, int n, Span<float> c, Span<float> packed) =>
        Add(a, 1, m, m, k, b, n, c, packed);

    private static void Add(ReadOnlySpan<float> a, int row, int column, int m, int k, ReadOnlySpan<float> b, int n, Span<float> c, Span<float> packed)
    {
        if (m == 0 || k == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, ((m - 1) * row) + ((k - 1) * column) + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, k * n);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, m * n);
        ArgumentOutOfRangeException.ThrowIfLessThan(packed.Length, k * Panel);
        ArgumentOutOfRangeException.ThrowIfNotEqual(n % Lane, 0);
        ref float a0 = ref MemoryMarshal.GetReference(a);
        ref float c0 = ref MemoryMarshal.GetReference(c);
        ref float p0 = ref MemoryMarshal.GetReference(packed);
        int j = 0;
        for (; j + Panel <= n; j += Panel)
        {
            Pack(b, n, j, k, packed);
            int i = 0;
            for (; i + Rows <= m; i += Rows)
            {
                Block(ref Unsafe.Add(ref a0, i * row), row, column, k, ref p0, ref Unsafe.Add(ref c0, (i * n) + j), n);
            }

            for (; i < m; i++)
            {
                Line(ref Unsafe.Add(ref a0, i * row), column, k, ref p0, Panel, ref Unsafe.Add(ref c0, (i * n) + j));
                Line(ref Unsafe.Add(ref a0, i * row), column, k, ref Unsafe.Add(ref p0, Lane), Panel, ref Unsafe.Add(ref c0, (i * n) + j + Lane));
            }
        }

        for (; j < n; j += Lane)
        {
            for (int i = 0; i < m; i++)
            {
                Line(ref Unsafe.Add(ref a0, i * row), column, k, ref Unsafe.Add(ref MemoryMarshal.GetReference(b), j), n, ref Unsafe.Add(ref c0, (i * n) + j));
            }
        }
    }

    private static void Pack(ReadOnlySpan<float> b, int n, int j, int k, Span<float> packed)
    {
        for (int p = 0; p < k; p++)
        {
            b.Slice((p * n) + j, Panel).CopyTo(packed[(p * Panel)..]);
        }
    }

    private static void Line(ref float a, int column, int k, ref float b, int stride, ref float c)
    {
        Vector512<float> sum = Vector512.LoadUnsafe(ref c);
        for (int p = 0; p < k; p++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a, p * column)), Vector512.LoadUnsafe(ref Unsafe.Add(ref b, p * stride)), sum);
        }

        sum.StoreUnsafe(ref c);
    }

    private static void Block(ref float a, int row, int column, int k, ref float b, ref float c, int n)
    {
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, Lane);
        ref float c1 = ref Unsafe.Add(ref c, n);
        Vector512<float> s10 = Vector512.LoadUnsafe(ref c1), s11 = Vector512.LoadUnsafe(ref c1, Lane);
        ref float c2 = ref Unsafe.Add(ref c1, n);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c2), s21 = Vector512.LoadUnsafe(ref c2, Lane);
        ref float c3 = ref Unsafe.Add(ref c2, n);
        Vector512<float> s30 = Vector512.LoadUnsafe(ref c3), s31 = Vector512.LoadUnsafe(ref c3, Lane);
        ref float c4 = ref Unsafe.Add(ref c3, n);
        Vector512<float> s40 = Vector512.LoadUnsafe(ref c4), s41 = Vector512.LoadUnsafe(ref c4, Lane);
        ref float c5 = ref Unsafe.Add(ref c4, n);
        Vector512<float> s50 = Vector512.LoadUnsafe(ref c5), s51 = Vector512.LoadUnsafe(ref c5, Lane);
        ref float c6 = ref Unsafe.Add(ref c5, n);
        Vector512<float> s60 = Vector512.LoadUnsafe(ref c6), s61 = Vector512.LoadUnsafe(ref c6, Lane);
        ref float c7 = ref Unsafe.Add(ref c6, n);
        Vector512<float> s70 = Vector512.LoadUnsafe(ref c7), s71 = Vector512.LoadUnsafe(ref c7, Lane);
        for (int p = 0; p < k; p++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, Lane);
            Vector512<float> x = Vector512.Create(a);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a, row));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * row));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * row));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(Unsafe.Add(ref a, 4 * row));
            s40 = Vector512.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(Unsafe.Add(ref a, 5 * row));
            s50 = Vector512.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(Unsafe.Add(ref a, 6 * row));
            s60 = Vector512.FusedMultiplyAdd(x, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(Unsafe.Add(ref a, 7 * row));
            s70 = Vector512.FusedMultiplyAdd(x, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, b1, s71);
            a = ref Unsafe.Add(ref a, column);
            b = ref Unsafe.Add(ref b, Panel);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, Lane);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, Lane);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, Lane);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, Lane);
        s40.StoreUnsafe(ref c4);
        s41.StoreUnsafe(ref c4, Lane);
        s50.StoreUnsafe(ref c5);
        s51.StoreUnsafe(ref c5, Lane);
        s60.StoreUnsafe(ref c6);
        s61.StoreUnsafe(ref c6, Lane);
        s70.StoreUnsafe(ref c7);
        s71.StoreUnsafe(ref c7, Lane);
    }
}
