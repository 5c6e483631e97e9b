namespace Detente.Nlp;

/// <summary>What is known of words from the company they keep: a row of numbers each. Immutable, safe for many threads.</summary>
/// <remarks>Words are as <see cref="WordTraits"/> makes them: small letters, digits as zeroes, plain quotes, 40 characters at most.</remarks>
public sealed class WordVectors
{
    private readonly float[] values;
    private readonly Dictionary<string, int> indices;

    /// <param name="words">No word twice.</param>
    /// <param name="values">Row after row, in the order of the words.</param>
    internal WordVectors(IReadOnlyList<string> words, int dimension, float[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, words.Count * dimension);
        Words = words;
        Dimension = dimension;
        this.values = values;
        indices = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            indices.Add(words[i], i);
        }
    }

    /// <summary>From the most frequent to the rarest.</summary>
    public IReadOnlyList<string> Words { get; }

    public int Dimension { get; }

    internal ReadOnlySpan<float> Values => values;

    /// <summary>Over all words each number has mean 0, and all numbers together have variance 1.</summary>
    /// <param name="index">Of the word in <see cref="Words"/>.</param>
    public ReadOnlySpan<float> Vector(int index) => values.AsSpan(index * Dimension, Dimension);

    /// <summary>−1 for a word without a vector. Any spelling: it is made plain first.</summary>
    public int IndexOf(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Span<char> plain = stackalloc char[WordTraits.Longest];
        int length = WordTraits.MakeLower(form, plain);
        return indices.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(plain[..length], out int index) ? index : -1;
    }

    /// <summary>The words whose vectors point most nearly the same way, the nearest first.</summary>
    public IReadOnlyList<string> Nearest(int index, int count)
    {
        float[] lengths = [.. Enumerable.Range(0, Words.Count).Select(i => MathF.Sqrt(Product(i, i)) + 1e-9f)];
        return [.. Enumerable.Range(0, Words.Count).Where(i => i != index).OrderByDescending(i => Product(i, index) / lengths[i]).Take(count).Select(i => Words[i])];
    }

    /// <exception cref="DataFileException">The file is missing, damaged, cut short, no word vectors, or of another format version: DT022x.</exception>
    public static WordVectors Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new DataFileException(Diagnostic.Error("DT0220", path, 0, $"the word vectors cannot be read: {e.Message}"));
        }

        return WordVectorFile.Read(bytes, path);
    }

    /// <summary>Writes the vectors in one go: a reader sees the old file or the new one.</summary>
    public void Save(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string temporary = path + ".part";
        File.WriteAllBytes(temporary, WordVectorFile.Write(this));
        File.Move(temporary, path, overwrite: true);
    }

    private float Product(int left, int right)
    {
        ReadOnlySpan<float> a = Vector(left), b = Vector(right);
        float sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
