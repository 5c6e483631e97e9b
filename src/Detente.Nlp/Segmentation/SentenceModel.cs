namespace Detente.Nlp;

/// <summary>
/// The weights that say between which tokens a sentence ends, and the classes of words they look at. Immutable, safe for many threads.
/// </summary>
public sealed class SentenceModel
{
    /// <summary>The table's weights are whole numbers of this many parts of one: a logit of 1 is 24.</summary>
    internal const int Unit = 24;

    private readonly sbyte[] weights;
    private readonly Dictionary<uint, byte> classes;

    internal SentenceModel(sbyte[] weights, Dictionary<uint, byte> classes)
    {
        this.weights = weights;
        this.classes = classes;
    }

    /// <summary>Of <see cref="GapFeatures"/>.</summary>
    internal ReadOnlySpan<sbyte> Weights => weights;

    internal WordClasses Classes => new(classes);

    /// <summary>The same model gives the same bytes.</summary>
    public void Write(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteTable(writer, weights);
        writer.Write(classes.Count);
        foreach ((uint word, byte value) in classes.OrderBy(c => c.Key))
        {
            writer.Write(word);
            writer.Write(value);
        }
    }

    /// <exception cref="FormatException">The bytes are no sentence model.</exception>
    /// <exception cref="EndOfStreamException">The bytes end before the model does.</exception>
    public static SentenceModel Read(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        sbyte[] weights = ReadTable(reader);
        int count = reader.ReadInt32();
        Require(count is >= 0 and < 1 << 20);
        var classes = new Dictionary<uint, byte>();
        for (int i = 0; i < count; i++)
        {
            Require(classes.TryAdd(reader.ReadUInt32(), reader.ReadByte()));
        }

        return new SentenceModel(weights, classes);
    }

    /// <summary>The cells that are not zero: how far each is from the one before, and its weight.</summary>
    private static void WriteTable(BinaryWriter writer, sbyte[] weights)
    {
        writer.Write((byte)System.Numerics.BitOperations.Log2((uint)weights.Length));
        writer.Write(weights.Count(w => w != 0));
        int last = -1;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
            {
                writer.Write7BitEncodedInt(i - last);
                writer.Write(weights[i]);
                last = i;
            }
        }
    }

    private static sbyte[] ReadTable(BinaryReader reader)
    {
        int bits = reader.ReadByte();
        Require(bits is >= 4 and <= 20);
        var weights = new sbyte[1 << bits];
        int count = reader.ReadInt32();
        int at = -1;
        for (int i = 0; i < count; i++)
        {
            int step = reader.Read7BitEncodedInt();
            Require(step > 0 && step < weights.Length - at);
            at += step;
            weights[at] = reader.ReadSByte();
        }

        return weights;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("a number of the sentence model is out of range");
        }
    }
}
