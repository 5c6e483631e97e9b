using Detente.Coding;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateReaderTests
{
    private static readonly Segmenter Segmenter = Segmenter.Load(Repository.Data("languages", "en"));

    // Published on Wednesday 15 November 2023.
    private static readonly DateOnly Published = new(2023, 11, 15);

    [Theory]
    [InlineData("They met on March 18, 2021.", "2021-03-18")]
    [InlineData("They met on 18 March 2021.", "2021-03-18")]
    [InlineData("They met on Nov. 9.", "2023-11-09")]
    [InlineData("They met on Monday.", "2023-11-13")]
    [InlineData("They met on Wednesday.", "2023-11-15")]
    [InlineData("They met last Friday.", "2023-11-10")]
    [InlineData("They met in December.", "2022-12")]
    [InlineData("They met in March.", "2023-03")]
    [InlineData("They met last November.", "2022-11")]
    [InlineData("They met last month.", "2023-10")]
    [InlineData("They met in 2016.", "2016")]
    [InlineData("They met in early February 2023.", "2023-02")]
    [InlineData("They met yesterday.", "2023-11-14")]
    [InlineData("They met two days ago.", "2023-11-13")]
    [InlineData("They met three months earlier.", "2023-08")]
    [InlineData("They met in the first quarter of 2022.", "2022-Q1")]
    [InlineData("They met from 3 to 5 May.", "2023-05-03")]
    public void The_past_is_read_against_the_day_of_publication(string text, string expected)
    {
        DateExpression expression = Assert.Single(Read(text));
        Assert.Equal(expected, expression.Past.ToString());
    }

    [Theory]
    [InlineData("They will meet on Monday.", "2023-11-20")]
    [InlineData("They will meet next Monday.", "2023-11-20")]
    [InlineData("They will meet in January.", "2024-01")]
    [InlineData("They will meet on January 5.", "2024-01-05")]
    [InlineData("They will meet next month.", "2023-12")]
    [InlineData("They will meet tomorrow.", "2023-11-16")]
    [InlineData("They will meet next year.", "2024")]
    public void What_is_to_come_is_read_forward(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(text)).Future.ToString());

    [Theory]
    [InlineData("The ban ends within two months.", 0)]
    [InlineData("They have not met since March.", 0)]
    [InlineData("They talked for three days.", 0)]
    public void Lengths_and_starts_are_no_dates(string text, int expected) => Assert.Equal(expected, Read(text).Count);

    [Fact]
    public void A_range_of_days_keeps_both_ends()
    {
        PartialDate date = Assert.Single(Read("They met on November 15-17.")).Past;
        Assert.Equal(new DateOnly(2023, 11, 15), date.Start);
        Assert.Equal(new DateOnly(2023, 11, 17), date.End);
    }

    [Fact]
    public void A_day_that_does_not_exist_is_left_out() => Assert.Empty(Read("They met on February 30, 2023."));

    [Fact]
    public void Without_a_day_of_publication_only_full_dates_are_read()
    {
        Document document = Segmenter.Segment("They met on Monday and on 3 May 2021.");
        DateExpression only = Assert.Single(new DateReader().Read(document.Sentences[0], null));
        Assert.Equal("2021-05-03", only.Past.ToString());
    }

    private static List<DateExpression> Read(string text) => new DateReader().Read(Segmenter.Segment(text).Sentences[0], Published);
}
