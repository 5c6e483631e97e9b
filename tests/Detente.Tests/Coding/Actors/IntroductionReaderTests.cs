using Xunit;

namespace Detente.Tests.Coding;

public sealed class IntroductionReaderTests
{
    [Theory]
    [InlineData("Li Testwei, a spokesman for the Chinese embassy in Canberra, spoke. Testwei said no.", "Testwei said", "CHN/Li Testwei")]
    [InlineData("Pakistani diplomat Agha Testali met him. Mr Testali left.", "Mr Testali", "PAK/Agha Testali")]
    [InlineData("The ambassador of Norway, Ola Testmann, spoke. Testmann left.", "Testmann left", "NOR/Ola Testmann")]
    [InlineData("Manila protested. Its spokeswoman, Teresita Testaza, spoke. Testaza said more.", "Testaza said", "PHL/Teresita Testaza")]
    public void Whoever_the_text_introduces_is_known_by_surname_afterwards(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, "2024-07-05"), words));

    [Fact]
    public void A_name_that_nothing_is_said_of_stands_for_nobody() =>
        Assert.Equal("-", Mentions.Of(Mentions.Report("Ola Testmann spoke.", "2024-07-05"), "Testmann"));
}
