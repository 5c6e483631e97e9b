using Xunit;

namespace Detente.Tests.Coding;

public sealed class PronounReaderTests
{
    [Theory]
    [InlineData("Xi Jinping met Joe Biden. He praised the talks.", "He", "CHN/Xi Jinping")]
    [InlineData("Vladimir Putin met Angela Merkel. She asked for calm.", "She", "DEU/Angela Merkel")]
    [InlineData("Volodymyr Zelensky met Emmanuel Macron. Zelensky thanked him.", "him", "FRA/Emmanuel Macron")]
    [InlineData("China warned Japan that it would respond.", "it", "CHN")]
    [InlineData("China and Japan met. They agreed.", "They", "CHN+JPN")]
    [InlineData("\"We will not yield,\" Xi Jinping said.", "We", "CHN")]
    public void A_pronoun_goes_back_to_whoever_it_can_mean(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, "2021-07-05"), words));

    [Theory]
    [InlineData("China met Japan. It was agreed that talks go on.", "It")]
    [InlineData("China made it clear that talks go on.", "it")]
    public void It_before_a_clause_stands_for_nobody(string text, string words) =>
        Assert.Equal("-", Mentions.Of(Mentions.Report(text, "2021-07-05"), words));

    [Fact]
    public void In_a_letter_I_and_you_are_who_writes_and_who_is_written_to()
    {
        Article letter = Mentions.Report(
            "I thank you for the message.", "1957-04-28", title: "305. Letter From President Eisenhower to Prime Minister Macmillan", source: "Foreign Relations of the United States");
        Assert.Equal("USA/Dwight D. Eisenhower", Mentions.Of(letter, "I thank"));
        Assert.Equal("GBR/Harold Macmillan", Mentions.Of(letter, "you"));
    }
}
