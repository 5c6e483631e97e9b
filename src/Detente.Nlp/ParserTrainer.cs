namespace Detente.Nlp;

/// <summary>Trains a <see cref="Parser"/>: averaged perceptron, dynamic oracle, following its own mistakes after the first epoch.</summary>
internal sealed class ParserTrainer(int epochs, int seed, int runs, int bits)
{
    /// <summary>How often a mistake is followed rather than put right.</summary>
    private const double Exploration = 0.9;

    /// <summary>A word seen c times is hidden with a chance of Alpha / (Alpha + c), after Kiperwasser and Goldberg (2016).</summary>
    private const double Alpha = 3;

    /// <summary>What one unit of a stored weight stands for; wide enough that the largest weights are not cut.</summary>
    private const double Step = 1;

    /// <summary>Smaller weights are dropped: they cost room and help nothing.</summary>
    private const double Least = 0.5;

    /// <param name="tagged">Tags for each sentence as a tagger that has not seen it gives them: see <see cref="Jackknife"/>.</param>
    public Parser Train(
        IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<int[]> tagged, TagSet tags, TagLexicon lexicon, Action<string>? progress = null)
    {
        ParserActions actions = ParserActions.Collect(sentences);
        Dictionary<string, int> counts = sentences.SelectMany(s => s.Forms).CountBy(f => f, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        GoldTree[] trees = [.. sentences.Select((s, i) => new GoldTree(s, tagged[i], actions, lexicon, counts))];
        float[]? sum = null;
        for (int run = 0; run < runs; run++)
        {
            WeightTrainer weights = TrainOnce(trees, actions, tags, seed + run, progress);
            sum ??= new float[weights.Cells];
            weights.AddAverages(sum);
        }

        return new Parser(tags, actions, WeightTrainer.ToTable(sum!, bits, actions.Count, step: Step * runs, least: Least * runs));
    }

    private WeightTrainer TrainOnce(GoldTree[] trees, ParserActions actions, TagSet tags, int from, Action<string>? progress)
    {
        var weights = new WeightTrainer(bits, actions.Count);
        var random = new Random(from);
        var learner = new Learner(weights, actions, tags, new Random(from));
        int[] order = [.. Enumerable.Range(0, trees.Length)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            learner.Reset();
            foreach (int tree in order)
            {
                learner.Learn(trees[tree], epoch == 0 ? 0 : Exploration);
            }

            progress?.Invoke(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"parser: epoch {epoch + 1} of {epochs}, {learner.Wrong} of {learner.Seen} actions wrong"));
        }

        return weights;
    }

    private sealed class GoldTree
    {
        public GoldTree(TrainingSentence sentence, int[] tagged, ParserActions actions, TagLexicon lexicon, Dictionary<string, int> counts)
        {
            int n = sentence.Forms.Length;
            Tagged = tagged;
            Dropout = [.. sentence.Forms.Select(f => Alpha / (Alpha + counts[f]))];
            Words = new TaggedWord[n + 4];
            Tagger.Prepare(lexicon, sentence.Forms, Words);
            Heads = new int[n + 2];
            Lefts = new int[n + 2];
            Rights = new int[n + 2];
            for (int i = 1; i <= n; i++)
            {
                Heads[i] = sentence.Heads[i - 1] == 0 ? n + 1 : sentence.Heads[i - 1];
                Lefts[i] = actions.LeftOf(sentence.Relations[i - 1]);
                Rights[i] = actions.RightOf(sentence.Relations[i - 1]);
            }

            Children = new ChildIndex(Heads, n + 1);
        }

        public int[] Tagged { get; }

        /// <summary>How likely each word is to be hidden, so that the model learns to do without rare ones.</summary>
        public double[] Dropout { get; }

        public TaggedWord[] Words { get; }

        public int[] Heads { get; }

        /// <summary>The action that makes the gold relation as a left arc; −1 where there is none.</summary>
        public int[] Lefts { get; }

        public int[] Rights { get; }

        public ChildIndex Children { get; }
    }

    private sealed class Learner(WeightTrainer weights, ParserActions actions, TagSet tags, Random random)
    {
        private readonly ParserState state = new();
        private readonly ParserFeatures reader = new();
        private readonly ulong[] features = new ulong[ParserFeatures.Count];
        private readonly float[] scores = new float[WeightTable.Lanes(actions.Count)];

        public int Seen { get; private set; }

        public int Wrong { get; private set; }

        public void Reset() => (Seen, Wrong) = (0, 0);

        public void Learn(GoldTree tree, double exploration)
        {
            Span<ParserWord> words = reader.Start(tree.Tagged.Length);
            Parser.Fill(tags, tree.Words, tree.Tagged, words);
            for (int i = 0; i < tree.Tagged.Length; i++)
            {
                if (random.NextDouble() < tree.Dropout[i])
                {
                    words[i + 1] = words[i + 1] with { Word = tree.Words[i + 2].Traits.Unknown };
                }
            }

            state.Start(tree.Tagged.Length);
            while (!state.IsDone)
            {
                int action = state.StackSize == 0 ? ParserActions.Shift
                    : state.Next == state.Root && state.StackSize == 1 ? actions.RootArc : Choose(tree, exploration);
                Parser.Apply(state, actions, action);
            }
        }

        private int Choose(GoldTree tree, double exploration)
        {
            reader.Fill(state, features);
            weights.Score(features, scores);
            (int shift, int left, int right) = DynamicOracle.Costs(state, tree.Heads, tree.Children);
            int least = Math.Min(shift, Math.Min(left, right));
            int s0 = state.Stack(0);
            int best = Possible(ParserActions.Shift, shift, ParserActions.Shift, 1, -1);
            best = Possible(actions.RootArc + 1, left, actions.RootArc + 1, actions.FirstRight, best);
            best = Possible(actions.FirstRight, right, actions.FirstRight, actions.Count, best);

            int gold = Possible(ParserActions.Shift, shift == least ? shift : int.MaxValue, ParserActions.Shift, 1, -1);
            gold = Labelled(left == least, tree.Lefts[s0], actions.RootArc + 1, actions.FirstRight, gold);
            gold = Labelled(right == least, tree.Rights[s0], actions.FirstRight, actions.Count, gold);
            Seen++;
            weights.Tick();
            if (best == gold)
            {
                return best;
            }

            Wrong++;
            weights.Update(features, gold, best);
            return random.NextDouble() < exploration ? best : gold;
        }

        private int Possible(int first, int cost, int from, int to, int best)
        {
            if (cost == int.MaxValue)
            {
                return best;
            }

            best = best < 0 ? first : best;
            for (int i = from; i < to; i++)
            {
                best = scores[i] > scores[best] ? i : best;
            }

            return best;
        }

        /// <summary>The gold relation where there is one on this side; any where the arc is lost and its relation with it.</summary>
        private int Labelled(bool isBest, int relation, int from, int to, int gold)
        {
            if (!isBest)
            {
                return gold;
            }

            return relation >= 0
                ? Possible(relation, 0, relation, relation + 1, gold)
                : Possible(from, 0, from, to, gold);
        }
    }
}
