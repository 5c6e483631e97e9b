using System.Text;
using Detente.App;
using Xunit;
using ZstdSharp;
using static Detente.Tests.App.InputSamples;

namespace Detente.Tests.App;

public sealed class ArticleReaderTests
{
    private static readonly string Record = $$"""{"id":"a1","date":"2023-11-15","title":"Talks","text":"{{English}}","desk":["Asia",2],"gold":[1]}""";

    /// <summary>Name, content, and every finding; <c>{long}</c> stands for a sentence longer than the limit of the test.</summary>
    public static TheoryData<string, string, string[]> BadInput => new()
    {
        { "a.txt", "", ["a.txt: error DT0503: the file is empty"] },
        { "a.txt", " \n\n", ["a.txt: error DT0503: the file is empty"] },
        { "a.txt", "title: Talks\n\n", ["a.txt: error DT0509: no text after the head"] },
        { "a.txt", "a\0b", ["a.txt: error DT0504: binary content (a NUL character at 1); UTF-16 needs a byte-order mark"] },
        { "a.txt", "\u0001\u0002\u0003 abc", ["a.txt: error DT0504: binary content (3 control characters)"] },
        { "a.txt", $"date: 15 Nov\n\n{English}", ["a.txt(1): error DT0510: '15 Nov' is not a date; write it as 2023-11-15"] },
        { "a.txt", $"date: 2023-02-30\n\n{English}", ["a.txt(1): error DT0510: '2023-02-30' is not a date; write it as 2023-11-15"] },
        { "a.txt", $"date: 2023-11-15\nTitle: A\ntitle: B\n\n{English}", ["a.txt(3): warning DT0516: 'title' stands twice in the head; the first one counts"] },
        { "a.txt", $"date: 2023-11-15\nid: 7\nlanguage: fr\n\n{English}",
            ["a.txt(1): error DT0514: article '7' is skipped: only English is read, and its language is given as 'fr'"] },
        { "a.html", "<p>x</p>", ["a.html: error DT0505: HTML is not read yet; give plain text or JSONL (or --format txt, to read it as text)"] },
        { "a", "<?xml version='1.0'?><rss/>", ["a: error DT0505: RSS is not read yet; give plain text or JSONL (or --format txt, to read it as text)"] },
        { "a.gz", "WARC/1.0\r\n", ["a.gz: error DT0505: WARC is not read yet; give plain text or JSONL (or --format txt, to read it as text)"] },
        { "a.txt", "date: 2023-11-15\n\n{long}",
            ["a.txt: error DT0507: the text is longer than 4000 bytes; an article is expected to be shorter (option maxArticleBytes)"] },
        { "a.jsonl", "{\"text\":\"{long}\"}",
            ["a.jsonl(1): error DT0507: the line is longer than 4000 bytes; an article is expected to be shorter (option maxArticleBytes)"] },
        { "a.jsonl", "\n \n", ["a.jsonl: error DT0503: the file is empty"] },
        { "a.jsonl", "{\"é\":1,,\"text\":2}",
            ["a.jsonl(1,8): error DT0508: not JSON: ',' is an invalid start of a property name. Expected a '\"'"] },
        { "a.jsonl", "[1]", ["a.jsonl(1): error DT0508: one object a line is expected, here is an array"] },
        { "a.jsonl", "{\"id\":\"x\",\"txt\":\"y\"}", ["a.jsonl(1): error DT0509: no field 'text', did you mean txt?"] },
        { "a.jsonl", "{\"text\":5}", ["a.jsonl(1): error DT0509: 'text' is a number, not a string"] },
        { "a.jsonl", "{\"text\":\" \"}", ["a.jsonl(1): error DT0509: 'text' is empty"] },
        { "a.jsonl", "{\"text\":\"a\\u0000\"}", ["a.jsonl(1): error DT0504: 'text': binary content (a NUL character at 1); UTF-16 needs a byte-order mark"] },
        { "a.jsonl", "{\"text\":\"\\ud83d\"}", ["a.jsonl(1): error DT0508: a string holds half of a character (an unpaired surrogate)"] },
        { "a.jsonl", "{\"text\":\"Talks resumed.\"}",
            ["a.jsonl(1): warning DT0512: no date: words like \"on Tuesday\" cannot be resolved; give one in the input or by --date"] },
        { "a.jsonl", "{\"text\":\"Talks resumed.\",\"date\":20231115}",
        [
            "a.jsonl(1): warning DT0516: 'date' is a number, not a string; it is left out",
            "a.jsonl(1): warning DT0512: no date: words like \"on Tuesday\" cannot be resolved; give one in the input or by --date",
        ] },
        { "a.jsonl", "{\"text\":\"Talks resumed.\",\"date\":\"2023-11-15T99\",\"title\":[]}",
        [
            "a.jsonl(1): error DT0510: '2023-11-15T99' is not a date; write it as 2023-11-15",
            "a.jsonl(1): warning DT0516: 'title' is an array, not a string; it is left out",
        ] },
        { "a.jsonl", "{\"id\":\"x\",\"text\":\"A.\",\"date\":\"2023-11-15\"}\n{\"id\":\"x\",\"text\":\"B.\",\"date\":\"2023-11-15\"}",
            ["a.jsonl(2): warning DT0515: the id 'x' stands twice in this run"] },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public void Bad_input_is_a_finding_with_its_place(string name, string content, string[] findings)
    {
        content = content.Replace("{long}", string.Concat(Enumerable.Repeat(English, 50)), StringComparison.Ordinal);
        List<ArticleReading> readings = Read(name, content, new ReadingOptions { MaxArticleBytes = 4000 });
        Assert.Equal(findings, Findings(readings));
    }

    [Fact]
    public void Good_lines_are_read_around_a_bad_one()
    {
        List<ArticleReading> readings = Read("a.jsonl", $"{Record}\n{{\"text\":\n{Record.Replace("a1", "a2", StringComparison.Ordinal)}\n");
        Assert.Equal(["a1", null, "a2"], readings.Select(reading => reading.Article?.Id));
        Assert.Equal(3, readings[2].Article!.LineNumber);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_passed_over_without_being_held()
    {
        byte[] content = [.. "{\"text\":\""u8, .. Enumerable.Repeat((byte)'x', 50_000_000), .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Record)];
        long before = GC.GetAllocatedBytesForCurrentThread();
        List<ArticleReading> readings = Read("a.jsonl", content);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal([null, "a1"], readings.Select(reading => reading.Article?.Id));
        Assert.InRange(allocated, 0, 60_000_000);
    }

    [Fact]
    public void A_record_keeps_its_other_keys_as_json_but_never_gold()
    {
        Article article = Assert.Single(Read("a.jsonl", Record)).Article!;
        Assert.Equal(new DateOnly(2023, 11, 15), article.Date);
        Assert.Equal("Talks", article.Title);
        Assert.Equal(["desk"], article.Extra.Keys);
        Assert.Equal("[\"Asia\",2]", article.Extra["desk"]);
    }

    [Fact]
    public void A_number_is_an_id_and_a_point_in_time_is_its_day()
    {
        Article article = Assert.Single(Read("a.jsonl", """{"id":42,"text":"Talks resumed.","date":"2023-11-15T23:30:00-08:00"}""")).Article!;
        Assert.Equal("42", article.Id);
        Assert.Equal(new DateOnly(2023, 11, 15), article.Date);
    }

    [Fact]
    public void A_head_is_read_and_the_text_starts_after_it()
    {
        Article article = Assert.Single(Read("a.txt", $"ID: x1\r\ndate: 2023-11-15\r\nsource: Wire\r\nDesk: Asia\r\nurl: https://example.org/a?b=c\r\n\r\n{English}")).Article!;
        Assert.Equal(("x1", English, "Wire", "https://example.org/a?b=c"), (article.Id, article.Text, article.Source, article.Url));
        Assert.Equal("\"Asia\"", article.Extra["desk"]);
    }

    [Theory]
    [InlineData("BEIJING: The talks resumed.\n\nThey ended.")]
    [InlineData("Source: officials. The talks resumed.\nThey ended.\n\nMore.")]
    [InlineData("Agenda: talks\nPlaces: two\n\nMore.")]
    [InlineData("date:2023-11-15\n\nMore.")]
    public void Text_that_only_starts_like_a_head_is_text(string text) => Assert.Equal(text, Assert.Single(Read("a.txt", text)).Article!.Text);

    [Fact]
    public void The_date_of_the_command_comes_before_the_files_own()
    {
        Article given = Assert.Single(Read("a.txt", English, new ReadingOptions { Date = new DateOnly(2020, 1, 2) })).Article!;
        Assert.Equal(new DateOnly(2020, 1, 2), given.Date);
        Assert.Equal(new DateOnly(2024, 5, 6), Assert.Single(Read("a.txt", English)).Article!.Date);
    }

    [Fact]
    public void Packed_input_reads_as_plain()
    {
        using var zstd = new Compressor();
        Assert.Equal("a1", Assert.Single(Read("a.jsonl.gz", Gzip(Record))).Article!.Id);
        Assert.Equal("a1", Assert.Single(Read("a.jsonl.zst", zstd.Wrap(Encoding.UTF8.GetBytes(Record)).ToArray())).Article!.Id);
        Assert.Equal(English, Assert.Single(Read("-", Gzip(English))).Article!.Text);
    }

    [Fact]
    public void Packed_input_cut_short_gives_what_stands_before_the_cut_and_an_error()
    {
        string lines = string.Join('\n', Enumerable.Range(0, 400).Select(i =>
            $$"""{"id":"{{i}}","date":"2023-11-15","text":"{{English}} {{Convert.ToHexString(BitConverter.GetBytes(i * 7919L))}}"}"""));
        using var zstd = new Compressor();
        byte[] gzip = Gzip(lines);
        byte[] packed = zstd.Wrap(Encoding.UTF8.GetBytes(lines)).ToArray();
        foreach (byte[] cut in (byte[][])[gzip[..(gzip.Length / 2)], packed[..(packed.Length / 2)], gzip[..15]])
        {
            List<ArticleReading> readings = Read("a.jsonl.gz", cut);
            Assert.StartsWith("a.jsonl.gz: error DT0506: the packed data is damaged or cut short", Assert.Single(Findings(readings)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Other_encodings_are_read_and_reported()
    {
        const string text = "The minister’s café talks resumed.";
        byte[] western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        foreach ((byte[] content, string? encoding) in ((byte[], string?)[])[(western, "Windows-1252"), (utf8, null),
            ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], "UTF-16"),
            ([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)], "UTF-16")])
        {
            ArticleReading reading = Assert.Single(Read("a.txt", content, new ReadingOptions { Date = new DateOnly(2023, 1, 1) }));
            Assert.Equal(text, reading.Article!.Text);
            Assert.Equal(encoding is null ? [] : [$"a.txt: info DT0513: not UTF-8; read as {encoding}"], Findings([reading]));
        }
    }

    [Fact]
    public void An_article_without_id_has_the_same_one_each_time_and_another_when_edited()
    {
        string id = Assert.Single(Read("a.txt", English)).Article!.Id;
        Assert.Equal(id, Assert.Single(Read("a.txt", $"title: Talks\n\n{English}")).Article!.Id);
        Assert.NotEqual(id, Assert.Single(Read("b.txt", English)).Article!.Id);
        Assert.NotEqual(id, Assert.Single(Read("a.txt", English + " Again.")).Article!.Id);
    }

    [Fact]
    public void Parsed_text_brings_its_analysis_along()
    {
        const string conllu = "# newdoc id = d1\n1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tresumed\tresume\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";
        ArticleReading reading = Assert.Single(Read("a.conllu", conllu, new ReadingOptions { Date = new DateOnly(2023, 1, 1) }));
        Assert.Equal(("d1", "Talks resumed"), (reading.Article!.Id, reading.Article.Text));
        Assert.Equal(2, reading.Document!.TokenCount);
    }

    [Fact]
    public void Folders_are_read_in_order_of_relative_paths_and_missing_paths_are_errors()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "date: 2023-01-01\n\nB.");
        folder.Write("a/z.txt", "date: 2023-01-01\n\nZ.");
        folder.Write("a/.hidden.txt", "No.");
        folder.Write("a.txt", "date: 2023-01-01\n\nA.");
        string absent = Path.Combine(folder.Path, "c.txt");
        var reader = new ArticleReader([folder.Path, absent], new ReadingOptions(), Stream.Null.AsOpener());
        ArticleReading[] readings = [.. reader.Read()];
        Assert.Equal([null, "A.", "Z.", "B."], readings.Select(reading => reading.Article?.Text));
        Assert.Equal([$"{absent}: error DT0501: there is no such file or folder, did you mean a.txt?"], Findings(readings));
        Assert.Equal(reader.TotalBytes, reader.BytesRead);
    }
}
