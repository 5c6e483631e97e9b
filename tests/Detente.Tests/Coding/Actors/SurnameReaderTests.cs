using Xunit;

namespace Detente.Tests.Coding;

public sealed class SurnameReaderTests
{
    [Fact]
    public void A_surname_is_the_person_named_before() => Assert.Equal(
        "CHN/Wang Yi", Mentions.Of(Mentions.Report("Foreign Minister Wang Yi was in Tokyo. Wang met officials.", "2023-11-16"), "Wang met"));

    [Fact]
    public void A_surname_alone_is_the_only_one_in_high_office() =>
        Assert.Equal("USA/Joe Biden", Mentions.Of(Mentions.Report("Biden met the envoy.", "2023-11-16"), "Biden"));

    [Theory]
    [InlineData("C. B. Marshall wrote the note.", "Marshall")]
    [InlineData("He studied at Rice University.", "Rice")]
    public void A_surname_in_somebody_elses_name_is_not_theirs(string text, string words) =>
        Assert.Equal("-", Mentions.Of(Mentions.Report(text, words == "Rice" ? "2006-05-05" : "1951-05-17"), words));
}
