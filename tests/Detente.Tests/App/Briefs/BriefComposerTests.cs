using Detente.App.Briefs;
using Xunit;

namespace Detente.Tests.App.Briefs;

public sealed class BriefComposerTests
{
    [Fact]
    public void The_sample_gives_the_reviewed_page()
    {
        string path = Path.Combine(Repository.Root, "tests", "Detente.Tests", "Golden", "brief-sample.md");
        string written = BriefSample.Write(BriefMarkdown.Write, BriefSample.Compose());
        if (Environment.GetEnvironmentVariable("DETENTE_ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, written);
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    [Fact]
    public void Every_statement_cites_or_counts()
    {
        Brief brief = BriefSample.Compose();

        Assert.All(brief.Statements, statement => Assert.True(statement.Citations.Count > 0 || statement.ListedIn is not null));
        Assert.All(brief.Statements, statement => Assert.NotEmpty(statement.Records));
        Assert.All(brief.Sources.SelectMany(source => source.Citations.Select(citation => (source, citation))), pair =>
            Assert.Equal(pair.citation.Quote, pair.citation.Sentence.Of(pair.source.Text!)));
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        string page = BriefSample.Write(BriefHtml.Write, BriefSample.Compose());

        Assert.Equal(page, BriefSample.Write(BriefHtml.Write, BriefSample.Compose(BriefSample.Reports().Reverse())));
    }

    [Fact]
    public void A_day_that_has_passed_without_a_report_is_said_as_that()
    {
        BriefEntry next = Line(BriefSample.Compose(), "Next");

        Assert.Contains(next.Statements, statement => statement.Text ==
            "Reported as planned for 3 September 2023, Bergen: Anna Helgadóttir (Iceland) with Nils Dahl (Norway).");
        Assert.Contains(next.Statements, statement => statement.Text ==
            "Reported as planned for 15 June 2023, Tromsø: Ari Pálsson (Iceland) with Liv Moe (Norway). None of the reports read was found to say that it was held.");
    }

    [Fact]
    public void A_plan_that_was_kept_is_a_meeting_held() =>
        Assert.DoesNotContain(BriefSample.Compose().Statements, statement => statement.Text.Contains("planned for 9 May", StringComparison.Ordinal));

    [Fact]
    public void As_of_an_earlier_day_later_reports_are_unknown()
    {
        Brief brief = BriefSample.Compose(options: new BriefOptions { AsOf = new DateOnly(2023, 4, 30) });

        Assert.StartsWith("Reported as planned for 9 May 2023", Line(brief, "Next").Statements[0].Text);
        Assert.DoesNotContain(brief.Sources, source => source.Date > new DateOnly(2023, 4, 30));
    }

    [Fact]
    public void A_change_beyond_chance_is_said_with_its_numbers()
    {
        string text = Line(BriefSample.Compose(), "Direction").Statements[0].Text;

        Assert.StartsWith("Warmer, in what these reports tell. April–June 2023 (to 26 June 2023): mean intensity +", text);
        Assert.Contains("January–March 2023: −", text);
    }

    [Fact]
    public void A_lifted_measure_does_not_stand()
    {
        BriefSection measures = BriefSample.Compose().Sections.Single(section => section.Id == "measures");

        Assert.Equal(["Of Iceland, read as imposed", "Read as eased or lifted"], measures.Groups.Select(group => group.Heading));
    }

    [Fact]
    public void A_single_report_is_too_little_to_tell_a_direction() =>
        Assert.StartsWith("Too little is known", Line(BriefSample.Compose(BriefSample.Reports().Take(1)), "Direction").Remark);

    [Fact]
    public void Nothing_gives_a_page_that_says_so()
    {
        Brief brief = BriefSample.Compose([]);

        Assert.Empty(brief.Statements);
        Assert.Null(brief.Timeline);
        string page = BriefSample.Write(BriefMarkdown.Write, brief);
        Assert.Contains("too little is known to tell where they stand", page);
        Assert.Contains("No report read here was found to tell of a meeting of the two.", page);
        Assert.Contains("Nothing is cited.", BriefSample.Write(BriefHtml.Write, brief));
        Assert.StartsWith("{", BriefSample.Write(BriefJson.Write, brief));
    }

    private static BriefEntry Line(Brief brief, string label) => brief.Sections[0].Groups[0].Entries.Single(entry => entry.Label == label);
}
