namespace Detente.Nlp;

/// <summary>Logistic regression of sentence ends, one gap at a time, with a step for each weight (AdaGrad), averaged.</summary>
internal sealed class GapTrainer(int bits, int epochs, int seed, float rate, double dropout, float copyWeight)
{
    /// <summary>What occurs less often is not learned.</summary>
    private const int Least = 2;

    /// <summary>Nothing is learned from a gap that is right but for less.</summary>
    private const float Margin = 0.002f;

    /// <returns>The weight of each cell, in logits.</returns>
    public float[] Train(IReadOnlyList<SentenceSample> samples)
    {
        int size = 1 << bits;
        var weights = new float[size];
        var squares = new float[size];
        var sums = new double[size];
        var since = new int[size];
        int[] known = Count(samples, size);
        int[] order = [.. Enumerable.Range(0, samples.Count)];
        var random = new Random(seed);
        int step = 0;
        Span<int> room = stackalloc int[GapFeatures.Most];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int at in order)
            {
                SentenceSample sample = samples[at];
                float weight = sample.IsCopy ? copyWeight : 1;
                for (int gap = 0; gap < sample.Count; gap++)
                {
                    step++;
                    int count = 0;
                    float score = 0;
                    foreach (int cell in sample.Cells(gap))
                    {
                        if (known[cell] >= Least && random.NextSingle() >= dropout)
                        {
                            room[count++] = cell;
                            score += weights[cell];
                        }
                    }

                    float error = (sample.Ends[gap] ? 1 : 0) - (1 / (1 + MathF.Exp(-score)));
                    if (MathF.Abs(error) < Margin)
                    {
                        continue;
                    }

                    foreach (int cell in room[..count])
                    {
                        sums[cell] += (double)weights[cell] * (step - since[cell]);
                        since[cell] = step;
                        float slope = weight * error;
                        squares[cell] += slope * slope;
                        weights[cell] += rate * slope / (MathF.Sqrt(squares[cell]) + 1e-6f);
                    }
                }
            }
        }

        for (int cell = 0; cell < size; cell++)
        {
            sums[cell] += (double)weights[cell] * (step - since[cell]);
            weights[cell] = (float)(sums[cell] / Math.Max(1, step));
        }

        return weights;
    }

    /// <summary>How often each cell occurs.</summary>
    private static int[] Count(IReadOnlyList<SentenceSample> samples, int size)
    {
        var counts = new int[size];
        foreach (SentenceSample sample in samples)
        {
            for (int gap = 0; gap < sample.Count; gap++)
            {
                foreach (int cell in sample.Cells(gap))
                {
                    counts[cell]++;
                }
            }
        }

        return counts;
    }
}
