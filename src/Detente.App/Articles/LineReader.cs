using System.Buffers;

namespace Detente.App;

/// <summary>Reads lines as bytes. A line over the limit is passed over without being held.</summary>
internal sealed class LineReader(Stream stream, int limit)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> line = new(4096);
    private int start;
    private int end;

    /// <summary>Of the current line, from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>The current line without its end; valid until the next one. Empty where it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        line.ResetWrittenCount();
        Line = default;
        IsTooLong = false;
        bool any = false;
        while (true)
        {
            if (start == end)
            {
                start = 0;
                end = stream.Read(buffer);
                if (end == 0)
                {
                    return any && Finish();
                }
            }

            any = true;
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            int taken = length < 0 ? end - start : length;
            if (line.WrittenCount + taken > limit)
            {
                IsTooLong = true;
            }

            if (!IsTooLong)
            {
                line.Write(buffer.AsSpan(start, taken));
            }

            start += taken;
            if (length >= 0)
            {
                start++;
                return Finish();
            }
        }
    }

    private bool Finish()
    {
        LineNumber++;
        ReadOnlyMemory<byte> written = IsTooLong ? default : line.WrittenMemory;
        Line = written.Span is [.., (byte)'\r'] ? written[..^1] : written;
        return true;
    }
}
