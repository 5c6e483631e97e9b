using Detente.App.ActorImport;
using Xunit;

namespace Detente.Tests.App.ActorImport;

public sealed class AgentDictionaryTests
{
    [Fact]
    public void Agents_are_lemmas_with_a_sector_wherever_the_actor_s_code_goes()
    {
        ImportedTables tables = ImportRun.Of("FOREIGN_MINISTER [~GOV] # remark\nAID_AGENCY [NGO~]\nAIR_FORCES {} [~MIL]\nNATIONAL_HERO_ [~ELI]", ImportFormat.Petrarch);
        Assert.Equal(
            ["foreign minister GOV", "aid agency SOC", "air force MIL", "air forces MIL", "national hero ELI"],
            tables.Agents.Select(agent => $"{agent.Phrase} {agent.Sector}"));
        Assert.Empty(tables.Findings);
    }

    [Fact]
    public void Sets_are_filled_in_and_irregular_plurals_are_rows()
    {
        const string text = """
            !PERSON! = MAN, MEN, WOMAN, WOMEN, PERSON
            CONGRESS!PERSON! [~LEG]
            ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]
            """;
        ImportedTables tables = ImportRun.Of(text, ImportFormat.Petrarch);
        Assert.Equal(["congressman", "congresswoman", "congressperson", "attorney general", "attorneys general"], tables.Agents.Select(agent => agent.Phrase));
    }

    [Theory]
    [InlineData("MINISTER", "MINISTERS")]
    [InlineData("MINISTRY", "MINISTRIES")]
    [InlineData("ACTRESS", "ACTRESSES")]
    [InlineData("monarchy", "monarchies")]
    public void Plurals_are_made_as_in_TABARI(string word, string plural) => Assert.Equal(plural, AgentDictionaryImport.PluralOf(word));

    [Fact]
    public void Agents_without_a_sector_and_lines_that_are_none_are_listed_and_kept()
    {
        ImportedTables tables = ImportRun.Of("BUDDHIST [~BUD]\nODD [~QQQ]\nMINISTER [GOV]\nNO CODE\n!NONE!MAN [~GOV]\nCLERK [~GOVQQQ]\n", ImportFormat.Petrarch, ImportKind.Agents);
        Assert.Equal(["DT0152(1)", "DT0152(2)", "DT0152(3)", "DT0151(4)", "DT0151(5)", "DT0152(6)"], ImportRun.Findings(tables));
        Assert.Equal(5, tables.Unknown.Count);
        Assert.Equal("clerk", Assert.Single(tables.Agents).Phrase);
    }
}
