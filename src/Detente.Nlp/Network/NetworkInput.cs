namespace Detente.Nlp;

/// <summary>What a network reads of each word, side by side: its fixed vector, its learned row, the sum of the rows of its parts.</summary>
internal sealed class NetworkInput(ParsingNetwork net, float[] vectors, int vectorWidth)
{
    private readonly NetworkShape shape = net.Shape;
    private readonly List<WordEntry> read = [];
    private float[] input = [];

    /// <param name="drop">What is hidden in training; null where nothing is.</param>
    public float[] Forward(NetworkSentence[] batch, int rows, Dropout? drop, Random random)
    {
        if (input.Length < rows * shape.Input)
        {
            input = new float[rows * shape.Input * 5 / 4];
        }

        input.AsSpan(0, rows * shape.Input).Clear();
        read.Clear();
        foreach (NetworkSentence sentence in batch)
        {
            foreach (WordEntry entry in sentence.Words)
            {
                WordEntry word = drop is null || entry.Word == ParsingNetwork.RootWord ? entry : Hidden(entry, drop, random);
                Put(word, input.AsSpan(read.Count * shape.Input, shape.Input));
                read.Add(word);
            }
        }

        return input;
    }

    /// <summary>Hands the slopes of the input on to the rows it was made of.</summary>
    public void Backward(Span<float> slopes, Gradient gradient)
    {
        for (int i = 0; i < read.Count; i++)
        {
            WordEntry word = read[i];
            Span<float> slope = slopes.Slice(i * shape.Input, shape.Input);
            VectorMath.AddTo(slope.Slice(shape.Vector, shape.Word), gradient.Touch(net.Words, word.Word));
            Span<float> part = slope[(shape.Vector + shape.Word)..];
            Share(part, word.Parts.Length);
            foreach (int row in word.Parts)
            {
                VectorMath.AddTo(part, gradient.Touch(net.Parts, row));
            }
        }
    }

    private static WordEntry Hidden(WordEntry word, Dropout drop, Random random)
    {
        bool hide = random.NextSingle() < drop.Word / (drop.Word + word.Count);
        bool blind = (hide && random.NextSingle() < 0.5f) || random.NextSingle() < drop.Vector;
        word = word with { Word = hide ? ParsingNetwork.UnknownWord : word.Word, Vector = blind ? -1 : word.Vector };
        return random.NextSingle() < drop.Parts ? word with { Parts = [] } : word;
    }

    private static void Share(Span<float> part, int parts)
    {
        float share = 1 / MathF.Sqrt(Math.Max(1, parts));
        foreach (ref float value in part)
        {
            value *= share;
        }
    }

    private void Put(WordEntry word, Span<float> to)
    {
        if (word.Vector >= 0)
        {
            vectors.AsSpan(word.Vector * vectorWidth, vectorWidth).CopyTo(to);
        }

        net.Words.Row(word.Word).CopyTo(to[shape.Vector..]);
        Span<float> part = to[(shape.Vector + shape.Word)..];
        foreach (int row in word.Parts)
        {
            VectorMath.AddTo(net.Parts.Row(row), part);
        }

        Share(part, word.Parts.Length);
    }
}
