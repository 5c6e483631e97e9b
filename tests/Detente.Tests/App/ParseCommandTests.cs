using System.IO.Compression;
using System.Text;
using Detente.App;
using Xunit;

namespace Detente.Tests.App;

public sealed class ParseCommandTests : IDisposable
{
    private const string Good = "1\tTalks\t_\t_\t_\t_\t_\t_\t_\t_\n2\tresumed\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    private const string Gold = "1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_\n2\tresumed\tresume\tVERB\tVBD\t_\t0\troot\t_\t_\n\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Good_sentences_are_parsed_beside_bad_ones_and_the_exit_code_says_so()
    {
        CommandRun run = Parse(Good + "1\tx\n\n# sent_id = c\n1\tGo\t_\t_\t_\t_\t1\t_\t_\t_\n\n" + Good, "--input conllu");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "~/f: error DT0201: 2 columns, expected 10 with tabs between them; the sentence is left out\n~/f: error DT0205: the heads go round in a circle; its tree is not used\n",
            run.Error.Replace("(4)", "", StringComparison.Ordinal).Replace("(7)", "", StringComparison.Ordinal));
        Assert.Equal(2, Count(run.Output, "# text = Talks resumed\n1\tTalks\ttalk\tNOUN\t"));
        Assert.Contains("# sent_id = c\n# text = Go\n1\tGo\tgo\t", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "error DT0503: the file is empty")]
    [InlineData("\n\n", "error DT0503: there is no sentence in the file")]
    [InlineData("# newdoc\n# text = x\n", "error DT0503: there is no sentence in the file")]
    public void A_file_without_sentences_is_said(string file, string finding)
    {
        Assert.Equal(new CommandRun(3, "", $"~/f: {finding}\n"), Parse(file, "--input conllu"));
        Assert.Equal(new CommandRun(3, "", $"~/f: {finding}\n"), CommandRun.Of(folder, "evaluate parse --gold ~/f"));
    }

    [Theory]
    [InlineData("", "DT0503: the file is empty")]
    [InlineData(" \r\n\t\u00a0\u3000\n", "DT0503: the file is empty")]
    [InlineData("\u200b\u200e", "DT0509: no text: there is no visible character")]
    [InlineData("T\0a\0l\0k\0s\0", "DT0504: binary content (a NUL character at 1); UTF-16 needs a byte-order mark")]
    public void What_is_no_text_is_said(string text, string finding) =>
        Assert.Equal(new CommandRun(3, "", $"~/f: error {finding}\n"), Parse(text));

    [Fact]
    public void Text_in_other_encodings_is_read_and_said()
    {
        CommandRun utf8 = Parse("Café talks resumed.");
        Assert.Equal((0, ""), (utf8.ExitCode, utf8.Error));
        foreach ((string name, byte[] bytes) in ((string, byte[])[])
            [("UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Café talks resumed.")]),
            ("UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Café talks resumed.")]),
            ("Windows-1252", [.. "Caf"u8, 0xE9, .. " talks resumed."u8])])
        {
            Assert.Equal(new CommandRun(0, utf8.Output, $"~/f: info DT0513: not UTF-8; read as {name}\n"), Parse(bytes));
        }

        Assert.Equal(utf8, Parse([0xEF, 0xBB, 0xBF, .. "Café talks resumed."u8]));
    }

    [Fact]
    public void Lone_surrogates_do_no_harm()
    {
        byte[] utf16 = [.. Encoding.Unicode.Preamble, .. "T\0a\0l\0k\0s\0 \0"u8, 0x3D, 0xD8, .. " \0r\0e\0s\0u\0m\0e\0d\0"u8];
        Assert.Contains("\tresumed\t", Parse(utf16).Output, StringComparison.Ordinal);
        Assert.Contains("\tresumed\t", Parse([.. "Talks "u8, 0xED, 0xA0, 0xBD, .. " resumed"u8]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CoNLL_U_in_UTF_16_is_read_and_said()
    {
        CommandRun run = Parse([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Good)], "--input conllu");
        Assert.Equal((0, "~/f: info DT0513: not UTF-8; read as UTF-16\n"), (run.ExitCode, run.Error));
        Assert.Equal(Parse(Good, "--input conllu").Output, run.Output);
    }

    [Theory]
    [InlineData('x', 1)]
    [InlineData('-', 10_000_000)]
    [InlineData(' ', 1)]
    public void Ten_megabytes_without_a_line_end_are_parsed(char sign, int tokens)
    {
        CommandRun run = Parse(new string(sign, 10_000_000) + " end");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(Count(run.Output, "\n") - 5, 1, tokens + 1);
    }

    [Fact]
    public void Packed_input_is_unpacked_and_damage_is_said()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Good));
        }

        Assert.Equal(Parse(Good, "--input conllu"), Parse(packed.ToArray(), "--input conllu"));
        CommandRun run = Parse(packed.ToArray()[..^12], "--input conllu");
        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("~/f: error DT0506", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_faults_are_said_in_part_and_counted()
    {
        CommandRun run = Parse(string.Concat(Enumerable.Repeat("x\n\n", 130)), "--input conllu");
        Assert.Equal(101, run.Error.TrimEnd('\n').Split('\n').Length);
        Assert.EndsWith("… and 30 more DT0201 ('detente code FILE --emit findings' gives all)\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_documents_keep_their_order()
    {
        string file = string.Concat(Enumerable.Range(0, 300).Select(i => $"# newdoc id = d{i}\n{Good}"));
        Assert.Equal(
            Enumerable.Range(0, 300).Select(i => $"# newdoc id = d{i}"),
            Parse(file, "--input conllu").Output.Split('\n').Where(line => line.StartsWith("# newdoc", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_of_scores_names_each_and_bad_gold_is_left_out_and_said()
    {
        Write(Encoding.UTF8.GetBytes(Gold + "1\tx\n\n" + Gold));
        CommandRun run = CommandRun.Of(folder, "evaluate parse --gold ~/f --raw");
        Assert.Equal((3, "~/f(4): error DT0201: 2 columns, expected 10 with tabs between them; the sentence is left out\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            ["Words", "Sentences", "UPOS", "XPOS", "UFeats", "Lemma", "UAS", "LAS", "LAS with subtypes", "Tokens/s"],
            run.Output.TrimEnd('\n').Split('\n').Skip(1).Select(line => line[..18].TrimEnd()));
    }

    [Fact]
    public void Gold_without_trees_is_said()
    {
        Write(Encoding.UTF8.GetBytes(Good));
        CommandRun run = CommandRun.Of(folder, "evaluate parse --gold ~/f");
        Assert.Equal((3, "~/f: error DT0231: no sentence has a tree; there is nothing to score trees against\n"), (run.ExitCode, run.Error));
    }

    public void Dispose() => folder.Dispose();

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private void Write(byte[] bytes) => File.WriteAllBytes(Path.Combine(folder.Path, "f"), bytes);

    private CommandRun Parse(string text, string options = "") => Parse(Encoding.UTF8.GetBytes(text), options);

    private CommandRun Parse(byte[] bytes, string options = "")
    {
        Write(bytes);
        return CommandRun.Of(folder, $"parse ~/f {options}");
    }
}
