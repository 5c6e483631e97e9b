using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>
/// Skip-gram with negative sampling (Mikolov and others 2013), where a neighbour is guessed with other weights at each distance to the
/// left and to the right (Ling and others 2015): vectors then tell more of a word's place in the sentence. One thread, so that the order of all
/// sums is given.
/// </summary>
internal sealed class SkipGram
{
    private const int Lanes = 16;
    private const int SigmoidSteps = 1024;
    private const float SigmoidLimit = 8;

    private readonly WordCorpus corpus;
    private readonly VectorOptions options;
    private readonly WordSampler negatives;
    private readonly uint[] keep;
    private readonly float[] sigmoid;

    /// <summary>A row is <see cref="stride"/> long: the dimension rounded up to whole vectors.</summary>
    private readonly float[] words;

    /// <summary>The rows of one place beside the word after those of another.</summary>
    private readonly float[] contexts;
    private readonly float[] change;
    private readonly int stride;
    private ulong state;

    /// <param name="corpus">With its words kept.</param>
    public SkipGram(WordCorpus corpus, VectorOptions options)
    {
        this.corpus = corpus;
        this.options = options;
        int count = corpus.Words.Count;
        stride = (options.Dimension + Lanes - 1) / Lanes * Lanes;
        words = new float[count * stride];
        contexts = new float[checked(count * stride * 2 * options.Window)];
        change = new float[stride];
        negatives = new WordSampler([.. corpus.Counts.Select(c => Math.Pow(c, 0.75))]);
        keep = Chances(corpus.Counts, options.Subsampling);
        sigmoid = [.. Enumerable.Range(0, SigmoidSteps).Select(i => (float)(1 / (1 + Math.Exp(SigmoidLimit - ((i + 0.5) * 2 * SigmoidLimit / SigmoidSteps)))))];
        state = Mixer.Finish((ulong)options.Seed + 1) | 1;
        for (int word = 0; word < count; word++)
        {
            foreach (ref float value in words.AsSpan(word * stride, options.Dimension))
            {
                value = (((Next() >> 40) / (float)(1 << 24)) - 0.5f) / options.Dimension;
            }
        }
    }

    public ReadOnlySpan<float> Row(int word) => words.AsSpan(word * stride, options.Dimension);

    /// <param name="pass">From 0: how far the learning rate has fallen.</param>
    public void Pass(int pass)
    {
        ReadOnlySpan<int> tokens = corpus.Tokens;
        double whole = (double)tokens.Length * options.Passes;
        for (int at = 0; at < tokens.Length; at++)
        {
            int word = tokens[at];
            if (word < 0 || (uint)Next() > keep[word])
            {
                continue;
            }

            double done = (((double)pass * tokens.Length) + at) / whole;
            float rate = (float)(options.LearningRate * Math.Max(1 - done, 1e-4));
            int reach = 1 + (int)((Next() >> 32) * (ulong)options.Window >> 32);
            Side(tokens, at, -1, reach, rate);
            Side(tokens, at, 1, reach, rate);
        }
    }

    private static uint[] Chances(IReadOnlyList<int> counts, double threshold)
    {
        double total = counts.Sum(c => (double)c);
        return [.. counts.Select(c => threshold * total / c).Select(r => (uint)(uint.MaxValue * Math.Min(1, Math.Sqrt(r) + r)))];
    }

    private void Side(ReadOnlySpan<int> tokens, int at, int step, int reach, float rate)
    {
        for (int distance = 1; distance <= reach; distance++)
        {
            int i = at + (step * distance);
            if (i < 0 || i >= tokens.Length || tokens[i] == WordCorpus.SentenceEnd)
            {
                return;
            }

            if (tokens[i] >= 0)
            {
                int place = step < 0 ? distance - 1 : options.Window + distance - 1;
                Learn(tokens[at], tokens[i], place * keep.Length, rate);
            }
        }
    }

    /// <summary>Moves a word towards its neighbour and away from words drawn at random.</summary>
    private void Learn(int word, int neighbour, int firstRow, float rate)
    {
        ref float row = ref words[word * stride];
        ref float sum = ref MemoryMarshal.GetArrayDataReference(change);
        Array.Clear(change);
        for (int draw = 0; draw <= options.Negatives; draw++)
        {
            int target = draw == 0 ? neighbour : negatives.Draw(Next());
            if (draw > 0 && target == neighbour)
            {
                continue;
            }

            ref float context = ref contexts[(nint)(firstRow + target) * stride];
            float step = rate * ((draw == 0 ? 1 : 0) - Sigmoid(Product(ref row, ref context)));
            Vector512<float> factor = Vector512.Create(step);
            for (int i = 0; i < stride; i += Lanes)
            {
                Vector512<float> old = Vector512.LoadUnsafe(ref context, (nuint)i);
                Vector512.FusedMultiplyAdd(factor, old, Vector512.LoadUnsafe(ref sum, (nuint)i)).StoreUnsafe(ref sum, (nuint)i);
                Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref row, (nuint)i), old).StoreUnsafe(ref context, (nuint)i);
            }
        }

        for (int i = 0; i < stride; i += Lanes)
        {
            (Vector512.LoadUnsafe(ref row, (nuint)i) + Vector512.LoadUnsafe(ref sum, (nuint)i)).StoreUnsafe(ref row, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Product(ref float left, ref float right)
    {
        Vector512<float> sum = default;
        for (int i = 0; i < stride; i += Lanes)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref left, (nuint)i), Vector512.LoadUnsafe(ref right, (nuint)i), sum);
        }

        return Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Sigmoid(float x)
    {
        int step = (int)((Math.Clamp(x, -SigmoidLimit, SigmoidLimit) + SigmoidLimit) * (SigmoidSteps / (2 * SigmoidLimit)));
        return sigmoid[Math.Min(step, SigmoidSteps - 1)];
    }

    /// <summary>Xorshift (Marsaglia 2003), its bits mixed once more by a multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 0x2545F4914F6CDD1D;
    }
}
