using Xunit;

namespace Detente.Tests.Coding;

public sealed class AgentReaderTests
{
    [Theory]
    [InlineData("Chinese troops crossed the border.", "troops", "CHN", "MIL")]
    [InlineData("Lawmakers from Japan spoke.", "Lawmakers", "JPN", "LEG")]
    [InlineData("The Russian defence ministry spoke.", "ministry", "RUS", "MIL")]
    [InlineData("North Korean hackers stole the money.", "hackers", "PRK", "SPY")]
    public void A_role_has_the_state_before_it_and_a_sector(string text, string words, string code, string sector)
    {
        Actor actor = Mentions.Find(Mentions.Report(text, "2024-07-05"), words)!.Actors[0];
        Assert.Equal((code, sector), (actor.Code, actor.Sector));
    }

    [Fact]
    public void A_counterpart_holds_the_same_office_on_the_other_side() => Assert.Equal(
        "JPN/Yoko Kamikawa",
        Mentions.Of(Mentions.Report("South Korean Foreign Minister Park Jin met his Japanese counterpart.", "2023-11-16"), "counterpart"));

    [Fact]
    public void A_role_may_be_of_whom_a_pronoun_means() => Assert.Equal(
        "PAK", Mentions.Of(Mentions.Report("Pakistan said its troops had seized two posts.", "2025-10-12"), "troops"));

    [Fact]
    public void His_counterpart_is_not_the_one_named_after() => Assert.Equal(
        "AFG/Mohammad Yaqoob",
        Mentions.Of(Mentions.Report("Khawaja Asif accused Kabul. His Afghan counterpart, Mohammad Yaqoob, denied it.", "2025-10-12"), "counterpart"));

    [Fact]
    public void The_leader_of_a_state_is_the_one_named_before() => Assert.Equal(
        "UKR/Volodymyr Zelensky",
        Mentions.Of(Mentions.Report("Volodymyr Zelensky met the press. The Ukrainian leader was calm.", "2024-07-05"), "leader"));

    [Fact]
    public void The_ministry_is_that_of_the_state_that_acted_before() => Assert.Equal(
        "PHL", Mentions.Of(Mentions.Report("Manila summoned the Chinese ambassador. The ministry lodged a protest.", "2024-07-05"), "ministry"));

    [Fact]
    public void A_states_own_record_does_not_name_its_department() => Assert.Equal(
        "USA", Mentions.Of(Mentions.Report("The Department agrees.", "1965-07-05", source: "Foreign Relations of the United States"), "Department"));

    [Fact]
    public void A_body_goes_by_its_last_word_afterwards() => Assert.Equal(
        "EU/European Commission",
        Mentions.Of(Mentions.Report("The European Commission fined two firms. Both sued the Commission.", "2024-07-05"), "Commission"));
}
