namespace Detente.App;

/// <summary>A stream whose start can be looked at before it is read. Forward only; owns the stream beneath.</summary>
internal sealed class PeekableStream : Stream
{
    private readonly Stream rest;
    private readonly byte[] start;
    private int position;

    /// <summary>Reads the first <paramref name="length"/> bytes, or all there are.</summary>
    public PeekableStream(Stream stream, int length)
    {
        rest = stream;
        byte[] buffer = new byte[length];
        int count = stream.ReadAtLeast(buffer, length, throwOnEndOfStream: false);
        start = buffer[..count];
    }

    /// <summary>What is still to be read of the start.</summary>
    public ReadOnlySpan<byte> Start => start.AsSpan(position);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Passes over bytes of the start.</summary>
    public void Skip(int count) => position += count;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, start.Length - position);
        if (count == 0)
        {
            return rest.Read(buffer);
        }

        start.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
