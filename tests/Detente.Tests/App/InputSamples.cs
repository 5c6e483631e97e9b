using System.IO.Compression;
using System.Text;
using Detente.App;

namespace Detente.Tests.App;

/// <summary>Reads bytes as if they lay in a file of a name.</summary>
internal static class InputSamples
{
    public const string English = "The foreign ministers of China and the United States met in Beijing on Tuesday and agreed to resume talks.";

    public static List<ArticleReading> Read(string name, byte[] content, ReadingOptions? options = null)
    {
        var file = new InputFile { Path = name, RelativePath = name, Length = content.Length, Modified = new DateOnly(2024, 5, 6) };
        return [.. new ArticleReader([], options ?? new ReadingOptions(), Stream.Null.AsOpener()).ReadStream(new MemoryStream(content), file)];
    }

    public static List<ArticleReading> Read(string name, string content, ReadingOptions? options = null) =>
        Read(name, Encoding.UTF8.GetBytes(content), options);

    public static string[] Findings(IEnumerable<ArticleReading> readings) =>
        [.. readings.SelectMany(reading => reading.Findings).Select(finding => finding.ToString())];

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    public static Func<Stream> AsOpener(this Stream stream) => () => stream;
}
