using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateInvariantTests
{
    private static readonly string[] Words =
        ("the of in on by from to until since between and or , - / last next this following previous that same early late mid end beginning first second third "
        + "two 999 3 15 31 30 12th 31st 1969 1970 2099 1700 '68 FY FY9999 FY0000 1960s fifties March May February Sept. Dec Tuesday Sunday summer winter fall Christmas "
        + "day days week month months year years decade decades quarter half weekend morning ago earlier later before after hence today tomorrow yesterday "
        + "a few couple within for over past coming mid-March 2/29/1969 29.2.1968 1969-02-28 met will they minister").Split(' ');

    [Theory]
    [InlineData("1969-03-18")]
    [InlineData("2024-02-29")]
    [InlineData("")]
    public void Any_row_of_words_gives_dates_in_order(string published)
    {
        var random = new Random(1905);
        for (int round = 0; round < 400; round++)
        {
            string text = "They met " + string.Join(' ', Enumerable.Range(0, 14).Select(_ => Words[random.Next(Words.Length)])) + ".";
            int last = -1;
            foreach (DateExpression expression in DateText.ReadSentence(text, published))
            {
                Assert.True(expression.First > last && expression.Last >= expression.First, text);
                Assert.True(IsOrdered(expression.Past) && IsOrdered(expression.Future), text);
                last = expression.Last;
            }
        }
    }

    [Fact]
    public void A_text_is_read_the_same_again()
    {
        const string Text = "On March 3 they met. The following day they left. By May they will be back, and since 1962 nobody was.";
        Assert.Equal(DateText.Read(Text, "1969-03-18"), DateText.Read(Text, "1969-03-18"));
    }

    private static bool IsOrdered(PartialDate date) => date.Start is not { } start || (date.Latest >= start && start.Year > 900);
}
