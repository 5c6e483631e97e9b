using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Detente.Nlp;

/// <summary>
/// The file format of <see cref="WordVectors"/>: eight bytes of magic, a version, the SHA-256 of the rest, then the count of words, the
/// dimension, the words (UTF-8 with their length before them), and the numbers as 32-bit floats, row after row. Little-endian.
/// </summary>
internal static class WordVectorFile
{
    public const int Version = 1;
    private const int HeadLength = 8 + 4 + 32;

    private static ReadOnlySpan<byte> Magic => "DTNTWV\r\n"u8;

    public static byte[] Write(WordVectors vectors)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(new byte[32]);
        writer.Write(vectors.Words.Count);
        writer.Write(vectors.Dimension);
        foreach (string word in vectors.Words)
        {
            writer.Write(word);
        }

        foreach (float value in vectors.Values)
        {
            writer.Write(value);
        }

        writer.Flush();
        byte[] bytes = stream.ToArray();
        SHA256.HashData(bytes.AsSpan(HeadLength), bytes.AsSpan(12, 32));
        return bytes;
    }

    public static WordVectors Read(byte[] bytes, string path)
    {
        if (bytes.Length < HeadLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Fault("DT0221", path, "these are no Detente word vectors");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != Version)
        {
            throw Fault("DT0222", path, FormattableString.Invariant($"word vectors of format {version}, this program reads {Version}; train or fetch them again"));
        }

        if (!SHA256.HashData(bytes.AsSpan(HeadLength)).AsSpan().SequenceEqual(bytes.AsSpan(12, 32)))
        {
            throw Fault("DT0223", path, "the word vectors are damaged or cut short: their checksum does not agree");
        }

        try
        {
            return ReadParts(bytes);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or OverflowException)
        {
            throw Fault("DT0224", path, $"the parts of the word vectors do not fit together: {e.Message}");
        }
    }

    private static WordVectors ReadParts(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, HeadLength, bytes.Length - HeadLength);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        int count = reader.ReadInt32();
        int dimension = reader.ReadInt32();
        Require(count >= 0 && dimension is > 0 and <= 4096 && count * (4L * dimension + 1) <= stream.Length - stream.Position);
        var words = new string[count];
        for (int i = 0; i < count; i++)
        {
            words[i] = reader.ReadString();
        }

        var values = new float[checked(count * dimension)];
        Require(4L * values.Length == stream.Length - stream.Position);
        if (BitConverter.IsLittleEndian)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        }
        else
        {
            foreach (ref float value in values.AsSpan())
            {
                value = reader.ReadSingle();
            }
        }

        Require(Array.TrueForAll(values, float.IsFinite));
        return new WordVectors(words, dimension, values);
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("a number is out of range");
        }
    }

    private static DataFileException Fault(string id, string path, string message) => new(Diagnostic.Error(id, path, 0, message));
}
