using Xunit;

namespace Detente.Tests.Coding;

public sealed class SpeakerTurnsTests
{
    private const string Talk = "Dr. Kissinger: We agree with the text.\n\nPrime Minister Zhou Enlai: Our side has doubts. You know them.\n\nDr. Unknown: We wait.";

    [Theory]
    [InlineData("We agree", "USA")]
    [InlineData("Our side", "CHN")]
    [InlineData("You know", "USA/Henry Kissinger")]
    [InlineData("We wait", "-")]
    public void In_a_transcript_the_first_person_is_whoever_has_the_turn(string words, string expected) => Assert.Equal(
        expected, Mentions.Of(Mentions.Report(Talk, "1972-06-20", source: "Foreign Relations of the United States"), words));
}
