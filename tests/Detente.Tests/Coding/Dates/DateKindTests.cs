using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateKindTests
{
    // A Tuesday.
    private const string Published = "1969-03-18";

    [Theory]
    [InlineData("We must act within two months.", "deadline 1969-05-18")]
    [InlineData("We must act within the next month.", "deadline 1969-04-18")]
    [InlineData("The reply must come by the end of June.", "deadline 1969-06-30")]
    [InlineData("The reply must come by the end of the year.", "deadline 1969-12-31")]
    [InlineData("The reply must come by Friday.", "deadline 1969-03-21")]
    [InlineData("It must be signed before March 15, 1970.", "deadline 1970-03-15")]
    [InlineData("Deliver it no later than July 1.", "deadline 1969-07-01")]
    [InlineData("It must be paid prior to May 1970.", "deadline 1970-05")]
    [InlineData("The treaty runs until April 1972.", "deadline 1972-04")]
    [InlineData("Troops will stay through 1973.", "deadline 1973")]
    [InlineData("They asked for an answer by October first.", "deadline 1969-10-01")]
    public void A_limit_is_no_day_of_an_event(string text, string expected) => AssertNoEvent(text, expected);

    [Theory]
    [InlineData("They have not met since January.", "since 1969-01")]
    [InlineData("They have not met since 1962.", "since 1962")]
    [InlineData("He has been there since last November.", "since 1968-11")]
    [InlineData("Starting Monday, tariffs will rise.", "since 1969-03-24")]
    [InlineData("It holds from April 1, 1969.", "since 1969-04-01")]
    public void A_start_is_no_day_of_an_event(string text, string expected) => AssertNoEvent(text, expected);

    [Theory]
    [InlineData("They talked for three days.", "length ?")]
    [InlineData("Trade fell over the past year.", "length 1968-03-18..1969-03-18")]
    [InlineData("They will talk over the next few weeks.", "length ?")]
    [InlineData("It was their first meeting in six years.", "length ?")]
    [InlineData("The road was built in three weeks.", "length ?")]
    public void A_length_is_no_day_of_an_event(string text, string expected) => AssertNoEvent(text, expected);

    [Theory]
    [InlineData("They met before the March 15 conference.", "1969-03-15")]
    [InlineData("Nothing has moved since last week's talks.", "1969-03-10..1969-03-16")]
    public void A_date_within_a_noun_phrase_is_that_of_the_noun(string text, string expected) =>
        Assert.Equal(expected, DateText.Write(DateText.Read(text, Published)));

    [Fact]
    public void A_few_days_ago_is_no_known_day()
    {
        DateExpression expression = Assert.Single(DateText.Read("They met a few days ago.", Published));
        Assert.Equal(DatePrecision.Unknown, expression.Past.Precision);
        Assert.False(expression.DatesEvents);
    }

    private static void AssertNoEvent(string text, string expected)
    {
        DateExpression expression = Assert.Single(DateText.Read(text, Published));
        Assert.Equal(expected, DateText.Write([expression]));
        Assert.False(expression.DatesEvents);
    }
}
