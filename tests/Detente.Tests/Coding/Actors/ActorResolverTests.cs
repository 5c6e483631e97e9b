using Xunit;

namespace Detente.Tests.Coding;

public sealed class ActorResolverTests
{
    [Theory]
    [InlineData("2021-03-20", "Antony Blinken", "foreign minister")]
    [InlineData("2025-03-20", "Marco Rubio", "foreign minister")]
    public void A_title_without_a_name_is_its_holder_of_the_day(string date, string name, string office)
    {
        Actor actor = Side("USA", "The US secretary of state met the Chinese president.", date);
        Assert.Equal((name, office), (actor.Identifier, actor.Office));
    }

    [Fact]
    public void A_surname_later_in_the_article_is_the_person_named_before()
    {
        Actor actor = Side("CHN", "Foreign Minister Wang Yi was in Tokyo on Monday. Wang met Japanese officials.", "2023-11-16");
        Assert.Equal("Wang Yi", actor.Identifier);
    }

    [Fact]
    public void Somebody_who_has_left_office_is_of_the_elite()
    {
        Actor actor = Side("USA", "Henry Kissinger met Xi Jinping in Beijing.", "2023-07-20");
        Assert.Equal("ELI", actor.Sector);
        Assert.Null(actor.Office);
    }

    [Fact]
    public void A_capital_that_acts_is_a_government_and_one_that_something_happens_in_is_not()
    {
        CodedEvent coded = Assert.Single(Coders.Code("Washington condemned Tokyo in Beijing.").Events);
        Assert.Equal("USA > JPN", Coders.Sides(coded));
    }

    [Fact]
    public void The_two_sides_are_the_states_the_report_is_about()
    {
        CodedEvent coded = Coders.Code("China received an envoy of the United States on Monday. The two sides held talks.").Events[^1];
        Assert.Equal("CHN + USA", Coders.Sides(coded));
    }

    [Fact]
    public void A_name_inside_a_longer_name_is_no_actor() =>
        Assert.Empty(Coders.Code("The South China Sea condemned Japan.").Events);

    private static Actor Side(string code, string text, string date)
    {
        CodedEvent coded = Coders.Code(text, date).Events[^1];
        return coded.Actors.Concat(coded.Recipients).Single(actor => actor.Code == code);
    }
}
