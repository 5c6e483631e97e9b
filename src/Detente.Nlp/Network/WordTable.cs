using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Detente.Nlp;

/// <summary>Rows of small numbers in one byte each, with a scale for each row. Immutable, safe for many threads.</summary>
internal sealed class WordTable
{
    public WordTable(int columns, sbyte[] values, float[] scale)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, columns * scale.Length);
        Columns = columns;
        Values = values;
        Scale = scale;
    }

    public int Columns { get; }

    public int Rows => Scale.Length;

    public sbyte[] Values { get; }

    public float[] Scale { get; }

    /// <param name="values">Rows of <paramref name="from"/> values; each is widened with zeroes to <paramref name="columns"/>.</param>
    public static WordTable Of(ReadOnlySpan<float> values, int from, int columns)
    {
        int rows = from == 0 ? 0 : values.Length / from;
        var bytes = new sbyte[rows * columns];
        var scale = new float[rows];
        for (int i = 0; i < rows; i++)
        {
            ReadOnlySpan<float> row = values.Slice(i * from, from);
            float most = 1e-9f;
            foreach (float value in row)
            {
                most = Math.Max(most, Math.Abs(value));
            }

            scale[i] = most / 127;
            for (int j = 0; j < from; j++)
            {
                bytes[(i * columns) + j] = (sbyte)MathF.Round(row[j] / scale[i]);
            }
        }

        return new WordTable(columns, bytes, scale);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(Values));
        writer.Write(MemoryMarshal.AsBytes<float>(Scale));
    }

    /// <exception cref="EndOfStreamException">The bytes end before the table does.</exception>
    public static WordTable Read(BinaryReader reader, int columns)
    {
        int rows = ModelFile.ReadCount(reader, columns + sizeof(float));
        var values = new sbyte[rows * columns];
        var scale = new float[rows];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scale.AsSpan()));
        return new WordTable(columns, values, scale);
    }

    /// <summary>to += row. The width is a multiple of 16.</summary>
    public void AddTo(int row, Span<float> to)
    {
        ReadOnlySpan<sbyte> bytes = Values.AsSpan(row * Columns, Columns);
        Vector512<float> scale = Vector512.Create(Scale[row]);
        for (int j = 0; j < bytes.Length; j += 16)
        {
            Vector256<short> wide = Vector256.WidenLower(Vector256.Create(Vector128.Create(bytes.Slice(j, 16)), default));
            (Vector512<int> whole, _) = Vector512.Widen(Vector512.Create(wide, default));
            Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(whole), scale, Vector512.Create<float>(to[j..])).CopyTo(to[j..]);
        }
    }
}
