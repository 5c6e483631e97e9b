using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateRangeTests
{
    // A Tuesday.
    private const string Published = "1969-03-18";

    [Theory]
    [InlineData("They met on February 3-5.", "1969-02-03..1969-02-05")]
    [InlineData("They met from 3 to 5 February.", "1969-02-03..1969-02-05")]
    [InlineData("They met on 2 and 3 March.", "1969-03-02..1969-03-03")]
    [InlineData("They met on the 2nd and 3rd of March.", "1969-03-02..1969-03-03")]
    [InlineData("They met on March 2-3, 1968.", "1968-03-02..1968-03-03")]
    [InlineData("They met from November 28-December 2.", "1968-11-28..1968-12-02")]
    [InlineData("They met between March 3 and April 5, 1970.", "1970-03-03..1970-04-05")]
    [InlineData("They met from December 28, 1967 to January 3, 1968.", "1967-12-28..1968-01-03")]
    [InlineData("They met from March to June 1968.", "1968-03..1968-06-30")]
    [InlineData("They met in January-February 1968.", "1968-01..1968-02-29")]
    [InlineData("From 1960 to 1965 they fought.", "1960..1965-12-31")]
    [InlineData("The plan for 1969-70 was cut.", "1969..1970-12-31")]
    [InlineData("In the 1956–58 period they quarrelled.", "1956..1958-12-31")]
    [InlineData("They quarrelled in the 1960s.", "1960..1969-12-31")]
    [InlineData("They quarrelled in the late 1950s.", "1957..1959-12-31")]
    [InlineData("They quarrelled in the fifties.", "1950..1959-12-31")]
    [InlineData("They met last week.", "1969-03-10..1969-03-16")]
    [InlineData("They met over the weekend.", "1969-03-15..1969-03-16")]
    [InlineData("They met last summer.", "1968-06..1968-08-31")]
    [InlineData("They met in the spring of 1968.", "1968-03..1968-05-31")]
    [InlineData("They met in the fall.", "1968-09..1968-11-30")]
    [InlineData("They will meet this summer.", "1969-06..1969-08-31")]
    [InlineData("They met in the second half of 1965.", "1965-07..1965-12-31")]
    [InlineData("They met in the first three months of 1968.", "1968-01..1968-03-31")]
    [InlineData("They met in the first week of February.", "1969-02-01..1969-02-07")]
    [InlineData("In the last two weeks they met twice.", "1969-03-04..1969-03-18")]
    public void Stretches_keep_both_ends(string text, string expected) => Assert.Equal(expected, DateText.Write(DateText.Read(text, Published)));

    [Theory]
    [InlineData("They met on January 26 and February 9, 1951.", "1951-01-26, 1951-02-09")]
    [InlineData("They met on July 27, July 30 and August 2, 1968.", "1968-07-27, 1968-07-30, 1968-08-02")]
    [InlineData("They wrote on October 18 and 31.", "1968-10-18, 1968-10-31")]
    [InlineData("They wrote on October 18, 24 or 31.", "1968-10-18, 1968-10-24, 1968-10-31")]
    [InlineData("They met on January 18 and 31 people came.", "1969-01-18")]
    [InlineData("They met on Monday and Tuesday.", "1969-03-17, 1969-03-18")]
    [InlineData("They fought in 1961 and 1962.", "1961, 1962")]
    public void Lists_are_several_dates_and_share_their_year(string text, string expected) =>
        Assert.Equal(expected, DateText.Write(DateText.Read(text, Published)));
}
