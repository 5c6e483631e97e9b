using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>
/// A simple recurrent unit with highway, read in both directions (Lei, Zhang, Wang, Dai and Artzi 2018). All products of matrices are of
/// whole batches; only sums and gates run from word to word.
/// </summary>
/// <remarks>
/// In each direction, with z, f and r from the product: f = σ(f + v·c′), r = σ(r + w·c′), c = f·c′ + (1 − f)·z, y = r·c + (1 − r)·x, where c′
/// is the state of the word before.
/// </remarks>
internal sealed class RecurrentLayer
{
    public RecurrentLayer(List<Parameter> parameters, string name, int hidden)
    {
        Hidden = hidden;
        Gates = new Dense(parameters, name + ".gates", 2 * hidden, 6 * hidden);
        Peek = new Parameter(name + ".peek", parameters.Count, 1, 4 * hidden, IsTable: false);
        parameters.Add(Peek);
    }

    /// <summary>Width of one direction.</summary>
    public int Hidden { get; }

    /// <summary>z, f and r forward, then backward.</summary>
    public Dense Gates { get; }

    /// <summary>v and w forward, then backward.</summary>
    public Parameter Peek { get; }

    /// <summary>One sentence. Turns f and r of <paramref name="gates"/> into what they open.</summary>
    public void Forward(Span<float> gates, ReadOnlySpan<float> x, Span<float> cells, Span<float> y, int count)
    {
        for (int direction = 0; direction < 2; direction++)
        {
            for (int j = 0; j < Hidden; j += 16)
            {
                ref float g = ref gates[(direction * 3 * Hidden) + j];
                Vector512<float> v = Vector512.Create(Peek.Value.AsSpan((direction * 2 * Hidden) + j));
                Vector512<float> w = Vector512.Create(Peek.Value.AsSpan((((direction * 2) + 1) * Hidden) + j));
                int column = (direction * Hidden) + j;
                Vector512<float> c = Vector512<float>.Zero;
                for (int i = 0; i < count; i++)
                {
                    int t = direction == 0 ? i : count - 1 - i;
                    nuint at = (nuint)(t * 6 * Hidden);
                    nuint cell = (nuint)((t * 2 * Hidden) + column);
                    Vector512<float> z = Vector512.LoadUnsafe(ref g, at);
                    Vector512<float> f = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(v, c, Vector512.LoadUnsafe(ref g, at + (nuint)Hidden)));
                    Vector512<float> r = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(w, c, Vector512.LoadUnsafe(ref g, at + (nuint)(2 * Hidden))));
                    c = Vector512.FusedMultiplyAdd(f, c - z, z);
                    Vector512<float> input = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), cell);
                    f.StoreUnsafe(ref g, at + (nuint)Hidden);
                    r.StoreUnsafe(ref g, at + (nuint)(2 * Hidden));
                    c.StoreUnsafe(ref MemoryMarshal.GetReference(cells), cell);
                    Vector512.FusedMultiplyAdd(r, c - input, input).StoreUnsafe(ref MemoryMarshal.GetReference(y), cell);
                }
            }
        }
    }

    /// <summary>One sentence, after <see cref="Forward"/>: puts the slopes of z, f and r in the place of their values, adds to dx.</summary>
    public void Backward(Span<float> gates, ReadOnlySpan<float> x, ReadOnlySpan<float> cells, ReadOnlySpan<float> dy, Span<float> dx, int count, Gradient gradient)
    {
        Span<float> peek = gradient.Of(Peek);
        for (int direction = 0; direction < 2; direction++)
        {
            for (int j = 0; j < Hidden; j += 16)
            {
                ref float g = ref gates[(direction * 3 * Hidden) + j];
                int vAt = (direction * 2 * Hidden) + j, wAt = vAt + Hidden;
                Vector512<float> v = Vector512.Create(Peek.Value.AsSpan(vAt)), w = Vector512.Create(Peek.Value.AsSpan(wAt));
                Vector512<float> dv = Vector512.Create<float>(peek[vAt..]), dw = Vector512.Create<float>(peek[wAt..]);
                int column = (direction * Hidden) + j;
                Vector512<float> carried = Vector512<float>.Zero;
                for (int i = count - 1; i >= 0; i--)
                {
                    int t = direction == 0 ? i : count - 1 - i;
                    int before = direction == 0 ? t - 1 : t + 1;
                    nuint at = (nuint)(t * 6 * Hidden);
                    int cell = (t * 2 * Hidden) + column;
                    Vector512<float> c = Vector512.Create(cells[cell..]);
                    Vector512<float> last = i == 0 ? Vector512<float>.Zero : Vector512.Create(cells[((before * 2 * Hidden) + column)..]);
                    Vector512<float> z = Vector512.LoadUnsafe(ref g, at);
                    Vector512<float> f = Vector512.LoadUnsafe(ref g, at + (nuint)Hidden);
                    Vector512<float> r = Vector512.LoadUnsafe(ref g, at + (nuint)(2 * Hidden));
                    Vector512<float> dOut = Vector512.Create(dy[cell..]);
                    Vector512<float> input = Vector512.Create(x[cell..]);
                    Vector512<float> one = Vector512<float>.One;
                    Vector512<float> dr = dOut * (c - input) * r * (one - r);
                    Span<float> to = dx[cell..];
                    (Vector512.Create<float>(to) + (dOut * (one - r))).CopyTo(to);
                    Vector512<float> dc = Vector512.FusedMultiplyAdd(dOut, r, carried);
                    Vector512<float> df = dc * (last - z) * f * (one - f);
                    (dc * (one - f)).StoreUnsafe(ref g, at);
                    df.StoreUnsafe(ref g, at + (nuint)Hidden);
                    dr.StoreUnsafe(ref g, at + (nuint)(2 * Hidden));
                    dv += df * last;
                    dw += dr * last;
                    carried = (dc * f) + (df * v) + (dr * w);
                }

                dv.CopyTo(peek[vAt..]);
                dw.CopyTo(peek[wAt..]);
            }
        }
    }
}
