using Detente.App.Briefs;
using Detente.Tests.Ledger;
using Xunit;

namespace Detente.Tests.App.Briefs;

public sealed class PhraseTableTests
{
    private static readonly EventOntology Ontology = EventOntology.Load(Repository.Data("ontology"));

    [Fact]
    public void The_shipped_table_has_no_faults() => BriefLanguage.Load(Repository.Data("languages", "en"), Ontology);

    [Fact]
    public void Every_sense_of_every_act_has_a_sentence()
    {
        PhraseTable table = Read("*\t*\t*\t*\t*\t{actor} did something[ to {recipient}]", out List<Diagnostic> findings);

        Assert.Empty(findings);
        Assert.All(Ontology.Types, type => Assert.NotNull(table.Find(Claim.Of(type.Name, "CHN", "USA").As(Modality.Alleged).Denied().Event)));
    }

    [Fact]
    public void The_first_row_that_fits_is_taken()
    {
        PhraseTable table = Read(
            "SANCTION\texpel\tasserted|planned\t*\t*\t{actor} expelled[ {recipient}]\nSANCTION\t*\t*\t*\t*\t{actor} cut ties[ with {recipient}][: {object}]\n*\t*\t*\t*\t*\t{actor} acted",
            out _);

        Assert.Equal("A expelled B", Fill(Claim.Of("SANCTION", "CHN", "USA").By("expel").As(Modality.Planned)));
        Assert.Equal("A cut ties with B: x", Fill(Claim.Of("SANCTION", "CHN", "USA").By("expel").As(Modality.Alleged)));
        Assert.Equal("A acted", Fill(Claim.Of("AID", "CHN", "USA")));

        string Fill(Claim claim) => table.Find(claim.Event).Fill("A", "B", "x");
    }

    [Fact]
    public void Faults_are_told_all_together_with_their_lines()
    {
        Read(
            "SANCTON\t*\tasserted\tpositive\t*\t{actor} cut ties\nAID\tgift\tsure\t*\tover\t{actor} helped {recipient}\n*\t*\t*\t*\t\t{actor} [acted\nAID\t*\t*\t*\t*\t{who} acted",
            out List<Diagnostic> findings);

        Assert.Equal(
            [
                "t.tsv(6): error DT0701: no act 'SANCTON', did you mean SANCTION?",
                "t.tsv(7): error DT0701: no mode 'gift'",
                "t.tsv(7): error DT0701: no modality 'sure'",
                "t.tsv(7): error DT0701: no phase 'over'",
                "t.tsv(7): error DT0702: {recipient} and {object} must stand in brackets: a claim may lack them",
                "t.tsv(8): error DT0701: column 'phase' is empty; * fits all",
                "t.tsv(8): error DT0702: brackets do not pair",
                "t.tsv(9): error DT0702: {actor} must stand outside brackets",
                "t.tsv(9): error DT0704: the last row must fit every claim: * in each column",
            ],
            findings.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("{actor} met[ {recipient}]", null, null, "A met")]
    [InlineData("{actor} met[ {recipient}][: “{object}”]", "B", null, "A met B")]
    [InlineData("{actor} met[ {recipient}][: “{object}”]", "{actor}", "[x]", "A met {actor}: “[x]”")]
    public void What_a_claim_lacks_falls_away(string phrase, string? recipient, string? objectWords, string sentence) =>
        Assert.Equal(sentence, PhraseTemplate.Parse(phrase, out _)!.Fill("A", recipient, objectWords));

    private static PhraseTable Read(string rows, out List<Diagnostic> findings)
    {
        findings = [];
        using var reader = new StringReader(
            $"# kind: brief-phrases\n# version: 1\n# licence: x\n# source: x\nact\tmode\tmodality\tpolarity\tphase\tphrase\n{rows}\n");
        return PhraseTable.Read(
            DataTable.Read(reader, "t.tsv", "brief-phrases", ["act", "mode", "modality", "polarity", "phase", "phrase"], findings), Ontology, findings);
    }
}
