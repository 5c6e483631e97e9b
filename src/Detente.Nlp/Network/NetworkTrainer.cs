using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>Adam over batches that two workers share out; the same seed gives the same weights on any machine with as many lanes.</summary>
internal sealed class NetworkTrainer(ParsingNetwork net, float[] vectors, int vectorWidth)
{
    private readonly float[][] means = [.. net.Parameters.Select(p => new float[p.Value.Length])];
    private readonly float[][] squares = [.. net.Parameters.Select(p => new float[p.Value.Length])];
    private int step;

    public float Rate { get; init; } = 2e-3f;

    public int BatchTokens { get; init; } = 1200;

    public Dropout Drop { get; init; } = new();

    /// <summary>Heads and relations are not learned.</summary>
    public bool OnlyTags { get; init; }

    public Action<string>? Progress { get; init; }

    /// <param name="sentences">What is read in an epoch, which counts from 0; about as much in each.</param>
    public void Train(Func<int, IReadOnlyList<NetworkSentence>> sentences, int epochs, int seed, Action<int>? afterEpoch = null)
    {
        Gradient[] gradients = [new Gradient(net.Parameters), new Gradient(net.Parameters)];
        NetworkPass[] passes = [Pass(), Pass()];
        NetworkPass Pass() => new(net, vectors, vectorWidth) { Drop = Drop, OnlyTags = OnlyTags };
        var random = new Random(seed);
        List<NetworkSentence[]> first = Batches(sentences(0), random);
        int total = epochs * first.Count, done = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double arc = 0, label = 0, tag = 0, tokens = 0;
            List<NetworkSentence[]> batches = epoch == 0 ? first : Batches(sentences(epoch), random);
            foreach (NetworkSentence[] batch in batches)
            {
                int seedOfBatch = random.Next();
                float scale = 1f / batch.Sum(s => s.Rows - 1);
                Parallel.ForEach(net.Denses, new ParallelOptions { MaxDegreeOfParallelism = 2 }, d => d.Turn());

                int half = Half(batch);
                Parallel.For(0, 2, w =>
                {
                    gradients[w].Clear(net.Parameters);
                    passes[w].Forward(w == 0 ? batch[..half] : batch[half..], train: true, seedOfBatch + w);
                    passes[w].Backward(gradients[w], scale);
                });
                float progress = (float)done++ / total;
                float warm = Math.Min(1, (done + 1) / Math.Min(200, (total / 10) + 1f));
                Update(gradients, Rate * warm * Math.Max(0, 1 - progress));
                foreach (NetworkPass pass in passes)
                {
                    arc += pass.ArcLoss;
                    label += pass.LabelLoss;
                    tag += pass.TagLoss;
                }

                tokens += 1 / scale;
            }

            Progress?.Invoke(FormattableString.Invariant($"epoch {epoch + 1}: loss of arcs {arc / tokens:F3}, relations {label / tokens:F3}, tags {tag / tokens:F3}"));
            afterEpoch?.Invoke(epoch + 1);
        }
    }

    private static int Half(NetworkSentence[] batch)
    {
        int all = batch.Sum(s => s.Rows), sum = 0, at = 0;
        while (at < batch.Length && sum * 2 < all)
        {
            sum += batch[at++].Rows;
        }

        return at;
    }

    private List<NetworkSentence[]> Batches(IReadOnlyList<NetworkSentence> sentences, Random random)
    {
        NetworkSentence[] order = [.. sentences];
        random.Shuffle(order);
        var batches = new List<NetworkSentence[]>();
        var open = new List<NetworkSentence>();
        int rows = 0;
        foreach (NetworkSentence sentence in order)
        {
            open.Add(sentence);
            rows += sentence.Rows;
            if (rows >= BatchTokens)
            {
                batches.Add([.. open]);
                open.Clear();
                rows = 0;
            }
        }

        if (open.Count > 0)
        {
            batches.Add([.. open]);
        }

        return batches;
    }

    private void Update(Gradient[] gradients, float rate)
    {
        step++;
        double norm = 0;
        foreach (Parameter p in net.Parameters)
        {
            if (!p.IsTable)
            {
                float[] a = gradients[0].Of(p);
                VectorMath.AddTo(gradients[1].Of(p), a);
                foreach (float value in a)
                {
                    norm += (double)value * value;
                }
            }
        }

        float clip = norm > 25 ? (float)(5 / Math.Sqrt(norm)) : 1;
        const float b1 = 0.9f, b2 = 0.98f;
        float fix1 = 1 - MathF.Pow(b1, step), fix2 = 1 - MathF.Pow(b2, step);
        Parallel.ForEach(net.Parameters, new ParallelOptions { MaxDegreeOfParallelism = 2 }, p =>
        {
            if (!p.IsTable)
            {
                Adam(p.Value, gradients[0].Of(p), means[p.Index], squares[p.Index], clip, rate / fix1, fix2);
                return;
            }

            foreach (int row in gradients[1].Touched(p))
            {
                VectorMath.AddTo(gradients[1].Of(p).AsSpan(row * p.Columns, p.Columns), gradients[0].Touch(p, row));
            }

            foreach (int row in gradients[0].Touched(p))
            {
                int at = row * p.Columns;
                Adam(p.Row(row), gradients[0].Of(p).AsSpan(at, p.Columns), means[p.Index].AsSpan(at, p.Columns), squares[p.Index].AsSpan(at, p.Columns), clip,
                    rate / fix1, fix2);
            }
        });
    }

    private static void Adam(Span<float> value, ReadOnlySpan<float> slope, Span<float> mean, Span<float> square, float clip, float rate, float fix2)
    {
        const float b1 = 0.9f, b2 = 0.98f;
        int i = 0;
        float root = 1 / MathF.Sqrt(fix2);
        for (; i + 16 <= value.Length; i += 16)
        {
            Vector512<float> g = Vector512.Create(slope[i..]) * clip;
            Vector512<float> m = (Vector512.Create<float>(mean[i..]) * b1) + (g * (1 - b1));
            Vector512<float> s = (Vector512.Create<float>(square[i..]) * b2) + (g * g * (1 - b2));
            m.CopyTo(mean[i..]);
            s.CopyTo(square[i..]);
            (Vector512.Create<float>(value[i..]) - (m * rate / ((Vector512.Sqrt(s) * root) + Vector512.Create(1e-8f)))).CopyTo(value[i..]);
        }

        for (; i < value.Length; i++)
        {
            float g = slope[i] * clip;
            mean[i] = (mean[i] * b1) + (g * (1 - b1));
            square[i] = (square[i] * b2) + (g * g * (1 - b2));
            value[i] -= rate * mean[i] / ((MathF.Sqrt(square[i]) * root) + 1e-8f);
        }
    }
}
