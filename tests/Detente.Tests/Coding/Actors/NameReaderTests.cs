using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("Beijing protested.", "Beijing", "CHN")]
    [InlineData("He held talks with Beijing.", "Beijing", "CHN")]
    [InlineData("Moscow's forces shelled Kharkiv.", "Moscow", "RUS")]
    [InlineData("A Tokyo official spoke.", "Tokyo", "JPN")]
    [InlineData("They met in Beijing.", "Beijing", "CHN@")]
    [InlineData("The envoy flew to Washington.", "Washington", "USA@")]
    [InlineData("The Tokyo stock exchange fell.", "Tokyo", "JPN@")]
    [InlineData("They met in Paris, France.", "Paris", "FRA@")]
    public void A_capital_that_acts_is_a_government_and_one_where_something_happens_a_place(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, "2024-07-05"), words));

    [Fact]
    public void A_capital_that_acts_acts_for_its_government() =>
        Assert.Equal("GOV", Mentions.Find(Mentions.Report("Beijing protested.", "2024-07-05"), "Beijing")!.Actors[0].Sector);

    [Theory]
    [InlineData("Atlanta, Georgia, was chosen.", "Georgia", "-")]
    [InlineData("Patrols in the South China Sea went on.", "China", "-")]
    [InlineData("Georgia was chosen.", "Georgia", "GEO")]
    public void A_name_inside_a_longer_name_stands_for_nobody(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, "2024-07-05"), words));

    [Theory]
    [InlineData("1962-10-20", "SUN")]
    [InlineData("2022-10-20", "RUS")]
    public void Of_two_states_of_one_name_the_one_of_the_day_is_meant(string date, string code) =>
        Assert.Equal(code, Mentions.Of(Mentions.Report("Moscow denied it.", date), "Moscow"));

    [Fact]
    public void A_body_named_after_its_owner_is_the_owners() =>
        Assert.Equal("KEN", Mentions.Of(Mentions.Report("He addressed the Kenyan Congress.", "2003-10-18"), "Congress"));

    [Fact]
    public void Whom_the_words_would_stand_for_otherwise_is_said()
    {
        ActorMention mention = Mentions.Find(Mentions.Report("Moscow denied it.", "1962-10-20"), "Moscow")!;
        Assert.Equal("RUS", mention.Second);
        Assert.Equal("capital name, its government here", mention.Reason);
    }

    [Theory]
    [InlineData("NIGERIA PROTESTED TO BRITAIN ABOUT THE FLIGHTS.", "BRITAIN", "GBR")]
    [InlineData("The us press and the uk press.", "uk", "-")]
    public void Capitals_are_read_as_names_where_all_is_in_capitals(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, "1969-10-24"), words));

    [Fact]
    public void A_numbered_telegram_is_of_the_records_own_post()
    {
        Article cable = Mentions.Report("Paris 2460 is correct, and Paris agrees.", "1957-05-01", source: "Foreign Relations of the United States");
        Assert.Equal("USA", Mentions.Of(cable, "Paris 2460"));
        Assert.Equal("FRA", Mentions.Of(cable, "Paris agrees"));
    }
}
