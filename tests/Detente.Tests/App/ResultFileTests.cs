using Detente.App;
using Xunit;

namespace Detente.Tests.App;

public sealed class ResultFileTests
{
    [Fact]
    public void A_file_appears_whole_or_not_at_all()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("r.txt", "old");
        using (var file = new ResultFile(path, TextWriter.Null))
        {
            file.Writer.Write("half");
        }

        Assert.Equal("old", File.ReadAllText(path));
        using (var file = new ResultFile(path, TextWriter.Null))
        {
            file.Writer.Write("new");
            Assert.Equal("old", File.ReadAllText(path));
            file.Complete();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Many_alike_findings_are_counted_and_not_all_said()
    {
        var lines = new List<string>();
        var log = new FindingLog(lines.Add, withInfo: true);
        for (int i = 0; i < 500; i++)
        {
            log.Add(Diagnostic.Warning("DT0512", "a", i, "no date"));
            log.Add(Diagnostic.Error("DT0508", "a", i, "not JSON"));
        }

        log.Close();
        Assert.Equal(500, log.ErrorCount);
        Assert.Equal(112, lines.Count);
        Assert.Equal("… and 490 more DT0512 ('--emit findings' gives all)", lines[^1]);
    }

    [Fact]
    public void Csv_quotes_what_needs_it()
    {
        using var text = new StringWriter();
        new RecordTable(["a", "b"], [["1,5", "say \"no\""], ["x", ""]]).WriteCsv(text);
        Assert.Equal("a,b\r\n\"1,5\",\"say \"\"no\"\"\"\r\nx,\r\n", text.ToString());
    }
}
