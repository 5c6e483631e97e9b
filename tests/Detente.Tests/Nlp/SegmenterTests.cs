using System.Diagnostics;
using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class SegmenterTests
{
    private static readonly Segmenter English = Segmenter.Load(Repository.Path("data/languages/en"))
        .With(LanguageModel.Load(Repository.Path("data/models/en.model")).Sentences!);

    [Theory]
    [InlineData("He didn't go and cannot.", "He did n't go and can not .")]
    [InlineData("Xi Jinping's 15-year plan", "Xi Jinping 's 15 - year plan")]
    [InlineData("the U.S.-China talks", "the U.S. - China talks")]
    [InlineData("an anti-war co-founder", "an anti-war co-founder")]
    [InlineData("$1,234.5 or 20%, \"so\"", "$ 1,234.5 or 20 % , \" so \"")]
    [InlineData("Henry A. Kissinger and John F. Kennedy", "Henry A. Kissinger and John F. Kennedy")]
    [InlineData("the workers’ party—it’s here…", "the workers ’ party — it ’s here …")]
    [InlineData("on 9/11 at 7:30 a.m. and/or 8:00pm", "on 9/11 at 7:30 a.m. and / or 8:00 pm")]
    [InlineData("AT&T, O'Neill, Xi'an, state.gov", "AT&T , O'Neill , Xi'an , state.gov")]
    [InlineData("see http://a.org/b?c=1. Or x@y.org!", "see http://a.org/b?c=1 . Or x@y.org !")]
    [InlineData("a\u00a0b co\u00adop 👍🏽 ok", "a b co\u00adop 👍🏽 ok")]
    [InlineData("on mail.state.gov and comp.mail.maps now", "on mail.state.gov and comp.mail.maps now")]
    [InlineData("in the '90s, the 1960s", "in the '90s , the 1960s")]
    [InlineData("It rose 3.5bn (or 20km).", "It rose 3.5 bn ( or 20 km ) .")]
    public void Words_are_cut_as_in_EWT(string text, string expected)
    {
        Document document = English.Segment(text);
        Assert.Equal(expected.Split(' '), document.Sentences.SelectMany(s => s).Select(t => t.Form));
        AssertSpans(document);
    }

    [Theory]
    [InlineData("Gen. Li met Sen. Wu in Dec. 2021. They talked.")]
    [InlineData("It is in the U.S. The minister left.")]
    [InlineData("He said \"we will go.\" Then he left.")]
    [InlineData("He left at 9 a.m. The talks went on.")]
    [InlineData("Acme Inc. Chairman John F. Kennedy spoke. (He did not.)")]
    [InlineData("It ended (for now.) The rest waits.")]
    [InlineData("\"Why?\" Mr. Lee asked in the room. Nobody knew.")]
    [InlineData("BEIJING, March 19 (Pacific Wire) - China protested. It was loud.")]
    [InlineData("U.S. Secretary of State Antony J. Blinken left for the U.S. Embassy in Beijing. He was late.")]
    [InlineData("The talks failed in the end.Then they went home.")]
    [InlineData("Xi meets Putin\n\nThe two men talked")]
    [InlineData("Xi meets Putin in Moscow\nMOSCOW, March 20 - The two men talked for hours and hours about everything under the sun")]
    [InlineData("So he said.[3] The rest is known.")]
    public void There_are_two_sentences(string text)
    {
        Document document = English.Segment(text);
        Assert.True(document.Sentences.Count == 2, string.Join(" || ", document.Sentences.Select(s => s.Text)));
        AssertSpans(document);
    }

    [Theory]
    [InlineData("The president met the minister of foreign affairs in the capital\nof Beijing on Monday and went on to the next\nstop of the journey.")]
    [InlineData("Mr. Blinken met Vice Premier He Lifeng, Gov. Newsom, Amb. Burns, etc. and others.")]
    [InlineData("U.S. President Joe Biden and U.S. Trade Representative Tai came.")]
    [InlineData("Resolution No. 1701 was adopted at 10 p.m. Monday.")]
    [InlineData("\"Will you come?\" he asked.")]
    [InlineData("SINGAPORE, June 4 - The two ministers met for an hour.")]
    [InlineData("Beijing ... did not reply.")]
    public void There_is_one_sentence(string text)
    {
        Document document = English.Segment(text);
        Assert.True(document.Sentences.Count == 1, string.Join(" || ", document.Sentences.Select(s => s.Text)));
    }

    [Fact]
    public void Empty_lines_count_paragraphs() =>
        Assert.Equal([0, 0, 1, 2], English.Segment("A talk. A walk.\r\n \r\nMore\n\n\n\nEnd").Sentences.Select(s => s.ParagraphIndex));

    [Fact]
    public void Clitics_are_joined_to_their_word()
    {
        var writer = new StringWriter();
        Conllu.Write(English.Segment("They can't."), writer);
        Assert.Contains("2-3\tcan't\t", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_text_has_ordered_disjoint_spans_and_only_white_space_between()
    {
        string[] bits = ["a", "B", "the", "U.S.", ".", ",", "'", "’", "n't", "\"", " ", " ", "\n", "\n\n", "\r\n", "-", "9", "1,2", "$", "@", "://",
            "www.", "é", "\ud83d", "\udc4d", "👍🏽", "\u00a0", "\u00ad", "\u200b", "\u0301", "(", ")", "[1]", "...", "Mr.", "No.", "/", "中", "。", "\0", "&", "_", "+", "#", "s'"];
        var random = new Random(7);
        for (int round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(30); i >= 0; i--)
            {
                text.Append(bits[random.Next(bits.Length)]);
            }

            AssertSpans(English.Segment(text.ToString()));
        }
    }

    [Theory]
    [InlineData("word ", 200_000)]
    [InlineData("word", 200_000)]
    [InlineData("a.", 200_000)]
    [InlineData("a-", 200_000)]
    [InlineData("x\n", 200_000)]
    [InlineData("www@", 100_000)]
    [InlineData("'", 200_000)]
    [InlineData("[1]", 200_000)]
    public void Time_is_linear(string unit, int count)
    {
        var watch = Stopwatch.StartNew();
        English.Segment(new StringBuilder().Insert(0, unit, count).ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{unit}: {watch.Elapsed}");
    }

    private static void AssertSpans(Document document)
    {
        int at = 0;
        foreach (Token token in document.Sentences.SelectMany(s => s))
        {
            Assert.True(token.Span.Start >= at && token.Span.Length > 0, document.Text);
            Assert.True(document.Text[at..token.Span.Start].All(CharacterKind.IsSpace), document.Text);
            Assert.Equal(token.Form, token.Span.Of(document.Text));
            at = token.Span.End;
        }

        Assert.True(document.Text[at..].All(CharacterKind.IsSpace), document.Text);
    }
}
