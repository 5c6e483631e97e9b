using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateMemoryTests
{
    // A Tuesday.
    private const string Published = "1969-03-18";

    [Theory]
    [InlineData("He came on March 3. The following day he left.", "1969-03-03, 1969-03-04")]
    [InlineData("He came on March 3. They met the next day.", "1969-03-03, 1969-03-04")]
    [InlineData("He came on March 3. They had met the day before.", "1969-03-03, 1969-03-02")]
    [InlineData("He came on March 3. Two days later he left.", "1969-03-03, 1969-03-05")]
    [InlineData("He came on March 3. A week earlier they had quarrelled.", "1969-03-03, 1969-02-24")]
    [InlineData("He came on March 3. On the same day they met.", "1969-03-03, 1969-03-03")]
    [InlineData("He came on March 3. That evening they dined.", "1969-03-03, 1969-03-03")]
    [InlineData("He came on March 3. The previous week they had quarrelled.", "1969-03-03, 1969-02-24..1969-03-02")]
    [InlineData("He came on March 3. The following Friday he left.", "1969-03-03, 1969-03-07")]
    [InlineData("In 1954 they fought. The following year they made peace.", "1954, 1955")]
    [InlineData("In 1954 they fought. Two years later they made peace.", "1954, 1956")]
    [InlineData("They fought in 1954. In June of that year they made peace.", "1954, 1954-06")]
    [InlineData("He will come on April 3. He will leave the next day.", "1969-04-03, 1969-04-04")]
    public void What_follows_counts_from_the_day_named_last(string text, string expected) =>
        Assert.Equal(expected, DateText.Write(DateText.Read(text, Published)));

    [Theory]
    [InlineData("He saw him the day before.", "1969-03-17")]
    [InlineData("He came on January 3. They met yesterday.", "1969-01-03, 1969-03-17")]
    [InlineData("He came on January 3. They met two days ago.", "1969-01-03, 1969-03-16")]
    public void Where_nothing_was_named_it_counts_from_publication(string text, string expected) =>
        Assert.Equal(expected, DateText.Write(DateText.Read(text, Published)));
}
