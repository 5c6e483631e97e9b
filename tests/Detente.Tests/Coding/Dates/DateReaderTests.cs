using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateReaderTests
{
    // A Wednesday.
    private const string Published = "2023-11-15";

    [Theory]
    [InlineData("They met on March 18, 2021.", "2021-03-18")]
    [InlineData("They met on 18 March 2021.", "2021-03-18")]
    [InlineData("They met on the 18th of March.", "2023-03-18")]
    [InlineData("They met on Nov. 9.", "2023-11-09")]
    [InlineData("They met on October 2nd.", "2023-10-02")]
    [InlineData("They met on October second.", "2023-10-02")]
    [InlineData("They met on 2023-09-04.", "2023-09-04")]
    [InlineData("They met on 9/14/2023.", "2023-09-14")]
    [InlineData("They met on 14.9.2023.", "2023-09-14")]
    [InlineData("The note of 3/5/68 was short.", "1968-03-05")]
    [InlineData("They met on the 9th.", "2023-11-09")]
    [InlineData("They met on the 3rd of this month.", "2023-11-03")]
    [InlineData("They met on Monday.", "2023-11-13")]
    [InlineData("They met on Wednesday.", "2023-11-15")]
    [InlineData("They met on Tuesday, November 7.", "2023-11-07")]
    [InlineData("They met last Friday.", "2023-11-10")]
    [InlineData("They met on Friday night.", "2023-11-10")]
    [InlineData("They met at 3 p.m. on Monday.", "2023-11-13")]
    [InlineData("They met in December.", "2022-12")]
    [InlineData("They met in March.", "2023-03")]
    [InlineData("In May they met.", "2023-05")]
    [InlineData("They met last November.", "2022-11")]
    [InlineData("They met last month.", "2023-10")]
    [InlineData("They met in 2016.", "2016")]
    [InlineData("He was elected in '68.", "1968")]
    [InlineData("They met in early February 2023.", "2023-02")]
    [InlineData("They met in mid-March.", "2023-03")]
    [InlineData("They met late in October.", "2023-10")]
    [InlineData("They met in June of last year.", "2022-06")]
    [InlineData("They met yesterday.", "2023-11-14")]
    [InlineData("They met yesterday afternoon.", "2023-11-14")]
    [InlineData("They met last night.", "2023-11-14")]
    [InlineData("They met this morning.", "2023-11-15")]
    [InlineData("They met the day before yesterday.", "2023-11-13")]
    [InlineData("They met earlier today.", "2023-11-15")]
    [InlineData("They met two days ago.", "2023-11-13")]
    [InlineData("They met a week ago.", "2023-11-08")]
    [InlineData("They met three months earlier.", "2023-08")]
    [InlineData("They met twenty-five years ago.", "1998")]
    [InlineData("They met some two years ago.", "2021")]
    [InlineData("They met a year and a half ago.", "2022-05")]
    [InlineData("They met two and one-half years ago.", "2021-05")]
    [InlineData("They met in the first quarter of 2022.", "2022-Q1")]
    [InlineData("They met last quarter.", "2023-Q3")]
    [InlineData("Exports grew in the second quarter.", "2023-Q2")]
    [InlineData("Exports grew in the first quarter this year.", "2023-Q1")]
    [InlineData("We interpret 1958 common policy so.", "1958")]
    [InlineData("They recalled the 1954 Geneva agreements.", "1954")]
    [InlineData("The budget for FY 1970 was cut.", "1969-07")]
    public void The_past_is_read_against_the_day_of_publication(string text, string expected)
    {
        DateExpression expression = Assert.Single(DateText.Read(text, Published));
        Assert.Equal(expected, expression.Past.ToString());
        Assert.False(expression.IsFuture);
    }

    [Theory]
    [InlineData("They will meet on Monday.", "2023-11-20")]
    [InlineData("They will meet next Monday.", "2023-11-20")]
    [InlineData("They will meet on Tuesday of next week.", "2023-11-21")]
    [InlineData("They will meet in January.", "2024-01")]
    [InlineData("They will meet on January 5.", "2024-01-05")]
    [InlineData("They will meet on the 9th.", "2023-12-09")]
    [InlineData("They will meet next month.", "2023-12")]
    [InlineData("They will meet next November.", "2024-11")]
    [InlineData("They will meet tomorrow.", "2023-11-16")]
    [InlineData("They will meet early next year.", "2024")]
    [InlineData("He arrives on Thursday.", "2023-11-16")]
    [InlineData("The talks are scheduled for December 4.", "2023-12-04")]
    [InlineData("He said that he would return on Sunday.", "2023-11-19")]
    [InlineData("He plans to visit Paris in February.", "2024-02")]
    public void The_tense_turns_a_date_forward(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(DateText.Read(text, Published)).Likely.ToString());

    [Theory]
    [InlineData("We refer to your letter of December 5 and to Embtel 1965.", "2022-12-05")]
    [InlineData("The December 1 meeting is on the agenda.", "2023-12-01")]
    [InlineData("The November 3 note will be answered.", "2023-11-03")]
    public void What_has_a_date_of_its_own_takes_the_nearer_one(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(DateText.Read(text, Published)).Likely.ToString());

    [Fact]
    public void Ahead_of_now_has_no_past() =>
        Assert.Equal("?", DateText.Write(Assert.Single(DateText.Read("The talks will resume in two weeks.", Published)).Past));

    [Theory]
    [InlineData("They sent 1965 tons of wheat.")]
    [InlineData("See NSC 1969, paragraph 1960 and Resolution 1973.")]
    [InlineData("A total of 1954 men left by 1800 hours.")]
    [InlineData("May I say that they may march?")]
    [InlineData("Theresa May said that the sun sat low.")]
    [InlineData("The fall of Saigon shocked them.")]
    [InlineData("The 20th anniversary and the 25th meeting were dull.")]
    [InlineData("The 7th and 24th Infantry Divisions stayed.")]
    [InlineData("Prices fall and springs break.")]
    [InlineData("They met on February 30, 2023.")]
    [InlineData("He left three days before the vote.")]
    [InlineData("The Winter Olympics were dull.")]
    [InlineData("The editor of the Saturday Review wrote it.")]
    [InlineData("It was a second attempt by one of two sides.")]
    public void Other_numbers_and_words_are_no_dates(string text) => Assert.Empty(DateText.Read(text, Published));

    [Theory]
    [InlineData("REFTEL OF NOV 12 AND 9 NOV 2023 REFERS.", "2023-11-12, 2023-11-09")]
    [InlineData("Nov 9 meeting cancelled.", "2023-11-09")]
    [InlineData("Mytel 1772, Nov 13.", "2023-11-13")]
    [InlineData("Minister returning Bangkok Sunday.", "2023-11-19")]
    [InlineData("Meeting this morning reviewed yesterday's note.", "2023-11-15, 2023-11-14")]
    [InlineData("Met FonMin month ago.", "2023-10")]
    [InlineData("Minister left 9th at 1400 local time.", "2023-11-09")]
    [InlineData("Audience with Shah 9th.", "2023-11-09")]
    [InlineData("Use the ship arriving on Monday.", "2023-11-20")]
    [InlineData("Over week-end Minister decided.", "2023-11-11..2023-11-12")]
    [InlineData("Program for FY 67.", "1966-07..1967-06-30")]
    public void Telegrams_leave_out_articles(string text, string expected) => Assert.Equal(expected, DateText.Write(DateText.Read(text, Published)));

    [Fact]
    public void Without_a_day_of_publication_only_full_dates_are_read() =>
        Assert.Equal("2021-05-03", DateText.Write(DateText.Read("They met on Monday and on 3 May 2021, and again in June.", "")));

    [Fact]
    public void The_span_covers_the_words_and_no_preposition()
    {
        DateExpression expression = Assert.Single(DateText.Read("They met in early March 2021 in Oslo.", Published));
        Assert.Equal("early March 2021", expression.Past.Text);
        Assert.Equal((3, 5), (expression.First, expression.Last));
    }
}
