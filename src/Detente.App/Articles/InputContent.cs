using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace Detente.App;

/// <summary>The bytes of an input file: unpacked, without byte-order mark, UTF-16 turned into UTF-8.</summary>
internal sealed class InputContent : IDisposable
{
    /// <summary>Enough to tell a format by; a page of text.</summary>
    private const int StartLength = 4096;

    private readonly PeekableStream stream;

    private InputContent(PeekableStream stream) => this.stream = stream;

    public Stream Stream => stream;

    /// <summary>The first bytes, still to be read from <see cref="Stream"/>.</summary>
    public ReadOnlySpan<byte> Start => stream.Start;

    /// <summary>Told by a byte-order mark: <c>UTF-16</c>; null for UTF-8, or for what only its bytes can tell.</summary>
    public string? Encoding { get; private init; }

    public bool IsCompressed { get; private init; }

    /// <summary>Packed content is told by its first bytes, so that standard input may be packed too.</summary>
    /// <exception cref="InvalidDataException">Packed content is damaged.</exception>
    public static InputContent Open(Stream file)
    {
        var packed = new PeekableStream(file, 4);
        Stream? unpacked = packed.Start switch
        {
            [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            [0x28, 0xB5, 0x2F, 0xFD] => new DecompressionStream(packed),
            _ => null,
        };
        bool isCompressed = unpacked is not null;
        PeekableStream content = new(unpacked ?? packed, StartLength);
        if (content.Start is [0xEF, 0xBB, 0xBF, ..])
        {
            content.Skip(3);
            return new InputContent(content) { IsCompressed = isCompressed };
        }

        Encoding? wide = content.Start switch
        {
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode,
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode,
            _ => null,
        };
        if (wide is null)
        {
            return new InputContent(content) { IsCompressed = isCompressed };
        }

        content.Skip(2);
        Stream utf8 = System.Text.Encoding.CreateTranscodingStream(content, wide, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return new InputContent(new PeekableStream(utf8, StartLength)) { IsCompressed = isCompressed, Encoding = "UTF-16" };
    }

    public void Dispose() => stream.Dispose();
}
