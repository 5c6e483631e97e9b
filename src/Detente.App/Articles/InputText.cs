using System.Text;

namespace Detente.App;

/// <summary>Bytes of unknown encoding as text.</summary>
internal static class InputText
{
    /// <summary>More control characters than one in this many, and it is no text.</summary>
    private const int ControlShare = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 where it holds; else Windows-1252, which gives every byte some character.</summary>
    /// <param name="encoding">What it was read as where that is not UTF-8; else null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out string? encoding)
    {
        try
        {
            encoding = null;
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            encoding = "Windows-1252";
            return Western.GetString(bytes);
        }
    }

    /// <summary>Why this cannot be text; null where it can.</summary>
    public static string? BinaryReason(string text)
    {
        int zero = text.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0)
        {
            return FormattableString.Invariant($"binary content (a NUL character at {zero}); UTF-16 needs a byte-order mark");
        }

        int controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'));
        return controls > 0 && controls * ControlShare >= text.Length
            ? FormattableString.Invariant($"binary content ({controls} control characters)")
            : null;
    }

    public static Diagnostic ReadAs(string encoding, string path) => Diagnostic.Info("DT0513", path, 0, $"not UTF-8; read as {encoding}");

    public static Diagnostic TooLong(string path, int lineNumber, int limit) => Diagnostic.Error("DT0507", path, lineNumber, FormattableString.Invariant(
        $"{(lineNumber > 0 ? "the line" : "the text")} is longer than {limit} bytes; an article is expected to be shorter (option maxArticleBytes)"));
}
