using System.Text;
using Detente.App;
using Detente.App.ActorImport;
using Xunit;

namespace Detente.Tests.App.ActorImport;

public sealed class ActorImportFuzzTests
{
    private const string Marks = "[]{}<>#;!~+_|/-\"\\,:\t\n\r 09AZaz\u00e9\0";

    private static readonly string[] Seeds =
    [
        "NAME_ONE_ [CHNGOV 900101-950101][CHN]\n+OTHER\n\t[USA <19991231]\n<!-- x -->\nLAST [---]\n",
        "!PERSON! = MAN, WOMAN\nCONGRESS!PERSON! {X} [~LEG]\nAID [NGO~]\n",
        "name,code,office,from,to\n\"Ann, Bell\",IRL,foreign minister,2011-03-09,\nTom,CHN,,,\n",
        """{"head":{},"results":{"bindings":[{"personLabel":{"value":"A B"},"positionLabel":{"value":"President of France"},"start":{"value":"2011-03-09T00:00:00Z"}}]}}""",
        "[\n{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"A B\"}},\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}],\"P39\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q11696\"}}},\"qualifiers\":{\"P580\":[{\"datavalue\":{\"value\":{\"time\":\"+2011-03-09T00:00:00Z\",\"precision\":11}}}]}}]}}\n]\n",
    ];

    [Fact]
    public void Whatever_is_in_a_file_it_is_read_or_listed()
    {
        var random = new Random(20261124);
        foreach (ImportFormat format in Enum.GetValues<ImportFormat>())
        {
            var importer = new ActorImporter(Repository.Data(), ImportRun.Actors);
            for (int round = 0; round < 200; round++)
            {
                byte[] content = Encoding.UTF8.GetBytes(Change(Seeds[round % Seeds.Length], random));
                if (random.Next(4) == 0)
                {
                    content[random.Next(content.Length)] = (byte)random.Next(256);
                }

                try
                {
                    importer.Read("f", new MemoryStream(content), format, (ImportKind)random.Next(3));
                    importer.Complete();
                }
                catch (UsageException)
                {
                    Assert.Equal(ImportFormat.Auto, format);
                }
            }

            Assert.NotEmpty(importer.Tables.Findings);
            Assert.All(importer.Tables.Names, row => Assert.True(row.To is null || row.From is null || row.From <= row.To));
        }
    }

    private static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (int i = random.Next(12); i > 0; i--)
        {
            int at = random.Next(changed.Length);
            switch (random.Next(3))
            {
                case 0:
                    changed[at] = Marks[random.Next(Marks.Length)];
                    break;
                case 1:
                    changed.Insert(at, Marks[random.Next(Marks.Length)]);
                    break;
                default:
                    changed.Remove(at, Math.Min(changed.Length - at, 1 + random.Next(5)));
                    changed.Append('x');
                    break;
            }
        }

        return changed.ToString();
    }
}
