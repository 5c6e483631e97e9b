namespace Detente.Nlp;

/// <summary>One worker's way through the network and back, over a handful of sentences at once. Not safe for several threads.</summary>
internal sealed class NetworkPass(ParsingNetwork net, float[] vectors, int vectorWidth)
{
    private readonly NetworkShape shape = net.Shape;
    private readonly NetworkInput input = new(net, vectors, vectorWidth);
    private float[] packed = [];
    private NetworkSentence[] batch = [];
    private int[] start = [];
    private int rows;
    private bool training;
    private Random random = new(0);
    private float[] u = [], tag = [], dependent = [], head = [], pair = [], distance = [], labelDependent = [], labelHead = [], joined = [], label = [];
    private float[] maskTop = [], maskDependent = [], maskHead = [], maskLabelDependent = [], maskLabelHead = [], top = [];
    private float[][] x = [], masked = [], mask = [], gates = [], cells = [], scores = [], turnedHeads = [];
    private readonly List<float[]> spare = [];
    private int taken;

    public double ArcLoss { get; private set; }

    public double LabelLoss { get; private set; }

    public double TagLoss { get; private set; }

    public Dropout Drop { get; init; } = new();

    public bool OnlyTags { get; init; }

    /// <summary>Scores of heads of a sentence: row = dependent, padded to a multiple of 16 columns; logarithms of shares after <see cref="Forward"/>.</summary>
    public ReadOnlySpan<float> Scores(int sentence) => scores[sentence];

    public ReadOnlySpan<float> TagScores(int sentence, int row) => tag.AsSpan((start[sentence] + row) * net.Tag.Outputs, net.TagCount);

    public int RelationCount => net.RelationCount;

    /// <summary>The width of a row of <see cref="ScoreLabels"/>.</summary>
    public int LabelWidth => net.Label.Outputs;

    public static int Width(int rows) => (rows + 15) / 16 * 16;

    public void Forward(NetworkSentence[] sentences, bool train, int seed)
    {
        batch = sentences;
        training = train;
        random = new Random(seed);
        start = new int[sentences.Length + 1];
        for (int i = 0; i < sentences.Length; i++)
        {
            start[i + 1] = start[i] + sentences[i].Rows;
        }

        rows = start[^1];
        int widest = Math.Max(Math.Max(rows, shape.Input), Math.Max(6 * shape.Hidden, net.Tag.Outputs));
        Grow(ref packed, widest * 32);
        Array.Resize(ref x, shape.Layers + 1);
        Array.Resize(ref masked, shape.Layers);
        Array.Resize(ref mask, shape.Layers);
        Array.Resize(ref gates, shape.Layers);
        Array.Resize(ref cells, shape.Layers);
        u = input.Forward(batch, rows, train ? Drop : null, random);
        Dense(net.Input, u, ref x[0]);
        VectorMath.Bend(x[0].AsSpan(0, rows * shape.State));
        for (int l = 0; l < shape.Layers; l++)
        {
            Mask(ref mask[l], shape.State, Drop.Layer);
            Times(x[l], mask[l], ref masked[l], shape.State);
            Dense(net.Layers[l].Gates, masked[l], ref gates[l]);
            Grow(ref cells[l], rows * shape.State);
            Grow(ref x[l + 1], rows * shape.State);
            for (int s = 0; s < batch.Length; s++)
            {
                int first = start[s] * shape.State, length = batch[s].Rows * shape.State;
                net.Layers[l].Forward(gates[l].AsSpan(first * 3, length * 3), x[l].AsSpan(first, length), cells[l].AsSpan(first, length),
                    x[l + 1].AsSpan(first, length), batch[s].Rows);
            }
        }

        Mask(ref maskTop, shape.State, Drop.Top);
        Times(x[shape.Layers], maskTop, ref top, shape.State);
        Dense(net.Tag, top, ref tag);
        Head(net.ArcDependent, ref dependent, ref maskDependent);
        Head(net.ArcHead, ref head, ref maskHead);
        Head(net.LabelDependent, ref labelDependent, ref maskLabelDependent);
        Head(net.LabelHead, ref labelHead, ref maskLabelHead);
        Dense(net.ArcPair, dependent, ref pair);
        Dense(net.Distance, dependent, ref distance);
        Array.Resize(ref scores, Math.Max(scores.Length, batch.Length));
        Array.Resize(ref turnedHeads, Math.Max(turnedHeads.Length, batch.Length));
        for (int s = 0; s < batch.Length; s++)
        {
            Score(s);
        }
    }

    /// <summary>The scores of the relations between a token and a head, before a softmax.</summary>
    public void ScoreLabels(int sentence, ReadOnlySpan<int> heads, ref float[] output)
    {
        int count = batch[sentence].Rows;
        float[] join = [];
        Grow(ref join, count * shape.Label);
        for (int i = 1; i < count; i++)
        {
            Join(start[sentence] + i, start[sentence] + heads[i], join.AsSpan(i * shape.Label, shape.Label));
        }

        Grow(ref output, count * net.Label.Outputs);
        net.Label.Forward(join, count, output, packed);
    }

    /// <summary>Sums up the slopes of the loss; call after <see cref="Forward"/> in training.</summary>
    /// <param name="scale">One over the tokens of the whole batch.</param>
    public void Backward(Gradient gradient, float scale)
    {
        (ArcLoss, LabelLoss, TagLoss) = (0, 0, 0);
        taken = 0;
        float[] dTop = Zeros(rows * shape.State);
        // Tags.
        float[] dTag = Zeros(rows * net.Tag.Outputs);
        for (int s = 0; s < batch.Length; s++)
        {
            for (int i = 1; i < batch[s].Rows; i++)
            {
                int at = (start[s] + i) * net.Tag.Outputs;
                TagLoss += SoftMax.CrossEntropy(tag.AsSpan(at, net.TagCount), batch[s].Tags[i], dTag.AsSpan(at, net.TagCount), scale);
            }
        }

        net.Tag.Backward(top, rows, dTag, dTop, gradient, packed);
        if (!OnlyTags)
        {
            BackwardLabels(gradient, scale, dTop);
            BackwardArcs(gradient, scale, dTop);
        }

        float[] dx = Zeros(rows * shape.State);
        VectorMath.Multiply(dTop.AsSpan(0, rows * shape.State), maskTop, dx.AsSpan(0, rows * shape.State));

        for (int l = shape.Layers - 1; l >= 0; l--)
        {
            float[] below = Zeros(rows * shape.State);
            for (int s = 0; s < batch.Length; s++)
            {
                int first = start[s] * shape.State, length = batch[s].Rows * shape.State;
                net.Layers[l].Backward(gates[l].AsSpan(first * 3, length * 3), x[l].AsSpan(first, length), cells[l].AsSpan(first, length),
                    dx.AsSpan(first, length), below.AsSpan(first, length), batch[s].Rows, gradient);
            }

            float[] dMasked = Zeros(rows * shape.State);
            net.Layers[l].Gates.Backward(masked[l], rows, gates[l].AsSpan(0, rows * 6 * shape.Hidden), dMasked, gradient, packed);
            VectorMath.AddProduct(dMasked, mask[l], below.AsSpan(0, rows * shape.State));

            dx = below;
        }

        VectorMath.Unbend(x[0], dx.AsSpan(0, rows * shape.State));
        float[] du = Zeros(rows * shape.Input);
        net.Input.Backward(u, rows, dx, du, gradient, packed);
        input.Backward(du, gradient);
    }

    private void BackwardLabels(Gradient gradient, float scale, float[] dTop)
    {
        Grow(ref joined, rows * shape.Label);
        for (int s = 0; s < batch.Length; s++)
        {
            joined.AsSpan(start[s] * shape.Label, shape.Label).Clear();
            for (int i = 1; i < batch[s].Rows; i++)
            {
                Join(start[s] + i, start[s] + batch[s].Head[i], joined.AsSpan((start[s] + i) * shape.Label, shape.Label));
            }
        }

        Dense(net.Label, joined, ref label);
        float[] dLabel = Zeros(rows * net.Label.Outputs);
        float[] dJoined = Zeros(rows * shape.Label);
        float[] dDependent = Zeros(rows * shape.Label), dHead = Zeros(rows * shape.Label);
        for (int s = 0; s < batch.Length; s++)
        {
            for (int i = 1; i < batch[s].Rows; i++)
            {
                int at = (start[s] + i) * net.Label.Outputs;
                LabelLoss += SoftMax.CrossEntropy(label.AsSpan(at, net.RelationCount), batch[s].Relations[i], dLabel.AsSpan(at, net.RelationCount), scale);
            }
        }

        net.Label.Backward(joined, rows, dLabel, dJoined, gradient, packed);
        int half = shape.Label / 2;
        for (int s = 0; s < batch.Length; s++)
        {
            for (int i = 1; i < batch[s].Rows; i++)
            {
                int at = (start[s] + i) * shape.Label, to = (start[s] + batch[s].Head[i]) * shape.Label;
                Span<float> slope = dJoined.AsSpan(at, half);
                VectorMath.Unbend(joined.AsSpan(at), slope);
                VectorMath.AddTo(slope, dDependent.AsSpan(at, half));
                VectorMath.AddTo(slope, dHead.AsSpan(to, half));
                slope = dJoined.AsSpan(at + half, half);
                VectorMath.AddProduct(slope, labelHead.AsSpan(to + half), dDependent.AsSpan(at + half, half));
                VectorMath.AddProduct(slope, labelDependent.AsSpan(at + half), dHead.AsSpan(to + half, half));
            }
        }

        BackwardHead(net.LabelDependent, labelDependent, maskLabelDependent, dDependent, dTop, gradient);
        BackwardHead(net.LabelHead, labelHead, maskLabelHead, dHead, dTop, gradient);
    }

    private void BackwardArcs(Gradient gradient, float scale, float[] dTop)
    {
        float[] dDependent = Zeros(rows * shape.Arc), dHead = Zeros(rows * shape.Arc), dPair = Zeros(rows * shape.Arc);
        float[] dDistance = Zeros(rows * ParsingNetwork.Distances);
        for (int s = 0; s < batch.Length; s++)
        {
            int count = batch[s].Rows, width = Width(count), first = start[s] * shape.Arc;
            int open = taken;
            float[] dScore = Zeros(count * width);
            for (int i = 1; i < count; i++)
            {
                Span<float> slope = dScore.AsSpan(i * width, count);
                ArcLoss += SoftMax.CrossEntropy(scores[s].AsSpan(i * width, count), batch[s].Heads[i], slope, scale);
                slope[i] = 0;
                for (int j = 0; j < count; j++)
                {
                    dDistance[((start[s] + i) * ParsingNetwork.Distances) + ParsingNetwork.DistanceSlot(i, j)] += j == i ? 0 : slope[j];
                }
            }

            float[] heads = Zeros(width * shape.Arc);
            head.AsSpan(first, count * shape.Arc).CopyTo(heads);
            Gemm.Add(dScore, count, width, heads, shape.Arc, dPair.AsSpan(first, count * shape.Arc), packed);
            float[] dHeads = Zeros(width * shape.Arc);
            Gemm.AddTransposed(dScore, width, count, pair.AsSpan(first, count * shape.Arc), shape.Arc, dHeads, packed);
            VectorMath.AddTo(dHeads.AsSpan(0, count * shape.Arc), dHead.AsSpan(first, count * shape.Arc));
            taken = open;
        }

        net.ArcPair.Backward(dependent, rows, dPair, dDependent, gradient, packed);
        net.Distance.Backward(dependent, rows, dDistance, dDependent, gradient, packed);
        BackwardHead(net.ArcDependent, dependent, maskDependent, dDependent, dTop, gradient);
        BackwardHead(net.ArcHead, head, maskHead, dHead, dTop, gradient);
    }

    private void BackwardHead(Dense dense, float[] y, float[] ofMask, float[] dy, float[] dTop, Gradient gradient)
    {
        Span<float> slope = dy.AsSpan(0, rows * dense.Outputs);
        VectorMath.Multiply(slope, ofMask, slope);
        VectorMath.Unbend(y, slope);

        dense.Backward(top, rows, dy, dTop, gradient, packed);
    }

    private void Join(int token, int of, Span<float> to)
    {
        ReadOnlySpan<float> a = labelDependent.AsSpan(token * shape.Label, shape.Label), b = labelHead.AsSpan(of * shape.Label, shape.Label);
        int half = shape.Label / 2;
        a[..half].CopyTo(to);
        VectorMath.AddTo(b[..half], to[..half]);
        VectorMath.Bend(to[..half]);
        VectorMath.Multiply(a[half..], b[half..], to[half..]);
    }

    private void Score(int s)
    {
        int count = batch[s].Rows, width = Width(count), first = start[s] * shape.Arc;
        Grow(ref scores[s], count * width);
        Grow(ref turnedHeads[s], shape.Arc * width);
        float[] turned = turnedHeads[s];
        turned.AsSpan(0, shape.Arc * width).Clear();
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < shape.Arc; j++)
            {
                turned[(j * width) + i] = head[first + (i * shape.Arc) + j];
            }
        }

        scores[s].AsSpan(0, count * width).Clear();
        Gemm.Add(pair.AsSpan(first, count * shape.Arc), count, shape.Arc, turned, width, scores[s], packed);
        for (int i = 1; i < count; i++)
        {
            Span<float> line = scores[s].AsSpan(i * width, width);
            int at = (start[s] + i) * ParsingNetwork.Distances;
            for (int j = 0; j < count; j++)
            {
                line[j] += distance[at + ParsingNetwork.DistanceSlot(i, j)];
            }

            line[i] = -1e4f;
        }
    }

    private void Head(Dense dense, ref float[] y, ref float[] ofMask)
    {
        Dense(dense, top, ref y);
        Span<float> values = y.AsSpan(0, rows * dense.Outputs);
        VectorMath.Bend(values);
        Mask(ref ofMask, dense.Outputs, Drop.Head);
        VectorMath.Multiply(values, ofMask, values);
    }

    private void Dense(Dense dense, float[] from, ref float[] y)
    {
        Grow(ref y, rows * dense.Outputs);
        dense.Forward(from, rows, y, packed);
    }

    /// <summary>One mask for all words of a sentence (Gal and Ghahramani 2016).</summary>
    private void Mask(ref float[] to, int width, float drop)
    {
        Grow(ref to, rows * width);
        if (!training)
        {
            to.AsSpan(0, rows * width).Fill(1);
            return;
        }

        for (int s = 0; s < batch.Length; s++)
        {
            Span<float> first = to.AsSpan(start[s] * width, width);
            foreach (ref float value in first)
            {
                value = random.NextSingle() < drop ? 0 : 1 / (1 - drop);
            }

            for (int i = 1; i < batch[s].Rows; i++)
            {
                first.CopyTo(to.AsSpan((start[s] + i) * width));
            }
        }
    }

    private void Times(float[] a, float[] b, ref float[] to, int width)
    {
        Grow(ref to, rows * width);
        VectorMath.Multiply(a, b, to.AsSpan(0, rows * width));
    }

    private float[] Zeros(int length)
    {
        if (taken == spare.Count)
        {
            spare.Add([]);
        }

        float[] array = spare[taken];
        if (array.Length < length)
        {
            spare[taken] = array = new float[length + (length / 4)];
        }

        taken++;
        array.AsSpan(0, length).Clear();
        return array;
    }

    private static void Grow(ref float[] array, int length)
    {
        if (array is null || array.Length < length)
        {
            array = new float[length + (length / 4)];
        }
    }
}
