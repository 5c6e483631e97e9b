using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

/// <summary>CoNLL-U with one bad sentence among good ones: it is said with its line, and the good ones stay.</summary>
public sealed class ConlluFaultTests
{
    private const string Good = "1\tfine\t_\t_\t_\t_\t0\troot\t_\t_\n\n";

    private readonly List<Diagnostic> findings = [];

    [Theory]
    [InlineData("1 a 0|1 b", "DT0201(4): 2 columns, expected 10 with tabs between them")]
    [InlineData("1 a _ _ _ _ 0 root _ x y", "DT0201(3): 11 columns, expected 10 with tabs between them")]
    [InlineData("1 a 0|1 b 1", "DT0202(4): id '1', expected 2")]
    [InlineData("1 a 0|3 b 1|4 c 1", "DT0202(4): id '3', expected 2")]
    [InlineData("2 a 0|1 b 2", "DT0202(3): id '2', expected 1", "DT0202(4): id '1', expected 3")]
    [InlineData("1 a 0|2.1 b _", "DT0202(4): id '2.1', expected 2 or 1.1")]
    [InlineData("1 a 0|1.x b _", "DT0202(4): id '1.x', expected 2 or 1.1")]
    [InlineData("99999999999 a 0", "DT0202(3): id '99999999999', expected 1")]
    [InlineData("1  0", "DT0203(3): the form is empty")]
    [InlineData("1 \u00a0 0", "DT0203(3): the form is empty")]
    [InlineData("1 a x", "DT0204(3): head 'x' is not a number")]
    [InlineData("1 a -1", "DT0204(3): head '-1' is not a number")]
    [InlineData("1 a 0|2 b 3", "DT0204(4): head 3 where the last word is 2")]
    [InlineData("1 a 0|2 b _", "DT0204(4): no head where other words of the sentence have one")]
    [InlineData("1 a 1", "DT0205(3): the heads go round in a circle")]
    [InlineData("1 a 2|2 b 3|3 c 1", "DT0205(3): the heads go round in a circle")]
    [InlineData("1 a 0|2 b 3|3 c 2", "DT0205(4): the heads go round in a circle")]
    [InlineData("1-2 ab _|1 a 0", "DT0207(3): the range goes past the last word")]
    [InlineData("1 a 0|3-2 ab _|2 b 1|3 c 1", "DT0207(4): range '3-2' does not fit here")]
    [InlineData("1-2 ab _|1 a 0|2-3 bc _|2 b 1|3 c 1", "DT0207(5): range '2-3' does not fit here")]
    [InlineData("1-3 abc _|1-2 ab _|1 a 0|2 b 1|3 c 1", "DT0207(4): range '1-2' does not fit here")]
    [InlineData("1 a 0|1-2 ab _|2 b 1", "DT0207(4): range '1-2' does not fit here")]
    [InlineData("1-2-3 ab _|1 a 0", "DT0207(3): range '1-2-3' does not fit here")]
    [InlineData("1 a 0|2 b 0", "DT0208(3): 2 roots, expected one")]
    [InlineData("1 a\0 0", "DT0210(3): a NUL character")]
    public void A_bad_sentence_is_left_out_and_said_with_its_line(string rows, params string[] expected)
    {
        Document document = Assert.Single(Read(Good + Rows(rows) + "\n" + Good));
        Assert.Equal("fine fine", document.Text);
        Assert.Equal(expected.Select(e => e + "; the sentence is left out"), findings.Select(Short));
    }

    [Theory]
    [InlineData("1 a x", "DT0204")]
    [InlineData("1 a 0|2 b 3", "DT0204")]
    [InlineData("1 a 2|2 b 1", "DT0205")]
    [InlineData("1 a 0|2 b 0", "DT0208")]
    public void A_bad_tree_does_not_cost_the_sentence_where_only_forms_are_asked_for(string rows, string id)
    {
        Document document = Assert.Single(Conllu.Read(new StringReader(Rows(rows) + "\n" + Good), "f", findings, formsOnly: true));
        Assert.Equal(2, document.Sentences.Count);
        Assert.All(document.Sentences[0], token => Assert.Equal(-1, token.HeadId));
        Assert.Equal(0, document.Sentences[1][0].HeadId);
        Diagnostic finding = Assert.Single(findings);
        Assert.Equal((id, DiagnosticSeverity.Error), (finding.Id, finding.Severity));
        Assert.EndsWith("its tree is not used", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_byte_costs_its_own_sentence()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Good + "1\tcaf"), 0xE9, .. Encoding.UTF8.GetBytes("\t_\t_\t_\t_\t0\troot\t_\t_\n\n" + Good)];
        Assert.Equal("fine fine", Assert.Single(Read(file)).Text);
        Assert.Equal("DT0210(3): not UTF-8 (0xE9 is byte 6 of the line); the sentence is left out", Short(Assert.Single(findings)));
    }

    [Fact]
    public void A_wrong_byte_in_a_comment_costs_the_comment()
    {
        byte[] file = [.. "# text = fine "u8, 0xFF, .. "\n"u8, .. Encoding.UTF8.GetBytes(Good)];
        Assert.Equal("fine", Assert.Single(Read(file)).Text);
        Assert.Equal("DT0210(1): not UTF-8 (0xFF is byte 15 of the line); the comment is left out", Short(Assert.Single(findings)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_all_kinds_count_alike(string end)
    {
        byte[] file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good, 20_000)).Replace("\n", end, StringComparison.Ordinal) + "2\tx");
        Assert.Equal(20_000, Assert.Single(Read(file)).Sentences.Count);
        Assert.Equal("DT0201(40001): 2 columns, expected 10 with tabs between them; the sentence is left out", Short(Assert.Single(findings)));
    }

    [Fact]
    public void A_byte_order_mark_and_a_missing_last_line_end_are_no_faults()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "# newdoc id = a\n"u8, .. Encoding.UTF8.GetBytes(Good.TrimEnd('\n'))];
        Document document = Assert.Single(Read(file));
        Assert.Equal(("a", "fine"), (document.Id, document.Text));
        Assert.Empty(findings);
        Assert.Equal("a", Assert.Single(Read("\ufeff# newdoc id = a\n" + Good)).Id);
    }

    [Fact]
    public void Files_put_together_with_their_byte_order_marks_are_read()
    {
        Assert.Equal("fine fine", Assert.Single(Read("\ufeff" + Good + "\ufeff" + Good)).Text);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("# newdoc id = a\n# text = x\n\n# y")]
    [InlineData("1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_")]
    public void Without_sentences_there_is_no_document(string file) => Assert.Empty(Read(file));

    [Fact]
    public void Empty_nodes_are_said_once()
    {
        string sentence = Rows("0.1 x _|1 a 0|1.1 y _|1.2 z _") + "\n";
        Assert.Equal("a a", Assert.Single(Read(sentence + sentence)).Text);
        Assert.Equal("DT0209(1): empty nodes are not read; the file has 6, the first of them here", Short(Assert.Single(findings)));
    }

    [Fact]
    public void A_form_with_spaces_keeps_them()
    {
        Document document = Assert.Single(Read("# text = in New  York\n1\tin\t_\t_\t_\t_\t2\tcase\t_\t_\n2\tNew  York\t_\t_\t_\t_\t0\troot\t_\t_\n"));
        Assert.Equal("New  York", document.Sentences[0][1].Span.Of(document.Text));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData(" a", "b ")]
    [InlineData("\u200b", "\u200bx")]
    [InlineData("\u3000a\u3000", "\ud83d")]
    public void Forms_that_begin_or_end_in_white_space_have_their_places(string first, string second)
    {
        string rows = $"1\t{first}\t_\t_\t_\t_\t0\troot\t_\t_\n2\t{second}\t_\t_\t_\t_\t1\tdep\t_\t_\n\n";
        foreach (string comment in (string[])["", "# text = nothing like it\n", $"# text = x {first} {second}\n", $"# text = .{first}{second}\n"])
        {
            Document document = Assert.Single(Read(comment + rows));
            Assert.Equal([first, second], document.Sentences[0].Select(token => token.Span.Of(document.Text)));
        }
    }

    [Fact]
    public void A_word_whose_form_is_not_its_text_is_written_so_that_it_is_read_again()
    {
        string file = "# newdoc\n# newpar\n# sent_id = 1\n# text = teh end\n1-1\tteh\t_\t_\t_\t_\t_\t_\t_\t_\n1\tthe\t_\t_\t_\t_\t2\tdet\t_\t_\n2\tend\t_\t_\t_\t_\t0\troot\t_\t_\n\n";
        var writer = new StringWriter();
        Conllu.Write(Assert.Single(Read(file)), writer);
        Assert.Empty(findings);
        Assert.Equal(file, writer.ToString());
    }

    [Fact]
    public void A_sentence_of_ten_thousand_words_and_a_line_of_a_megabyte_are_read()
    {
        var rows = new StringBuilder();
        for (int i = 1; i <= 10_000; i++)
        {
            rows.Append(i).Append("\tword\t_\t_\t_\t_\t").Append(i - 1).Append("\tdep\t_\t_\n");
        }

        string form = new('x', 1 << 20);
        Document document = Assert.Single(Read(Encoding.UTF8.GetBytes($"{rows}\n1\t{form}\t_\t_\t_\t_\t0\troot\t_\t_\n\n{Good}{form}\n")));
        Assert.Equal([10_000, 1, 1], document.Sentences.Select(sentence => sentence.Count));
        Assert.Equal("DT0201(10006): 1 columns, expected 10 with tabs between them; the sentence is left out", Short(Assert.Single(findings)));
    }

    [Fact]
    public void Damaged_files_never_throw_and_keep_their_spans()
    {
        byte[] good = Encoding.UTF8.GetBytes(
            "# newdoc id = d\n# text = They don't go.\n" + Rows("1 They 4|2-3 don't _|2 do 4|3 n't 4|4 go 0|5 . 4") + "\n" + Good);
        var random = new Random(11);
        for (int round = 0; round < 2000; round++)
        {
            byte[] bad = [.. good, .. good];
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                bad[random.Next(bad.Length)] = random.Next(3) == 0 ? (byte)"\t\n-.0123 #_\r"[random.Next(12)] : (byte)random.Next(256);
            }

            foreach (Document document in Read(bad))
            {
                Conllu.Write(document, TextWriter.Null);
                Assert.All(document.Sentences.SelectMany(s => s), t => Assert.True(t.Span.End <= document.Text.Length && t.HeadId <= t.Sentence.Count));
            }
        }
    }

    /// <summary>Rows of <c>id form head</c> with the other columns filled; a row with more or fewer parts has them as its columns.</summary>
    private static string Rows(string rows)
    {
        var text = new StringBuilder();
        foreach (string row in rows.Split('|'))
        {
            string[] cells = row.Split(' ');
            text.Append(cells.Length == 3 ? $"{cells[0]}\t{cells[1]}\t_\t_\t_\t_\t{cells[2]}\tdep\t_\t_" : string.Join('\t', cells)).Append('\n');
        }

        return text.ToString();
    }

    private static string Short(Diagnostic finding) => $"{finding.Id}({finding.LineNumber}): {finding.Message}";

    private IReadOnlyList<Document> Read(string text) => Conllu.Read(new StringReader(text), "f", findings);

    private IReadOnlyList<Document> Read(byte[] bytes) => Conllu.Read(new MemoryStream(bytes), "f", findings);
}
