using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Detente.App.Briefs;
using Xunit;

namespace Detente.Tests.App.Briefs;

public sealed class BriefHtmlTests
{
    private static readonly string Page = BriefSample.Write(BriefHtml.Write, BriefSample.Compose());

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        Assert.DoesNotMatch(@"<(script|link|img|iframe|object|embed|base|form)\b", Page);
        Assert.DoesNotMatch(@"\ssrc\s*=|@import|url\((?!#)", Page);
        Assert.DoesNotMatch(@"<[^>]*\son\w+\s*=", Page);
        Assert.Equal(["https://wire.example/leaders?a=1&amp;b=2"], Regex.Matches(Page, "https?://[^\"<\\s]+").Select(match => match.Value).Distinct());
    }

    [Fact]
    public void Text_of_a_report_is_text()
    {
        Assert.Contains("&lt;script&gt;alert(&#39;fish&#39;)&lt;/script&gt; &amp; &quot;slow&quot;", Page);
        Assert.DoesNotContain("<script", Page);
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/relative", null)]
    [InlineData("https://a.example/?q=\"x\"", "https://a.example/?q=&quot;x&quot;")]
    public void Only_addresses_of_the_web_become_links(string url, string? link) => Assert.Equal(link, HtmlText.Link(url));

    [Fact]
    public void Every_link_within_the_page_has_its_end_and_every_id_stands_once()
    {
        string[] ids = [.. Regex.Matches(Page, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Regex.Matches(Page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public void A_report_stands_in_the_page_once()
    {
        Assert.Single(Regex.Matches(Page, "Prices rose in Bergen"));
        Assert.Contains("<mark id=\"s", Page);
    }

    [Fact]
    public void Its_elements_are_closed()
    {
        string body = Page[Page.IndexOf("<body>", StringComparison.Ordinal)..Page.IndexOf("</html>", StringComparison.Ordinal)];

        Assert.Equal("body", XElement.Parse(body).Name.LocalName);
    }

    [Fact]
    public void A_long_report_is_shown_around_its_sentence_alone()
    {
        string filler = string.Join("\n\n", Enumerable.Range(1, 400).Select(i => $"Paragraph {i} tells of the weather at sea and of nothing else."));
        var report = new SampleReport("long", "2023-06-01", "A long one", $"{filler}\n\nIceland accused Norway again.\n\n{filler}")
            .Says("Iceland accused", "accused", Ledger.Claim.Of("ACCUSE", "ISL", "NOR").On("2023-06-01"));

        string page = BriefSample.Write(BriefHtml.Write, BriefSample.Compose([report]));

        Assert.Contains("Paragraph 400 tells", page);
        Assert.Contains("[…]", page);
        Assert.DoesNotContain("Paragraph 200 tells", page);
    }

    [Fact]
    public void A_sentence_that_is_not_where_its_citation_says_is_cited_without_the_text()
    {
        SampleReport report = BriefSample.Reports()[0];
        SampleReport[] other = [new SampleReport("r01", "2023-02-03", "Changed", "Norway did nothing at all.")];

        Brief brief = new BriefComposer(ActorDirectory.Load(Repository.Data("actors")), BriefLanguage.Load(Repository.Data("languages", "en"), EventOntology.Load(Repository.Data("ontology"))))
            .Compose(BriefMaterial.Gather(BriefSample.Dyad, report.Events, other.Select(changed => changed.Article),
                Detente.Ledger.MeasureInstruments.Load(Repository.Data("ontology", "measure-instruments.tsv")), new BriefOptions()));

        Assert.Null(Assert.Single(brief.Sources).Text);
        Assert.DoesNotContain("did nothing", BriefSample.Write(BriefHtml.Write, brief));
    }

    [Fact]
    public void The_json_is_one_object_with_every_citation()
    {
        Brief brief = BriefSample.Compose();
        using JsonDocument json = JsonDocument.Parse(BriefSample.Write(BriefJson.Write, brief));

        Assert.Equal(
            brief.Sources.Sum(source => source.Citations.Count),
            json.RootElement.GetProperty("sources").EnumerateArray().Sum(source => source.GetProperty("citations").GetArrayLength()));
        Assert.Equal("2023-06-26", json.RootElement.GetProperty("as_of").GetString());
    }
}
