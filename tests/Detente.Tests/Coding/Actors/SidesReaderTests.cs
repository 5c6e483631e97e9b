using Xunit;

namespace Detente.Tests.Coding;

public sealed class SidesReaderTests
{
    [Theory]
    [InlineData("The two sides held talks.", "sides", "CHN+USA")]
    [InlineData("Both countries agreed.", "countries", "CHN+USA")]
    [InlineData("The two presidents agreed.", "presidents", "CHN/Xi Jinping+USA/Joe Biden")]
    [InlineData("The leaders agreed.", "leaders", "CHN+USA")]
    public void Both_are_the_states_the_report_is_about(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report("China received an envoy of the United States on Monday. " + text, "2023-11-16"), words));
}
