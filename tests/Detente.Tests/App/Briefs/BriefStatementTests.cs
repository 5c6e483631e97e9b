using Detente.App.Briefs;
using Xunit;

namespace Detente.Tests.App.Briefs;

public sealed class BriefStatementTests
{
    [Fact]
    public void A_statement_without_a_citation_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new BriefStatement("They met.", [], ["e1"]));
        Assert.Throws<ArgumentException>(() => BriefStatement.Count("12 reports", [], "counted"));
        Assert.Throws<ArgumentException>(() => new BriefStatement(" ", [1], ["e1"]));
    }

    [Fact]
    public void A_brief_whose_statement_cites_no_source_cannot_be_made()
    {
        var section = new BriefSection("s", "S", [new BriefGroup("", [new BriefEntry("", [new BriefStatement("They met.", [1], ["e1"])])])]);

        Assert.Throws<ArgumentException>(() => new Brief([section], []) { Dyad = BriefSample.Dyad, Title = "x" });
    }

    [Fact]
    public void An_entry_that_says_nothing_cannot_be_made() => Assert.Throws<ArgumentException>(() => new BriefEntry("Next", []));
}
