using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Detente.Nlp;

/// <summary>
/// The file format of a <see cref="LanguageModel"/>: eight bytes of magic, a version, the SHA-256 of the rest, then the parts in the order
/// of <see cref="Write"/>. Little-endian.
/// </summary>
internal static class ModelFile
{
    public const int Version = 2;
    private const int HeadLength = 8 + 4 + 32;

    private static ReadOnlySpan<byte> Magic => "DTNTLM\r\n"u8;

    public static byte[] Write(LanguageModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(new byte[32]);
        writer.Write(JsonSerializer.Serialize(model.Info));

        WriteStrings(writer, [.. model.Tags.Tags.SelectMany(t => (string[])[t.Upos, t.Xpos])]);
        writer.Write(model.Lemmatizer.Rules.Count);
        foreach (LemmaRule rule in model.Lemmatizer.Rules)
        {
            writer.Write(rule.Lowers);
            writer.Write7BitEncodedInt(rule.Strip);
            writer.Write(rule.Ending);
        }

        WriteNumbers(writer, model.Lemmatizer.Endings);
        WriteNumbers(writer, model.Lemmatizer.Words);
        WriteStrings(writer, model.Lemmatizer.Features);
        WriteNumbers(writer, model.Lemmatizer.WordFeatures);
        NetworkFile.Write(writer, model.Network);
        writer.Write(model.Sentences is not null);
        model.Sentences?.Write(writer);
        writer.Flush();
        byte[] bytes = stream.ToArray();
        SHA256.HashData(bytes.AsSpan(HeadLength), bytes.AsSpan(12, 32));
        return bytes;
    }

    public static LanguageModel Read(byte[] bytes, string path)
    {
        if (bytes.Length < HeadLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Fault("DT0221", path, "this is no Detente language model");
        }

        int version = BitConverter.ToInt32(bytes, 8);
        if (version != Version)
        {
            throw Fault("DT0222", path, FormattableString.Invariant($"model format {version}, this program reads {Version}; train or fetch the model again"));
        }

        byte[] hash = SHA256.HashData(bytes.AsSpan(HeadLength));
        if (!hash.AsSpan().SequenceEqual(bytes.AsSpan(12, 32)))
        {
            throw Fault("DT0223", path, "the model is damaged or cut short: its checksum does not agree");
        }

        try
        {
            return ReadParts(bytes, Convert.ToHexStringLower(hash)[..16]);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or JsonException or ArgumentException or IOException
            or OverflowException or IndexOutOfRangeException or NotSupportedException or OutOfMemoryException)
        {
            throw Fault("DT0224", path, $"the model's parts do not fit together: {e.Message}");
        }
    }

    private static LanguageModel ReadParts(byte[] bytes, string hash)
    {
        using var stream = new MemoryStream(bytes, HeadLength, bytes.Length - HeadLength);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        ModelInfo info = JsonSerializer.Deserialize<ModelInfo>(reader.ReadString()) ?? throw new FormatException("no information");
        string[] names = ReadStrings(reader);
        Require(names.Length is > 1 and < 4096 && names.Length % 2 == 0);
        var tags = new TagSet([.. names.Chunk(2).Select(t => (t[0], t[1]))]);
        var rules = new LemmaRule[ReadCount(reader, 3)];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = new LemmaRule(reader.ReadBoolean(), reader.Read7BitEncodedInt(), reader.ReadString());
            Require(rules[i].Strip >= 0);
        }

        Dictionary<ulong, int> endings = ReadNumbers(reader, rules.Length);
        Dictionary<ulong, int> exceptions = ReadNumbers(reader, rules.Length);
        string[] features = ReadStrings(reader);
        var lemmatizer = new Lemmatizer(rules, endings, exceptions, features, ReadNumbers(reader, features.Length));
        return new LanguageModel(info, hash, tags, lemmatizer, NetworkFile.Read(reader, tags.Count))
        {
            Sentences = reader.ReadBoolean() ? SentenceModel.Read(reader) : null,
        };
    }

    private static void WriteNumbers(BinaryWriter writer, Dictionary<ulong, int> numbers)
    {
        writer.Write(numbers.Count);
        foreach ((ulong key, int value) in numbers.OrderBy(n => n.Key))
        {
            writer.Write(key);
            writer.Write((ushort)value);
        }
    }

    private static Dictionary<ulong, int> ReadNumbers(BinaryReader reader, int limit)
    {
        int count = ReadCount(reader, 10);
        var numbers = new Dictionary<ulong, int>(count);
        for (int i = 0; i < count; i++)
        {
            ulong key = reader.ReadUInt64();
            int value = reader.ReadUInt16();
            Require(value < limit);
            numbers.Add(key, value);
        }

        return numbers;
    }

    internal static void WriteStrings(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (string text in strings)
        {
            writer.Write(text);
        }
    }

    internal static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[ReadCount(reader, 1)];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    /// <summary>A count that the rest of the file has room for.</summary>
    internal static int ReadCount(BinaryReader reader, int least)
    {
        int count = reader.ReadInt32();
        Require(count >= 0 && (long)count * least <= reader.BaseStream.Length - reader.BaseStream.Position);
        return count;
    }

    internal static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("a number is out of range");
        }
    }

    private static DataFileException Fault(string id, string path, string message) => new([Diagnostic.Error(id, path, 0, message)]);
}
