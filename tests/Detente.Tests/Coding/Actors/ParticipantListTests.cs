using Xunit;

namespace Detente.Tests.Coding;

public sealed class ParticipantListTests
{
    private const string Record = "United States\n\nMr. Testman\n\nCanada\n\nMr. Testard\n\nMr. Testard opened the meeting. Testman replied.";

    [Theory]
    [InlineData("Mr. Testard opened", "CAN/Testard")]
    [InlineData("Testman replied", "USA/Testman")]
    public void Whoever_is_listed_under_a_state_is_of_it(string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(Record, "1958-07-09"), words));
}
