namespace Detente.Coding;

/// <summary>One lesson forth and back through a network in training.</summary>
internal sealed class RelationPass
{
    private readonly RelationNetwork network;
    private readonly RelationTraining options;
    private readonly Random random;
    private readonly float[] hidden;
    private readonly float[] mask;
    private readonly float[] slope;
    private readonly float[] scores;
    private readonly float[] featureMemory;
    private readonly AdamState[] states;

    public RelationPass(RelationNetwork network, RelationTraining options, Random random)
    {
        this.network = network;
        this.options = options;
        this.random = random;
        hidden = new float[network.Hidden];
        mask = new float[network.Hidden];
        slope = new float[network.Hidden];
        scores = new float[network.Acts];
        featureMemory = new float[network.Features.Length];
        states = [.. new[] { network.Slots, network.HiddenBias, network.Output, network.OutputBias }.Select(weights => new AdamState(weights))];
    }

    private float[] SlotGradient => states[0].Gradient;

    private float[] BiasGradient => states[1].Gradient;

    private float[] OutputGradient => states[2].Gradient;

    private float[] OutputBiasGradient => states[3].Gradient;

    public void Learn(int[] rows, float[] dense, bool[] allowed, float weight, float pace)
    {
        int width = network.Hidden;
        int[] seen = [.. rows.Where(_ => random.NextSingle() >= options.FeatureDropout)];
        float scale = 1 / (1 - options.FeatureDropout);
        int slotWidth = dense.Length / RelationFeatures.SlotCount;
        Span<bool> open = stackalloc bool[RelationFeatures.SlotCount];
        for (int slot = 0; slot < open.Length; slot++)
        {
            open[slot] = random.NextSingle() >= options.SlotDropout;
        }

        float slotScale = 1 / (1 - options.SlotDropout);
        network.HiddenBias.CopyTo(hidden, 0);
        foreach (int row in seen)
        {
            RelationNetwork.Add(network.Features.AsSpan(row * width, width), scale, hidden);
        }

        for (int i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0 && open[i / slotWidth])
            {
                RelationNetwork.Add(network.Slots.AsSpan(i * width, width), dense[i] * slotScale, hidden);
            }
        }

        float keep = 1 / (1 - options.HiddenDropout);
        for (int i = 0; i < width; i++)
        {
            float bend = hidden[i] < 0 ? RelationNetwork.Leak : 1;
            mask[i] = random.NextSingle() < options.HiddenDropout ? 0 : keep * bend;
            hidden[i] *= mask[i];
        }

        for (int act = 0; act < scores.Length; act++)
        {
            scores[act] = network.OutputBias[act] + RelationNetwork.Dot(network.Output.AsSpan(act * width, width), hidden);
        }

        SetGradient(allowed, weight);
        Array.Clear(slope);
        for (int act = 0; act < scores.Length; act++)
        {
            if (scores[act] == 0)
            {
                continue;
            }

            OutputBiasGradient[act] += scores[act];
            RelationNetwork.Add(hidden, scores[act], OutputGradient.AsSpan(act * width, width));
            RelationNetwork.Add(network.Output.AsSpan(act * width, width), scores[act], slope);
        }

        for (int i = 0; i < width; i++)
        {
            slope[i] *= mask[i];
            BiasGradient[i] += slope[i];
        }

        for (int i = 0; i < dense.Length; i++)
        {
            if (dense[i] != 0 && open[i / slotWidth])
            {
                RelationNetwork.Add(slope, dense[i] * slotScale, SlotGradient.AsSpan(i * width, width));
            }
        }

        float rate = options.FeatureRate * pace;
        foreach (int row in seen)
        {
            Span<float> weights = network.Features.AsSpan(row * width, width);
            Span<float> memory = featureMemory.AsSpan(row * width, width);
            for (int i = 0; i < width; i++)
            {
                float gradient = slope[i] * scale;
                memory[i] += gradient * gradient;
                weights[i] -= rate * gradient / (MathF.Sqrt(memory[i]) + 1e-3f);
            }
        }
    }

    public void Step(float pace)
    {
        foreach (AdamState state in states)
        {
            state.Step(options.Rate * pace, options.Decay);
        }
    }

    /// <summary>From scores to the slope of the loss: what each act is believed, less what it should be.</summary>
    private void SetGradient(bool[] allowed, float weight)
    {
        float most = scores.Max();
        float all = 0, right = 0;
        for (int act = 0; act < scores.Length; act++)
        {
            scores[act] = MathF.Exp(scores[act] - most);
            all += scores[act];
            right += allowed[act] ? scores[act] : 0;
        }

        for (int act = 0; act < scores.Length; act++)
        {
            float belief = scores[act] / all;
            scores[act] = weight * (belief - (allowed[act] ? scores[act] / Math.Max(right, 1e-20f) : 0));
        }
    }

    /// <summary>Weights with their gradient and its running means.</summary>
    private sealed class AdamState(float[] weights)
    {
        private readonly float[] mean = new float[weights.Length];
        private readonly float[] square = new float[weights.Length];
        private int steps;

        public float[] Gradient { get; } = new float[weights.Length];

        public void Step(float rate, float decay)
        {
            steps++;
            float rate1 = rate / (1 - MathF.Pow(0.9f, steps));
            float rate2 = 1 / (1 - MathF.Pow(0.999f, steps));
            for (int i = 0; i < weights.Length; i++)
            {
                float gradient = Gradient[i];
                mean[i] = (0.9f * mean[i]) + (0.1f * gradient);
                square[i] = (0.999f * square[i]) + (0.001f * gradient * gradient);
                weights[i] -= (rate1 * mean[i] / (MathF.Sqrt(square[i] * rate2) + 1e-8f)) + (decay * rate / 0.002f * weights[i]);
                Gradient[i] = 0;
            }
        }
    }
}
