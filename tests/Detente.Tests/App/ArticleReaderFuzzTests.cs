using System.Text;
using Detente.App;
using Xunit;
using static Detente.Tests.App.InputSamples;

namespace Detente.Tests.App;

public sealed class ArticleReaderFuzzTests
{
    private static readonly string[] Names = ["a.txt", "a.jsonl", "a", "a.gz", "a.conllu"];

    private static readonly byte[][] Seeds =
    [
        Encoding.UTF8.GetBytes($"id: 1\ndate: 2023-11-15\n\n{English}"),
        Encoding.UTF8.GetBytes($$$"""{"id":"1","date":"2023-11-15","text":"{{{English}}}","x":{"y":[1,"\ud83d\ude00"]}}""" + "\n{\"text\":\"Größe\"}\n"),
        Gzip($$"""{"text":"{{English}}"}"""),
        [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(English)],
        Encoding.UTF8.GetBytes("# newdoc id = d1\n1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tresumed\tresume\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"),
        "\n"u8.ToArray(),
    ];

    [Fact]
    public void Damaged_input_never_throws_and_never_passes_in_silence()
    {
        var random = new Random(20231115);
        for (int round = 0; round < 4000; round++)
        {
            byte[] content = Damage([.. Seeds[random.Next(Seeds.Length)]], random);
            string name = Names[random.Next(Names.Length)];
            List<ArticleReading> readings = Read(name, content, new ReadingOptions { MaxArticleBytes = 2000 });
            Assert.True(readings.Count > 0, $"round {round}: nothing was said of {name}: {Convert.ToHexString(content)}");
            Assert.All(readings, reading => Assert.True(reading.Article is not null || reading.Findings.Count > 0));
            Assert.All(readings, reading => Assert.True(reading.SkippedReason is null || reading.Findings.Count > 0));
        }
    }

    private static byte[] Damage(byte[] content, Random random)
    {
        for (int edits = random.Next(6); edits > 0 && content.Length > 0; edits--)
        {
            int at = random.Next(content.Length);
            switch (random.Next(5))
            {
                case 0:
                    content[at] = (byte)random.Next(256);
                    break;
                case 1:
                    content = content[..at];
                    break;
                case 2:
                    content = [.. content[..at], .. content[random.Next(content.Length)..]];
                    break;
                case 3:
                    content = [.. content, .. content[..at]];
                    break;
                default:
                    content[at] = "\n\0\"{}:,\\ "u8.ToArray()[random.Next(9)];
                    break;
            }
        }

        return content;
    }
}
