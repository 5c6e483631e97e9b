using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>The work space of one thread: forms of some sentences → tags, heads and relations. Nothing is allocated once it has grown.</summary>
internal sealed class NetworkReader(CompiledNetwork net)
{
    /// <summary>Sentences are read together until they have this many rows: what is worked on stays in the second-level cache.</summary>
    public const int GoodRows = 128;

    private readonly NetworkShape shape = net.Shape;
    private readonly TreeDecoder decoder = new();
    private readonly FormEntry root = new("");
    private readonly List<FormEntry> rows = [];
    private readonly List<int> starts = [0];
    private readonly List<FormEntry> unread = [];
    private readonly float[] cell = new float[net.Shape.Hidden];
    private float[] state = [], next = [], gates = [], tag = [], dependent = [], head = [], pair = [], distance = [], labelDependent = [], labelHead = [];
    private float[] joined = [], label = [], scores = [], turned = [], packed = [];
    private short[] steps = [], narrow = [];
    private int[] heads = [];

    /// <summary>Rows taken in so far: one for each token and one for each sentence's root.</summary>
    public int Rows => rows.Count;

    /// <summary>Opens a sentence; its tokens follow.</summary>
    public void Open() => rows.Add(root);

    public void Add(FormEntry form) => rows.Add(form);

    public void Close() => starts.Add(rows.Count);

    public void Clear()
    {
        rows.Clear();
        starts.Clear();
        starts.Add(0);
    }

    /// <summary>The first row of a sentence: its root. Tokens follow from the next.</summary>
    public int Start(int sentence) => starts[sentence];

    public int Sentences => starts.Count - 1;

    /// <summary>After <see cref="Read"/>: the head of a row, as a number in its sentence; 0 for the root.</summary>
    public int Head(int row) => heads[row];

    public int Tag(int row) => Best(tag.AsSpan(row * net.Tag.Outputs, net.TagCount), except: -1);

    public string Relation(int row) =>
        net.Relations[heads[row] == 0 ? CompiledNetwork.RootRelation : Best(label.AsSpan(row * net.Label.Outputs, net.Relations.Count), except: CompiledNetwork.RootRelation)];

    /// <summary>Tags, heads and relations of all sentences taken in; no heads and relations without a parser.</summary>
    public void Read()
    {
        ReadForms();
        int count = rows.Count, width = shape.State;
        Grow(ref state, count * width);
        Grow(ref next, count * width);
        Grow(ref gates, count * 6 * shape.Hidden);
        Grow(ref steps, count * width);
        for (int i = 0; i < count; i++)
        {
            FormInput input = rows[i].Input!;
            Widen(input.State, state.AsSpan(i * width, width), 1 / QuantizedDense.Steps);
            Widen(input.Gates, gates.AsSpan(i * 6 * shape.Hidden, 6 * shape.Hidden), 1 / CompiledNetwork.GateSteps);
        }

        for (int l = 0; l < shape.Layers; l++)
        {
            if (l > 0)
            {
                net.Gates[l].Forward(steps, count, gates);
            }

            for (int s = 0; s < Sentences; s++)
            {
                Recur(net.Peeks[l], starts[s], starts[s + 1] - starts[s]);
            }

            (state, next) = (next, state);
            QuantizedDense.Quantize(state.AsSpan(0, count * width), steps);
        }

        Forward(net.Tag, steps, ref tag);
        if (net.HasParser)
        {
            ReadTrees();
        }
    }

    private void ReadTrees()
    {
        int count = rows.Count;
        Bent(net.ArcDependent, ref dependent);
        Bent(net.ArcHead, ref head);
        Bent(net.LabelDependent, ref labelDependent);
        Bent(net.LabelHead, ref labelHead);
        Narrowed(dependent, shape.Arc);
        Forward(net.ArcPair, narrow, ref pair);
        Forward(net.Distance, narrow, ref distance);
        Grow(ref heads, count);
        for (int s = 0; s < Sentences; s++)
        {
            Attach(starts[s], starts[s + 1] - starts[s]);
        }

        Grow(ref joined, count * shape.Label);
        for (int s = 0; s < Sentences; s++)
        {
            for (int row = starts[s]; row < starts[s + 1]; row++)
            {
                Join(row, row == starts[s] ? row : starts[s] + heads[row]);
            }
        }

        Narrowed(joined, shape.Label);
        Forward(net.Label, narrow, ref label);
    }

    /// <summary>The forms that no sentence before had.</summary>
    private void ReadForms()
    {
        unread.Clear();
        foreach (FormEntry entry in rows)
        {
            if (entry.Input is null && !unread.Contains(entry))
            {
                unread.Add(entry);
            }
        }

        if (unread.Count == 0)
        {
            return;
        }

        int count = unread.Count;
        Grow(ref next, count * Math.Max(shape.Input, shape.State));
        Grow(ref narrow, count * Math.Max(shape.Input, shape.State));
        Grow(ref state, count * shape.State);
        Grow(ref gates, count * 6 * shape.Hidden);
        next.AsSpan(0, count * shape.Input).Clear();
        for (int i = 0; i < count; i++)
        {
            WordEntry word = unread[i] == root ? NetworkVocabulary.Root : net.Vocabulary.Read(unread[i].Form);
            Span<float> to = next.AsSpan(i * shape.Input, shape.Input);
            if (word.Vector >= 0)
            {
                net.Vectors.AddTo(word.Vector, to[..shape.Vector]);
            }

            net.Words.AddTo(word.Word, to.Slice(shape.Vector, shape.Word));
            Span<float> part = to[(shape.Vector + shape.Word)..];
            foreach (int row in word.Parts)
            {
                net.Parts.AddTo(row, part);
            }

            float share = 1 / MathF.Sqrt(Math.Max(1, word.Parts.Length));
            foreach (ref float value in part)
            {
                value *= share;
            }
        }

        QuantizedDense.Quantize(next.AsSpan(0, count * shape.Input), narrow);
        net.Input.Forward(narrow, count, state);
        VectorMath.Bend(state.AsSpan(0, count * shape.State));
        QuantizedDense.Quantize(state.AsSpan(0, count * shape.State), narrow);
        net.Gates[0].Forward(narrow, count, gates);
        for (int i = 0; i < count; i++)
        {
            var kept = new short[6 * shape.Hidden];
            for (int j = 0; j < kept.Length; j++)
            {
                kept[j] = (short)Math.Clamp(MathF.Round(gates[(i * kept.Length) + j] * CompiledNetwork.GateSteps), short.MinValue, short.MaxValue);
            }

            unread[i].Input = new FormInput(narrow.AsSpan(i * shape.State, shape.State).ToArray(), kept);
        }
    }

    /// <summary>One layer over one sentence: <see cref="RecurrentLayer.Forward"/>, without what only training needs.</summary>
    private void Recur(float[] peek, int first, int count)
    {
        int hidden = shape.Hidden;
        for (int direction = 0; direction < 2; direction++)
        {
            ref float v = ref peek[direction * 2 * hidden];
            cell.AsSpan().Clear();
            ref float c = ref cell[0];
            for (int i = 0; i < count; i++)
            {
                int t = first + (direction == 0 ? i : count - 1 - i);
                ref float g = ref gates[(t * 6 * hidden) + (direction * 3 * hidden)];
                ref float x = ref state[(t * 2 * hidden) + (direction * hidden)];
                ref float y = ref next[(t * 2 * hidden) + (direction * hidden)];
                for (nuint j = 0; j < (nuint)hidden; j += 16)
                {
                    Vector512<float> last = Vector512.LoadUnsafe(ref c, j);
                    Vector512<float> z = Vector512.LoadUnsafe(ref g, j);
                    Vector512<float> f = VectorMath.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref v, j), last, Vector512.LoadUnsafe(ref g, j + (nuint)hidden)));
                    Vector512<float> r = VectorMath.Sigmoid(
                        Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref v, j + (nuint)hidden), last, Vector512.LoadUnsafe(ref g, j + (nuint)(2 * hidden))));
                    last = Vector512.FusedMultiplyAdd(f, last - z, z);
                    last.StoreUnsafe(ref c, j);
                    Vector512<float> input = Vector512.LoadUnsafe(ref x, j);
                    Vector512.FusedMultiplyAdd(r, last - input, input).StoreUnsafe(ref y, j);
                }
            }
        }
    }

    private void Attach(int first, int count)
    {
        int width = NetworkPass.Width(count), arc = shape.Arc;
        Grow(ref scores, count * width);
        Grow(ref turned, arc * width);
        Grow(ref packed, arc * 32);
        turned.AsSpan(0, arc * width).Clear();
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> from = head.AsSpan((first + i) * arc, arc);
            for (int j = 0; j < from.Length; j++)
            {
                turned[(j * width) + i] = from[j];
            }
        }

        scores.AsSpan(0, count * width).Clear();
        Gemm.Add(pair.AsSpan(first * arc, count * arc), count, arc, turned, width, scores, packed);
        for (int i = 1; i < count; i++)
        {
            Span<float> line = scores.AsSpan(i * width, count);
            ReadOnlySpan<float> far = distance.AsSpan((first + i) * ParsingNetwork.Distances, ParsingNetwork.Distances);
            for (int j = 0; j < line.Length; j++)
            {
                line[j] += far[ParsingNetwork.DistanceSlot(i, j)];
            }
        }

        decoder.Decode(scores, count, width, heads.AsSpan(first, count));
    }

    private void Join(int token, int of)
    {
        Span<float> to = joined.AsSpan(token * shape.Label, shape.Label);
        ReadOnlySpan<float> a = labelDependent.AsSpan(token * shape.Label, shape.Label), b = labelHead.AsSpan(of * shape.Label, shape.Label);
        int half = shape.Label / 2;
        a[..half].CopyTo(to);
        VectorMath.AddTo(b[..half], to[..half]);
        VectorMath.Bend(to[..half]);
        VectorMath.Multiply(a[half..], b[half..], to[half..]);
    }

    private void Bent(QuantizedDense dense, ref float[] y)
    {
        Forward(dense, steps, ref y);
        VectorMath.Bend(y.AsSpan(0, rows.Count * dense.Outputs));
    }

    private void Narrowed(float[] values, int width)
    {
        Grow(ref narrow, rows.Count * width);
        QuantizedDense.Quantize(values.AsSpan(0, rows.Count * width), narrow);
    }

    private void Forward(QuantizedDense dense, short[] x, ref float[] y)
    {
        Grow(ref y, rows.Count * dense.Outputs);
        dense.Forward(x, rows.Count, y);
    }

    private static void Widen(ReadOnlySpan<short> from, Span<float> to, float scale)
    {
        for (int i = 0; i < from.Length; i += 32)
        {
            (Vector512<int> low, Vector512<int> high) = Vector512.Widen(Vector512.Create(from[i..]));
            (Vector512.ConvertToSingle(low) * scale).CopyTo(to[i..]);
            (Vector512.ConvertToSingle(high) * scale).CopyTo(to[(i + 16)..]);
        }
    }

    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        int best = except == 0 && scores.Length > 1 ? 1 : 0;
        for (int i = best + 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] && i != except ? i : best;
        }

        return best;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[length + (length / 4)];
        }
    }
}
