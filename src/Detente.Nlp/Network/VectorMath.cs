using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>Functions of sixteen floats at a time, in steps that give the same bits on every machine.</summary>
internal static class VectorMath
{
    /// <summary>eˣ within 2·10⁻⁷ of its value, for x cut to −80…80.</summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-80f)), Vector512.Create(80f));
        // Adding and taking off 1.5·2²³ rounds to the nearest whole number.
        Vector512<float> magic = Vector512.Create(12582912f);
        Vector512<float> shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), magic);
        Vector512<float> whole = shifted - magic;
        Vector512<float> r = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(whole, Vector512.Create(2.12194440e-4f), r);
        Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(1.3981999507e-3f), r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(0.5f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r) + Vector512<float>.One;
        Vector512<int> exponent = (shifted.AsInt32() - magic.AsInt32()) << 23;
        return (p.AsInt32() + exponent).AsSingle();
    }

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>to += from.</summary>
    public static void AddTo(ReadOnlySpan<float> from, Span<float> to)
    {
        int i = 0;
        for (; i + 16 <= to.Length; i += 16)
        {
            (Vector512.Create<float>(to[i..]) + Vector512.Create(from[i..])).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    /// <summary>to = a · b, value by value.</summary>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> to)
    {
        int i = 0;
        for (; i + 16 <= to.Length; i += 16)
        {
            (Vector512.Create(a[i..]) * Vector512.Create(b[i..])).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] = a[i] * b[i];
        }
    }

    /// <summary>to += a · b, value by value.</summary>
    public static void AddProduct(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> to)
    {
        int i = 0;
        for (; i + 16 <= to.Length; i += 16)
        {
            (Vector512.Create<float>(to[i..]) + (Vector512.Create(a[i..]) * Vector512.Create(b[i..]))).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] += a[i] * b[i];
        }
    }

    /// <summary>Values below zero shrink to a tenth. The length is a multiple of 16.</summary>
    public static void Bend(Span<float> values)
    {
        for (int i = 0; i + 16 <= values.Length; i += 16)
        {
            Vector512<float> x = Vector512.Create<float>(values[i..]);
            Vector512.Max(x, x * Leak).CopyTo(values[i..]);
        }
    }

    /// <summary>The slope through <see cref="Bend"/>, which gave y. The length is a multiple of 16.</summary>
    public static void Unbend(ReadOnlySpan<float> y, Span<float> dy)
    {
        for (int i = 0; i + 16 <= dy.Length; i += 16)
        {
            Vector512<float> d = Vector512.Create<float>(dy[i..]);
            Vector512.ConditionalSelect(Vector512.GreaterThan(Vector512.Create(y[i..]), Vector512<float>.Zero), d, d * Leak).CopyTo(dy[i..]);
        }
    }

    private const float Leak = 0.1f;
}
