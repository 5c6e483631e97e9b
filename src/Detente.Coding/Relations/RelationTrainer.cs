namespace Detente.Coding;

/// <summary>Trains a <see cref="RelationNetwork"/>: the same lessons, options and seed give the same network on one kind of processor.</summary>
/// <remarks>Cross-entropy over the acts that a label admits; dropout of features, of slots and of hidden units; AdaGrad for features (Duchi and others 2011), Adam for the rest (Kingma and Ba 2015).</remarks>
internal sealed class RelationTrainer(RelationVectors vectors, RelationTraining options)
{
    private const int Batch = 16;

    public RelationNetwork Train(IReadOnlyList<RelationLesson> lessons, int acts, int seed)
    {
        var random = new Random(seed);
        int hidden = options.Hidden;
        Dictionary<ulong, int> rows = Vocabulary(lessons);
        int dense = RelationFeatures.SlotCount * vectors.Dimension;
        var network = new RelationNetwork
        {
            Hidden = hidden,
            Acts = acts,
            Rows = rows,
            Features = Noise(rows.Count * hidden, 0.02f, random),
            Slots = Noise(dense * hidden, 0.7f / MathF.Sqrt(dense), random),
            HiddenBias = new float[hidden],
            Output = Noise(acts * hidden, 1f / MathF.Sqrt(hidden), random),
            OutputBias = new float[acts],
        };
        var pass = new RelationPass(network, options, random);
        int[][] known = [.. lessons.Select(lesson => network.RowsOf(lesson.Input.Features))];
        var values = new float[lessons.Count][];
        for (int i = 0; i < lessons.Count; i++)
        {
            values[i] = Dense(vectors, lessons[i].Input);
        }

        int[] order = [.. Enumerable.Range(0, lessons.Count)];
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            float pace = 1 - ((float)epoch / options.Epochs);
            for (int i = 0; i < order.Length; i++)
            {
                int lesson = order[i];
                pass.Learn(known[lesson], values[lesson], lessons[lesson].Allowed, lessons[lesson].Weight, pace);
                if ((i + 1) % Batch == 0 || i + 1 == order.Length)
                {
                    pass.Step(pace);
                }
            }
        }

        return network;
    }

    /// <summary>The averages of all slots, one after the other.</summary>
    public static float[] Dense(RelationVectors vectors, RelationInput input)
    {
        float step = vectors.FineStep;
        return [.. vectors.Averages(input.Words).Select(value => value * step)];
    }

    private Dictionary<ulong, int> Vocabulary(IReadOnlyList<RelationLesson> lessons)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (RelationLesson lesson in lessons)
        {
            foreach (ulong feature in lesson.Input.Features)
            {
                counts[feature] = counts.GetValueOrDefault(feature) + 1;
            }
        }

        var rows = new Dictionary<ulong, int>();
        foreach (ulong feature in counts.Where(pair => pair.Value >= options.Least).Select(pair => pair.Key).Order())
        {
            rows.Add(feature, rows.Count);
        }

        return rows;
    }

    private static float[] Noise(int count, float scale, Random random)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = scale * ((2 * random.NextSingle()) - 1);
        }

        return values;
    }
}
