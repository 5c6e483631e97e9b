using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>
/// A trained linear model: 8-bit weights in one array, where a feature's row of class weights starts at its hash and rows overlap
/// (a hash kernel). Immutable, safe for many threads; whole numbers only, so scores are the same on every machine.
/// </summary>
internal sealed class WeightTable
{
    private readonly sbyte[] weights;
    private readonly uint mask;

    /// <param name="bits">2 to this many cells.</param>
    public WeightTable(int bits, int classes)
    {
        Bits = bits;
        Classes = classes;
        mask = (1u << bits) - 1;
        weights = new sbyte[(1 << bits) + Lanes(classes)];
    }

    public int Bits { get; }

    public int Classes { get; }

    public Span<sbyte> Weights => weights;

    /// <summary>Classes rounded up to whole vectors.</summary>
    public static int Lanes(int classes) => (classes + 15) / 16 * 16;

    /// <param name="scores"><see cref="Lanes"/> long; at most 255 features.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        scores.Clear();
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(weights);
        ref short target = ref MemoryMarshal.GetReference(scores);
        int lanes = Lanes(Classes);
        if (scores.Length < lanes)
        {
            throw new ArgumentException("too short for the classes", nameof(scores));
        }

        // Column blocks of 64 classes stay in registers over all features.
        for (int lane = 0; lane < lanes; lane += 64)
        {
            int blocks = Math.Min(4, (lanes - lane) / 16);
            Vector256<short> a = default, b = default, c = default, d = default;
            foreach (ulong feature in features)
            {
                ref sbyte row = ref Unsafe.Add(ref first, (nint)((uint)feature & mask) + lane);
                a += Wide(ref row, 0);
                if (blocks > 1)
                {
                    b += Wide(ref row, 16);
                }

                if (blocks > 2)
                {
                    c += Wide(ref row, 32);
                }

                if (blocks > 3)
                {
                    d += Wide(ref row, 48);
                }
            }

            a.StoreUnsafe(ref target, (nuint)lane);
            if (blocks > 1)
            {
                b.StoreUnsafe(ref target, (nuint)lane + 16);
            }

            if (blocks > 2)
            {
                c.StoreUnsafe(ref target, (nuint)lane + 32);
            }

            if (blocks > 3)
            {
                d.StoreUnsafe(ref target, (nuint)lane + 48);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Wide(ref sbyte row, int offset)
    {
        Vector128<sbyte> bytes = Vector128.LoadUnsafe(ref row, (nuint)offset);
        return Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
    }
}
