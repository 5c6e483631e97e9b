using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

/// <summary>Offsets are sacred: whatever the text, each token is what stands at its span, and nothing visible stands between tokens.</summary>
public sealed class OffsetTests
{
    private static readonly NlpPipeline English = NlpPipeline.Load(Repository.Path("data"));

    private static readonly string[] Openings =
    [
        "BEIJING, March 19 (Pacific Wire) - ", "WASHINGTON (AP) — ", "MOSCOW/KYIV, 4 May. -- ", "• ", "- ", "1. ", "(a) ", "* ", "[Updated] ", "\u201c",
        "GENEVA \u2013 ", "", "", "",
    ];

    private static readonly string[] Words =
    [
        "U.S.-China", "Gen. Li", "9 a.m.", "J. D. Vance", "A.B.C.", "Xi Jinping's", "don't", "can't've", "the", "talks", "and", "in", "Dec. 3", "U.N.",
        "$1.5bn", "15-year-old", "“we'll", "come”", "‘so’", "\"Why?\"", "(see p. 9)", "[3]", "CHINA VOWS REPLY AS TARIFFS BITE", "café", "cafe\u0301",
        "co\u00adoperation", "\u00ad", "👍🏽", "👩‍👩‍👧", "🇨🇳🇺🇸", "\u200fשלום\u200f", "\u202bعربي\u202c", "\u200e", "\u2066a\u2069", "北京。", "\ud83d", "\udc4d", "x\ud83dy",
        "a\u00a0b", "1\u202f000", "e.g.", "etc.", "No. 5", "http://a.b/c?d=e.", "x@y.org", "@who", "#tag", "AT&T", "and/or", "...", "…", "—", "--", "‑", "'90s",
        "\u0301", "\ufeff", "\u200d", "\ufe0f", "\0", "\u0085", "ﬁnal", "ǅ", "½", "m²", "İstanbul", "ß", "𝔘𝔫", "😀.", "No.Then", "said.He", "won’t", "’s",
    ];

    private static readonly string[] Ends = [".", ".", ".", "!", "?", ".\"", ".”", ".)", "…", "", ":", ";", "?!", ". . ."];

    private static readonly string[] Spaces = [" ", " ", " ", " ", " ", "", "\u00a0", "  ", "\n", "\t", "\u200b", "\u2009", "\r\n"];

    private static readonly string[] Gaps = [" ", " ", "\n", "\n\n", "\r\n\r\n", "", "\u2029", " \n \n"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_token_is_what_stands_at_its_span(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 400; round++)
        {
            string text = Report(random);
            Document document = English.Analyze(text);
            Assert.Same(text, document.Text);
            AssertCovers(document);
        }
    }

    [Fact]
    public void What_is_written_is_read_again_with_the_same_words_and_quotes()
    {
        var random = new Random(4);
        var findings = new List<Diagnostic>();
        for (int round = 0; round < 400; round++)
        {
            Document document = English.Analyze(Report(random));
            var writer = new StringWriter();
            Conllu.Write(document, writer);
            IReadOnlyList<Document> again = Conllu.Read(new StringReader(writer.ToString()), "t", findings);
            Assert.Empty(findings);
            if (document.TokenCount > 0)
            {
                Document read = Assert.Single(again);
                AssertCovers(read);
                Assert.Equal(Columns(document), Columns(read));
            }
        }
    }

    [Fact]
    public void A_text_of_one_sign_has_at_most_one_token()
    {
        for (int c = 0; c <= 0xFFFF; c++)
        {
            Document document = English.Analyze(((char)c).ToString());
            Assert.True(document.TokenCount == (CharacterKind.IsSpace((char)c) ? 0 : 1), $"U+{c:X4}");
            AssertCovers(document);
        }
    }

    private static string Report(Random random)
    {
        var text = new StringBuilder();
        for (int sentence = random.Next(1, 5); sentence > 0; sentence--)
        {
            text.Append(Pick(Openings));
            for (int word = random.Next(1, 14); word > 0; word--)
            {
                text.Append(Pick(Words)).Append(word > 1 ? Pick(Spaces) : "");
            }

            text.Append(Pick(Ends)).Append(Pick(Gaps));
        }

        return text.ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static void AssertCovers(Document document)
    {
        int at = 0;
        foreach (Token token in document.Sentences.SelectMany(sentence => sentence))
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0, document.Text);
            Assert.True(document.Text.AsSpan(at, token.Span.Start - at).ToArray().All(CharacterKind.IsSpace), document.Text);
            Assert.Equal(token.Form, token.Span.Of(document.Text));
            at = token.Span.End;
        }

        Assert.True(document.Text[at..].All(CharacterKind.IsSpace), document.Text);
    }

    private static IEnumerable<(int, string, string, int, string)> Columns(Document document) =>
        document.Sentences.SelectMany(sentence => sentence.Select(t => (sentence.Index, t.Form, t.Lemma, t.HeadId, t.Deprel)));
}
