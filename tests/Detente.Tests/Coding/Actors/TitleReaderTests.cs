using Xunit;

namespace Detente.Tests.Coding;

public sealed class TitleReaderTests
{
    [Theory]
    [InlineData("2024-01-27", "USA/Jake Sullivan")]
    [InlineData("2018-06-01", "USA/John Bolton")]
    public void A_role_described_by_its_owner_is_its_holder_of_the_day(string date, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report("The U.S. president's national security adviser left.", date), "national security adviser"));

    [Theory]
    [InlineData("Foreign Minister Wang Yi spoke.", "2023-11-16", "Wang Yi", "CHN/Wang Yi")]
    [InlineData("President Trump spoke.", "2019-05-05", "President Trump", "USA/Donald Trump")]
    [InlineData("The Polish and Czech prime ministers spoke.", "2025-03-05", "prime ministers", "POL/Donald Tusk+CZE/Petr Fiala")]
    [InlineData("The president of France spoke.", "2025-03-05", "president", "FRA/Emmanuel Macron")]
    public void A_title_is_read_with_its_name_and_its_state(string text, string date, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, date), words));

    [Fact]
    public void Somebody_who_has_left_office_is_of_the_elite()
    {
        Actor former = Mentions.Find(Mentions.Report("Former President Donald Trump spoke.", "2023-06-01"), "Trump")!.Actors[0];
        Assert.Equal(("ELI", null), (former.Sector, former.Office));
    }

    [Fact]
    public void The_former_president_is_the_one_named_before() => Assert.Equal(
        "USA/Donald Trump",
        Mentions.Of(Mentions.Report("Donald Trump criticised President Biden on Monday. The former president called him weak.", "2023-06-01"), "former president"));

    [Fact]
    public void Somebody_elect_holds_no_office_yet()
    {
        Actor elect = Mentions.Find(Mentions.Report("President-elect Donald Trump met the envoy.", "2016-11-20"), "Trump")!.Actors[0];
        Assert.Equal(("USA", "Donald Trump", null), (elect.Code, elect.Identifier, elect.Office));
    }

    [Theory]
    [InlineData("President Testov received him.", "Testov", "GEO/Testov")]
    [InlineData("King Testus received him.", "King Testus", "-")]
    public void An_unknown_holder_is_of_the_reports_place_where_it_has_such_an_office(string text, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, "2010-07-05", place: "Tbilisi"), words));

    [Fact]
    public void A_title_of_several_without_a_state_is_nobody_in_particular() =>
        Assert.Equal("-", Mentions.Of(Mentions.Report("Secretary of State Colin Powell met the foreign ministers.", "2003-07-05"), "foreign ministers"));

    [Theory]
    [InlineData("He met President Lagos in Santiago.", "2000-08-17", "Lagos", "CHL/Ricardo Lagos")]
    [InlineData("He met President de la Madrid in Mazatlan.", "1988-02-13", "Madrid", "MEX/Miguel de la Madrid")]
    public void A_city_after_a_title_may_be_a_surname(string text, string date, string words, string expected) =>
        Assert.Equal(expected, Mentions.Of(Mentions.Report(text, date), words));
}
