using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Detente.Nlp;

/// <summary>Cuts a CoNLL-U file into lines, one at a time. Lines end in LF, CRLF or CR; the last one need not.</summary>
/// <remarks>Bytes are decoded line by line, for only then a wrong byte can be said with its line, and costs no other line.</remarks>
internal static class ConlluLines
{
    public static IEnumerable<ConlluLine> Read(TextReader reader)
    {
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            yield return Make(++number, line, null);
        }
    }

    /// <param name="stream">UTF-8, with or without a byte-order mark.</param>
    public static IEnumerable<ConlluLine> Read(Stream stream)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        byte[] buffer = new byte[64 * 1024];
        int number = 0;
        bool afterReturn = false;
        bool pending = false;
        while (stream.Read(buffer) is > 0 and int count)
        {
            int at = 0;
            while (at < count)
            {
                if (afterReturn && buffer[at] == '\n')
                {
                    at++;
                    afterReturn = false;
                    continue;
                }

                afterReturn = false;
                int length = buffer.AsSpan(at, count - at).IndexOfAny((byte)'\n', (byte)'\r');
                line.Write(buffer.AsSpan(at, length < 0 ? count - at : length));
                pending = length < 0;
                if (pending)
                {
                    break;
                }

                yield return Decode(++number, line.WrittenSpan);
                line.ResetWrittenCount();
                afterReturn = buffer[at + length] == '\r';
                at += length + 1;
            }
        }

        if (pending)
        {
            yield return Decode(++number, line.WrittenSpan);
        }
    }

    private static ConlluLine Decode(int number, ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        return Make(number, text, Utf8.IsValid(bytes) ? null : WrongByte(bytes));
    }

    private static ConlluLine Make(int number, string text, string? fault) => new(
        number,
        text.TrimStart('\ufeff'),
        fault ?? (text.Contains('\0', StringComparison.Ordinal) ? "a NUL character" : null));

    private static string WrongByte(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        return string.Create(CultureInfo.InvariantCulture, $"not UTF-8 (0x{bytes[at]:X2} is byte {at + 1} of the line)");
    }
}
