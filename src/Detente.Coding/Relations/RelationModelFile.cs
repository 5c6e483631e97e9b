using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Detente.Coding;

/// <summary>
/// The file format of a <see cref="RelationModel"/>: eight bytes of magic, a version, the SHA-256 of the rest, then info, acts, vectors and networks in the
/// order of <see cref="Write"/>. Little-endian.
/// </summary>
internal static class RelationModelFile
{
    public const int Version = 1;
    private const int HeadLength = 8 + 4 + 32;

    private static ReadOnlySpan<byte> Magic => "DTNTRM\r\n"u8;

    public static byte[] Write(RelationModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(new byte[32]);
        writer.Write(JsonSerializer.Serialize(model.Info));
        WriteStrings(writer, model.Acts);
        WriteStrings(writer, model.Vectors.Words);
        writer.Write(model.Vectors.Dimension);
        writer.Write(model.Vectors.Step);
        writer.Write(model.Vectors.Bytes);
        foreach (IReadOnlyList<CompiledRelationNetwork> networks in (IReadOnlyList<CompiledRelationNetwork>[])[model.Networks, model.Related])
        {
            writer.Write(networks.Count);
            foreach (CompiledRelationNetwork network in networks)
            {
                network.Write(writer);
            }
        }

        writer.Flush();
        byte[] bytes = stream.ToArray();
        SHA256.HashData(bytes.AsSpan(HeadLength), bytes.AsSpan(12, 32));
        return bytes;
    }

    public static RelationModel Read(byte[] bytes, string path)
    {
        if (bytes.Length < HeadLength || !bytes.AsSpan(0, 8).SequenceEqual(Magic))
        {
            throw Fault("DT0221", path, "this is no Detente relation model");
        }

        int version = BitConverter.ToInt32(bytes, 8);
        if (version != Version)
        {
            throw Fault("DT0222", path, FormattableString.Invariant($"relation model of format {version}, this program reads {Version}; train or fetch it again"));
        }

        byte[] hash = SHA256.HashData(bytes.AsSpan(HeadLength));
        if (!hash.AsSpan().SequenceEqual(bytes.AsSpan(12, 32)))
        {
            throw Fault("DT0223", path, "the relation model is damaged or cut short: its checksum does not agree");
        }

        try
        {
            return ReadParts(bytes, Convert.ToHexStringLower(hash)[..16]);
        }
        catch (Exception e) when (e is IOException or FormatException or JsonException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            throw Fault("DT0224", path, $"the parts of the relation model do not fit together: {e.Message}");
        }
    }

    private static RelationModel ReadParts(byte[] bytes, string hash)
    {
        using var stream = new MemoryStream(bytes, HeadLength, bytes.Length - HeadLength);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        RelationModelInfo info = JsonSerializer.Deserialize<RelationModelInfo>(reader.ReadString()) ?? throw new FormatException("no info");
        string[] acts = ReadStrings(reader);
        string[] words = ReadStrings(reader);
        int dimension = reader.ReadInt32();
        float step = reader.ReadSingle();
        var values = new sbyte[checked(words.Length * dimension)];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        var vectors = new RelationVectors(words, dimension, step, values);
        var networks = new List<CompiledRelationNetwork>[2];
        for (int kind = 0; kind < networks.Length; kind++)
        {
            networks[kind] = [];
            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                networks[kind].Add(CompiledRelationNetwork.Read(reader));
            }
        }

        if (networks[0].Count == 0 || networks[0].Exists(network => network.Acts != acts.Length) || networks[1].Exists(network => network.Acts != 2))
        {
            throw new FormatException("the networks do not score the acts that are named");
        }

        return new RelationModel(info, acts, vectors, networks[0], networks[1]) { Hash = hash };
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
        int count = reader.ReadInt32();
        if (count is < 0 or > 10_000_000)
        {
            throw new FormatException("a number is out of range");
        }

        var strings = new string[count];
        for (int i = 0; i < count; i++)
        {
            strings[i] = reader.ReadString();
        }

        return strings;
    }

    private static DataFileException Fault(string id, string path, string message) => new([Diagnostic.Error(id, path, 0, message)]);
}
