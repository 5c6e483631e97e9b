using System.IO.Compression;
using System.Text;
using Detente.App.ActorImport;
using Xunit;

namespace Detente.Tests.App.ActorImport;

public sealed class WikidataImportTests
{
    private const string Person = """{"id":"Q900001","labels":{"en":{"value":"Anna de la Vega"}},"aliases":{"en":[{"value":"Anna Vega"},{"value":"Vega"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P21":[{"mainsnak":{"datavalue":{"value":{"id":"Q6581072"}}}}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q900009"}}}}],"P39":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q900002"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2010-05-03T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2012-06-00T00:00:00Z","precision":10}}}]}},{"rank":"deprecated","mainsnak":{"datavalue":{"value":{"id":"Q900002"}}}},{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q900003"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2013-00-00T00:00:00Z","precision":9}}}]}},{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q900004"}}}}]}}""";

    private const string Position = """{"id":"Q900002","labels":{"en":{"value":"Minister of Foreign Affairs of Spain"}},"claims":{}}""";

    /// <summary>Names no state: that of its jurisdiction is meant.</summary>
    private const string Plain = """{"id":"Q900003","labels":{"en":{"value":"Prime Minister"}},"claims":{"P1001":[{"mainsnak":{"datavalue":{"value":{"id":"Q900009"}}}}]}}""";

    private const string State = """{"id":"Q900009","labels":{"en":{"value":"Spain"}},"claims":{"P298":[{"mainsnak":{"datavalue":{"value":"ESP"}}}]}}""";

    private const string Row = """{"person":{"value":"http://www.wikidata.org/entity/Q76"},"personLabel":{"value":"Barack Obama"},"position":{"value":"http://www.wikidata.org/entity/Q11696"},"positionLabel":{"value":"President of the United States"},"start":{"value":"2009-01-20T00:00:00Z"},"end":{"value":"2017-01-20T00:00:00Z"},"alias":{"value":"ALIAS"}}""";

    [Theory]
    [InlineData("[\n{0},\n{1},\n{2},\n{3}\n]\n", false)]
    [InlineData("{0}\n{1}\n{2}\n{3}", false)]
    [InlineData("[{0},{1},{2},{3}]", false)]
    [InlineData("[\n  {0},\n  {1},\n {2}, {3}]", true)]
    public void Entities_are_read_as_an_array_or_one_a_line(string form, bool isSpread)
    {
        string text = form.Replace("{0}", Person, StringComparison.Ordinal).Replace("{1}", Position, StringComparison.Ordinal)
            .Replace("{2}", State, StringComparison.Ordinal).Replace("{3}", Plain, StringComparison.Ordinal);
        text = isSpread ? text.Replace("{\"id\":\"Q90000", "{\n\"id\":\"Q90000", StringComparison.Ordinal) : text;
        Check(ImportRun.Of(text, ImportFormat.Auto), isWhole: true);
    }

    [Fact]
    public void A_packed_dump_is_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"[\n{State},\n{Position},\n{Plain},\n{Person}\n]"));
        }

        Check(ImportRun.Of(packed.ToArray(), ImportFormat.Auto), isWhole: true);
    }

    [Fact]
    public void A_line_that_is_no_JSON_is_said_and_the_others_are_read()
    {
        ImportedTables tables = ImportRun.Of($"[\n{State},\n{Person[..200]}\n{Position},\n{Plain},\n{Person}\n]", ImportFormat.Wikidata);
        Assert.Contains("DT0157(3)", ImportRun.Findings(tables));
        Assert.Equal(2, tables.Terms.Count);
    }

    [Fact]
    public void The_rows_of_a_query_that_differ_in_an_alias_are_one_term()
    {
        string text = $$$"""
            {"head":{"vars":["person","personLabel"]},"results":{"bindings":[
            {{{Row.Replace("ALIAS", "Barack Hussein Obama", StringComparison.Ordinal)}}},
            {{{Row.Replace("ALIAS", "Obama", StringComparison.Ordinal)}}},
            {"personLabel":{"value":"Ann Bell"},"positionLabel":{"value":"Minister for Foreign Affairs"},"country":{"value":"IE"},"start":{"value":"2011-03-09T00:00:00Z"},"genderLabel":{"value":"female"}},
            {"personLabel":{"value":"Tom Hill"},"positionLabel":{"value":"Keeper of the Seal"},"country":{"value":"IE"},"start":{"value":"2011-03-09T00:00:00Z"}},
            {"personLabel":{"value":"Tom Dale"},"positionLabel":{"value":"Prime Minister"},"country":{"value":"QQ"},"start":{"value":"2011-03-09T00:00:00Z"}},
            {"personLabel":{"value":"Tom Moor"},"positionLabel":{"value":"Prime Minister of Ireland"},"start":{"value":"2011-03-09T00:00:00Z"},"end":{"value":"2010-03-09T00:00:00Z"}},
            {"personLabel":{"value":"Tom Lake"},"positionLabel":{"value":"Prime Minister of Ireland"}}
            ]}}
            """;
        ImportedTables tables = ImportRun.Of(text, ImportFormat.Auto);
        Assert.Equal(
            ["USA head of state Barack Obama (Barack Hussein Obama) Obama m 2009-01-20..2017-01-20", "IRL foreign minister Ann Bell () Bell f 2011-03-09.."],
            tables.Terms.Select(Show));
        Assert.Equal(["DT0158(4)", "DT0152(5)", "DT0153(6)", "DT0153(7)"], ImportRun.Findings(tables));
        Assert.Equal(["Tom Hill", "Tom Dale", "Tom Moor", "Tom Lake"], tables.Unknown.Select(row => row.Name));
    }

    [Theory]
    [InlineData("""{"head":{},"results":5}""")]
    [InlineData("""{"head":""")]
    public void A_query_result_that_is_none_is_said(string text) =>
        Assert.StartsWith("DT0157", Assert.Single(ImportRun.Findings(ImportRun.Of(text, ImportFormat.Wikidata))), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "President of the People's Republic of China", "head of state CHN")]
    [InlineData(null, "President of the Republic of Korea", "head of state KOR")]
    [InlineData(null, "President of the Senate of France", "")]
    [InlineData(null, "French Minister of Foreign Affairs", "foreign minister FRA")]
    [InlineData(null, "Ambassador of the United States to China", "ambassador USA")]
    [InlineData(null, "Vice President of the United States", "vice president USA")]
    [InlineData(null, "Secretary-General of the United Nations", "head of organization UN")]
    [InlineData("Q14211", null, "head of government GBR")]
    [InlineData("Q1", null, "")]
    public void A_position_is_an_office_by_its_id_or_its_label(string? id, string? label, string expected)
    {
        var positions = new PositionOffices(Repository.Data("actors"), ImportRun.Actors, new StateCodes(Repository.Data("actors"), ImportRun.Actors));
        Assert.Equal(expected, positions.Find(id, label) is { } found ? $"{found.Office} {found.Code}" : "");
    }

    [Theory]
    [InlineData("Xi Jinping", "CHN", "Xi")]
    [InlineData("Ursula von der Leyen", "DEU", "von der Leyen|Leyen")]
    [InlineData("Pelé", "BRA", "Pelé")]
    [InlineData("Martin Luther King Jr.", "USA", "King")]
    public void The_surname_is_the_word_that_later_sentences_use(string name, string code, string expected) =>
        Assert.Equal(expected, string.Join('|', PersonNames.SurnamesOf(name, code)));

    private static void Check(ImportedTables tables, bool isWhole)
    {
        Assert.Equal(
            ["ESP foreign minister Anna de la Vega (Anna Vega) de la Vega|Vega f 2010-05-03..2012-06", "ESP head of government Anna de la Vega (Anna Vega) de la Vega|Vega f 2013.."],
            tables.Terms.Select(Show));
        UnknownRow unknown = Assert.Single(tables.Unknown);
        Assert.Equal(("Anna de la Vega", "Q900004"), (unknown.Name, unknown.Code));
        Assert.True(!isWhole || tables.EntryCount == 4);
    }

    private static string Show(ImportedTerm term) =>
        $"{term.Code} {term.Office} {term.Name} ({string.Join('|', term.Names)}) {string.Join('|', term.Surnames)} {term.Gender} {term.From}..{term.To}";
}
