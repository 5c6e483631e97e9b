using Detente.App.ActorImport;
using Xunit;

namespace Detente.Tests.App.ActorImport;

public sealed class CsvActorImportTests
{
    [Fact]
    public void Rows_with_an_office_are_terms_and_others_are_names()
    {
        ImportedTables tables = ImportRun.Of(
            "Person,Country,Position,Start Date,End,Aliases,Sex\nAnn Bell,Ireland,foreign minister,2011-03-09,2014,Anne Bell;A. Bell,F\nBell Group,IRL,,,,,\n\"Hill, Party of\",USAGOVPTY,,1990,,,\n",
            ImportFormat.Csv);
        ImportedTerm term = Assert.Single(tables.Terms);
        Assert.Equal(("IRL", "foreign minister", "Ann Bell", "Anne Bell|A. Bell", 'f', "2011-03-09", "2014"),
            (term.Code, term.Office, term.Name, string.Join('|', term.Names), term.Gender, term.From, term.To));
        Assert.Equal(["Bell Group IRL ..", "Hill, Party of USA GOV 1990-01-01.."], ImportRun.Rows(tables));
        Assert.Empty(tables.Findings);
    }

    [Fact]
    public void Unknown_columns_codes_and_offices_and_bad_dates_are_listed_and_kept()
    {
        ImportedTables tables = ImportRun.Of(
            "name,code,offic,from,to\nAnn Bell,CHN,x,2011,2010\nTom Hill,QQQ,x,2011,\nTom Dale,CHN,x,9.3.2011,\nTom Moor,CHN,x\n,CHN,x,,\nTom Lake,CHN,x,2011,\n", ImportFormat.Csv);
        Assert.Equal(["DT0159(1)", "DT0153(2)", "DT0152(3)", "DT0153(4)", "DT0104(5)", "DT0157(6)"], ImportRun.Findings(tables));
        Assert.Equal("office", tables.Findings[0].Suggestion);
        Assert.Equal(5, tables.Unknown.Count);
        Assert.Equal(["Tom Lake CHN 2011-01-01.."], ImportRun.Rows(tables));
    }

    [Fact]
    public void An_office_may_be_called_by_its_title_or_position()
    {
        ImportedTables tables = ImportRun.Of("name,code,office,from\nAnn Bell,USA,secretary of state,2011\nTom Hill,IRL,Taoiseach,2011\nTom Dale,IRL,gatekeeper,2011\n", ImportFormat.Csv);
        Assert.Equal(["foreign minister", "head of government"], tables.Terms.Select(term => term.Office));
        Assert.Equal(["DT0158(4)"], ImportRun.Findings(tables));
    }

    [Fact]
    public void A_table_without_names_or_codes_is_refused_whole()
    {
        ImportedTables tables = ImportRun.Of("who,code\nAnn Bell,CHN\n", ImportFormat.Csv);
        Assert.Equal(["DT0159(1)", "DT0103(1)"], ImportRun.Findings(tables));
        Assert.False(tables.HasRows);
    }
}
