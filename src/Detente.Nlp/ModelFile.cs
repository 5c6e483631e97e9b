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
    public const int Version = 1;
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

        IReadOnlyList<(string Upos, string Xpos)> tags = model.Tagger.Tags.Tags;
        WriteStrings(writer, [.. tags.SelectMany(t => (string[])[t.Upos, t.Xpos])]);
        writer.Write(model.Tagger.Lexicon.Count);
        foreach ((ulong word, LexiconEntry entry) in model.Tagger.Lexicon.Entries)
        {
            writer.Write(word);
            writer.Write(entry.Kind);
            writer.Write((short)entry.OnlyTag);
        }

        WriteTable(writer, model.Tagger.Weights);
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
        writer.Write(model.Parser is not null);
        if (model.Parser is { } parser)
        {
            WriteStrings(writer, parser.Actions.Lefts);
            WriteStrings(writer, parser.Actions.Rights);
            WriteTable(writer, parser.Weights);
        }

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
        int words = ReadCount(reader, 18);
        var lexicon = new Dictionary<ulong, LexiconEntry>(words);
        for (int i = 0; i < words; i++)
        {
            ulong word = reader.ReadUInt64();
            ulong kind = reader.ReadUInt64();
            int only = reader.ReadInt16();
            Require(only < tags.Count);
            lexicon.Add(word, new LexiconEntry(kind, only));
        }

        var tagger = new Tagger(new TagLexicon(lexicon), tags, ReadTable(reader, bytes, HeadLength));
        Require(tagger.Weights.Classes == tags.Count);
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
        Parser? parser = null;
        if (reader.ReadBoolean())
        {
            var actions = new ParserActions(ReadStrings(reader), ReadStrings(reader));
            Require(actions.Lefts.Count > 0);
            parser = new Parser(tags, actions, ReadTable(reader, bytes, HeadLength));
            Require(parser.Weights.Classes == actions.Count);
        }

        return new LanguageModel(info, hash, tagger, lemmatizer, parser);
    }

    /// <summary>The cells that are not zero: how far each is from the one before (7 bits a byte), and its weight.</summary>
    private static void WriteTable(BinaryWriter writer, WeightTable table)
    {
        writer.Write(table.Bits);
        writer.Write(table.Classes);
        var cells = new MemoryStream();
        int last = -1;
        int count = 0;
        Span<sbyte> weights = table.Weights;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
            {
                continue;
            }

            for (uint gap = (uint)(i - last); ; gap >>= 7)
            {
                cells.WriteByte((byte)(gap < 128 ? gap : (gap & 127) | 128));
                if (gap < 128)
                {
                    break;
                }
            }

            cells.WriteByte((byte)weights[i]);
            last = i;
            count++;
        }

        writer.Write(count);
        writer.Write((int)cells.Length);
        writer.Write(cells.GetBuffer().AsSpan(0, (int)cells.Length));
    }

    private static WeightTable ReadTable(BinaryReader reader, byte[] bytes, int offset)
    {
        int bits = reader.ReadInt32();
        int classes = reader.ReadInt32();
        Require(bits is > 0 and <= 26 && classes is > 0 and < 4096);
        var table = new WeightTable(bits, classes);
        int count = reader.ReadInt32();
        int length = ReadCount(reader, 1);
        Span<sbyte> weights = table.Weights;
        int at = (int)reader.BaseStream.Position + offset;
        ReadOnlySpan<byte> cells = bytes.AsSpan(at, length);
        int cell = -1;
        int read = 0;
        for (int i = 0; i < count; i++)
        {
            int gap = cells[read] & 127;
            for (int shift = 7; cells[read++] >= 128; shift += 7)
            {
                gap |= (cells[read] & 127) << shift;
            }

            cell += gap;
            weights[cell] = (sbyte)cells[read++];
        }

        reader.BaseStream.Position += length;
        return table;
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

    private static void WriteStrings(BinaryWriter writer, IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (string text in strings)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var strings = new string[ReadCount(reader, 1)];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    /// <summary>A count that the rest of the file has room for.</summary>
    private static int ReadCount(BinaryReader reader, int least)
    {
        int count = reader.ReadInt32();
        Require(count >= 0 && (long)count * least <= reader.BaseStream.Length - reader.BaseStream.Position);
        return count;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FormatException("a number is out of range");
        }
    }

    private static DataFileException Fault(string id, string path, string message) => new([Diagnostic.Error(id, path, 0, message)]);
}
