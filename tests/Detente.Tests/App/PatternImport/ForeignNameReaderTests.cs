using Detente.App.ActorImport;
using Detente.App.PatternImport;
using Xunit;

namespace Detente.Tests.App.PatternImport;

public sealed class ForeignNameReaderTests
{
    [Theory]
    [InlineData("SAM", "2008-01-20", "HOBCIV")]
    [InlineData("SAM", "2010-01-12", "ORCHOB")]
    [InlineData("SAM", "2010-01-13", "HOBMIL")]
    [InlineData("SAM", "2020-01-01", "HOB")]
    [InlineData("LAST", "2020-01-01", "LST")]
    [InlineData("THE GREAT SMIAL", "2020-01-01", "SMI")]
    [InlineData("THE OLD GREAT SMIAL", "2020-01-01", "SMI")]
    [InlineData("THE VERY OLD GREAT SMIAL", "2020-01-01", "")]
    [InlineData("DOL AMROTH", "2020-01-01", "DOL")]
    [InlineData("DOL X AMROTH", "2020-01-01", "")]
    public void Of_codes_the_first_that_holds_is_taken_and_the_undated_is_left_for_the_rest(string words, string day, string expected)
    {
        var reader = new ForeignNameReader(ActorDialect.Petrarch1, []);
        reader.ReadActors("SAM [HOB]\n\t[HOBCIV <20080120]\n\t[ORCHOB 20100109-20100112]\n\t[HOBMIL 20080120-20121109]\nTHE GREAT_SMIAL [SMI]\nDOL_AMROTH [DOL]\nLAST [LST]\n", "a");
        Assert.Equal(expected, string.Join(' ', reader.Names.Find(words.Split(' '), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Select(mention => mention.Code)));
    }

    [Theory]
    [InlineData("SOLDIERS", "~MIL")]
    [InlineData("MINISTRIES OF SILLY WALKS", "~GOV")]
    [InlineData("CONGRESSWOMEN", "~LEG")]
    [InlineData("POLICE", "~COP")]
    [InlineData("POLICES", "")]
    [InlineData("GOLDEN GEESE", "~GGS")]
    [InlineData("RIGHTS BODIES", "NGO~")]
    public void Plurals_are_made_given_or_denied(string words, string expected)
    {
        List<Diagnostic> findings = [];
        var reader = new ForeignNameReader(ActorDialect.Petrarch1, findings);
        reader.ReadAgents("!PERSON! = MAN, WOMAN, WOMEN\n!MINST! = MINISTER, MINISTRIES\nSOLDIER [~MIL]\n!MINST!_OF_SILLY_WALKS [~GOV]\nCONGRESS!PERSON! [~LEG]\nPOLICE {} [ ~COP]\nGOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]\nRIGHTS_BODY [NGO~]\n", "a");
        Assert.Empty(findings);
        Assert.Equal(expected, string.Join(' ', reader.Names.Find(words.Split(' '), default).Select(mention => mention.Code)));
    }

    [Fact]
    public void What_is_no_agent_is_told()
    {
        List<Diagnostic> findings = [];
        var reader = new ForeignNameReader(ActorDialect.Petrarch1, findings);
        reader.ReadAgents("SOLDIER\nGUARD [MIL]\nAIR!MEN! [~MIL]\n", "a");
        Assert.Equal(["a(1): error DT0151", "a(2): warning DT0152", "a(3): error DT0151"], findings.Select(finding => string.Join(':', finding.ToString().Split(':')[..2])));
        Assert.Equal(0, reader.Names.AgentCount);
    }
}
