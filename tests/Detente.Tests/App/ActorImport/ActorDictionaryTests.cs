using System.Text;
using Detente.App.ActorImport;
using Xunit;

namespace Detente.Tests.App.ActorImport;

public sealed class ActorDictionaryTests
{
    private const string Dated = """
        DAVID_MILLER_
        	[CHNGOV <900110]
        	[CHNMIL 900110-950630]
        	[CHNELI >950630]

        """;

    [Theory]
    [InlineData("tabari", "..1990-01-10 GOV|1990-01-11..1995-06-30 MIL|1995-07-01.. ELI")]
    [InlineData("petrarch", "..1990-01-09 GOV|1990-01-10..1995-06-29 MIL|1995-06-30.. ELI")]
    [InlineData("phoenix", "..1990-01-09 GOV|1990-01-10..1995-06-29 MIL|1995-06-30.. ELI")]
    public void The_same_dates_mean_other_days_in_each_dialect(string format, string expected)
    {
        ImportedTables tables = ImportRun.Of(Dated, Enum.Parse<ImportFormat>(format, ignoreCase: true));
        Assert.Equal(expected, string.Join('|', tables.Names.Select(row => $"{row.From:yyyy-MM-dd}..{row.To:yyyy-MM-dd} {row.Sector}")));
        Assert.All(tables.Names, row => Assert.Equal("David Miller", row.Name));
    }

    [Fact]
    public void An_undated_code_is_what_is_left_over_in_TABARI_and_hides_those_after_it_in_PETRARCH()
    {
        const string text = "DAVID_MILLER [USA]\n\t[USAGOV 20090120-20170119]\n";
        Assert.Equal(
            ["David Miller USA ..2009-01-19", "David Miller USA GOV 2009-01-20..2017-01-19", "David Miller USA 2017-01-20.."],
            ImportRun.Rows(ImportRun.Of(text, ImportFormat.Tabari)));

        ImportedTables petrarch = ImportRun.Of(text, ImportFormat.Petrarch);
        Assert.Equal(["David Miller USA .."], ImportRun.Rows(petrarch));
        Assert.Equal(["DT0155(2)"], ImportRun.Findings(petrarch));
        Assert.Equal("USAGOV", Assert.Single(petrarch.Unknown).Code);
    }

    [Fact]
    public void Of_codes_that_overlap_the_first_holds() =>
        Assert.Equal(
            ["Ann Miller RUS GOV 1999-08-09..2000-05-06", "Ann Miller RUS MIL 2000-05-07..2008-05-06"],
            ImportRun.Rows(ImportRun.Of("ANN_MILLER_\n [RUSGOV 990809-000507]\n [RUSMIL 991231-080507]\n", ImportFormat.Petrarch)));

    [Theory]
    [InlineData("FIRST_ENTRY_ [CHN]\nLAST_ENTRY_ [USAGOV]")]
    [InlineData("FIRST_ENTRY_ [CHN]\nLAST_ENTRY_\n\t[USAGOV]")]
    [InlineData("FIRST_ENTRY_ [CHN]\r\nLAST_ENTRY_\r\n+OTHER_\r\n\t[USAGOV]\r\n")]
    public void The_last_entry_is_not_lost(string text) =>
        Assert.Contains("Last Entry USA GOV ..", ImportRun.Rows(ImportRun.Of(text, ImportFormat.Petrarch)));

    [Fact]
    public void Synonyms_on_either_side_of_the_codes_belong_to_the_entry()
    {
        ImportedTables tables = ImportRun.Of("MAIN_NAME_\n+SECOND_NAME # remark [CHN]\n [CHNGOV] [CHNELI]\n+THIRD_NAME_\n", ImportFormat.Phoenix);
        Assert.Equal(["Main Name CHN GOV ..", "Second Name CHN GOV ..", "Third Name CHN GOV .."], ImportRun.Rows(tables));
        Assert.All(tables.Names, row => Assert.Equal("Main Name", row.Identifier));
    }

    [Fact]
    public void Comments_sections_and_what_stands_after_the_end_are_no_names()
    {
        const string text = """
            <!-- one line --> 
            <!-- several
            LOST_NAME [CHN]
            -->
            <! LOST_TOO [CHN]
            # LOST_AS_WELL [CHN]
            <NOUN>
            FIRST_NAME_ [CHN] ; initials 1991
            </NOUN>
            <ADJECTIVE>
            SECOND_NAME_ [JPN]
            </ADJECTIVE>
            ~~~~~
            AFTER_THE_END_ [USA]
            """;
        ImportedTables tables = ImportRun.Of(text, ImportFormat.Tabari);
        Assert.Equal(["First Name CHN ..", "Second Name JPN .."], ImportRun.Rows(tables));
        Assert.Equal(["CHN; noun", "JPN; adjective"], tables.Names.Select(row => row.Note));
        Assert.Empty(tables.Findings);
    }

    [Fact]
    public void Null_and_discard_codes_make_names_that_are_no_actors()
    {
        ImportedTables tables = ImportRun.Of("BOROMIR_HILL_ [---]\nNASGUL_HILL_ [###]\nDOL_AMROTH_\n\t[--- <950630]\n\t[CHN]\n", ImportFormat.Tabari);
        Assert.Equal(["Boromir Hill", "Nasgul Hill"], tables.NotActors);
        Assert.Equal(["Dol Amroth CHN 1995-07-01.."], ImportRun.Rows(tables));
    }

    [Fact]
    public void A_compound_code_stands_for_several_together() =>
        Assert.Equal(["Big Three FRA|GBR|USA ..", "Other Name CHN .."], ImportRun.Rows(ImportRun.Of("BIG_THREE_ [FRA/GBR/USA]\nOTHER_NAME [CHN]", ImportFormat.Petrarch)));

    [Fact]
    public void Codes_that_are_not_known_are_listed_and_kept_and_hold_their_days()
    {
        ImportedTables tables = ImportRun.Of("SOME_NAME_\n [QQQGOV 900101-950101]\n [CHNGOV]\nLONE_FIRM_ [MNC]\nODD_NAME_ [CHNGOVQQQ]\n", ImportFormat.Petrarch);
        Assert.Equal(["Some Name CHN GOV ..1989-12-31", "Some Name CHN GOV 1995-01-01..", "Odd Name CHN GOV .."], ImportRun.Rows(tables));
        Assert.Equal(["DT0152(2)", "DT0152(4)", "DT0152(5)"], ImportRun.Findings(tables));
        Assert.Equal(["QQQGOV", "MNC"], tables.Unknown.Select(row => row.Code));
        Assert.Contains("'QQQ' of CHNGOVQQQ is not known; read as CHN GOV", tables.Findings[2].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("080507-080101", "ends before it begins")]
    [InlineData(">22000101", "no possible date")]
    [InlineData("9008223-911221", "no possible date")]
    [InlineData("900231-911221", "no possible date")]
    [InlineData("20121204", "neither <DATE, >DATE nor DATE-DATE")]
    [InlineData("900101-900101", "no day at all")]
    public void Dates_that_cannot_be_are_findings_and_their_rows_are_kept_apart(string dates, string reason)
    {
        ImportedTables tables = ImportRun.Of($"SOME_NAME_\n [CHNGOV {dates}]\n", ImportFormat.Petrarch);
        Assert.Empty(tables.Names);
        Assert.Equal(["DT0153(2)"], ImportRun.Findings(tables));
        Assert.Contains(reason, Assert.Single(tables.Unknown).Reason, StringComparison.Ordinal);
        Assert.Equal(dates, tables.Unknown[0].Dates);
    }

    [Theory]
    [InlineData("991231-080507", "1999-12-31", "2008-05-07")]
    [InlineData("19950601 - 19990815", "1995-06-01", "1999-08-15")]
    [InlineData("300101-310101", "2030-01-01", null)]
    [InlineData("> 990816", "1999-08-16", "")]
    public void Years_of_two_digits_up_to_30_are_of_this_century_and_blanks_do_not_count(string dates, string from, string? to)
    {
        CodeDates read = CodeDates.Parse(dates, ActorDialect.Tabari, out string? fault);
        Assert.Equal(to is null, fault is not null);
        if (to is not null)
        {
            Assert.Equal((from, to), ($"{read.From:yyyy-MM-dd}", $"{read.To:yyyy-MM-dd}"));
        }
    }

    [Fact]
    public void What_TABARI_matches_more_widely_is_said()
    {
        ImportedTables tables = ImportRun.Of("BULGAR [BGR]\nHAMAS WING_ [PSE]\n", ImportFormat.Tabari);
        Assert.Equal(["1 names without a final '_' are starts of words in TABARI; here they are whole words", "1 names with a blank let words stand between in TABARI; here their words follow each other"],
            tables.Findings.Select(finding => finding.Message));
        Assert.Empty(ImportRun.Of("BULGAR [BGR]\n", ImportFormat.Petrarch).Findings);
    }

    [Fact]
    public void Lines_that_are_no_entries_are_said_with_their_place()
    {
        ImportedTables tables = ImportRun.Of("\t[CHN]\nNO_CODE_\nFIRST_NAME_ [CHN\nSECOND_NAME_ [JPN]\n", ImportFormat.Phoenix);
        Assert.Equal(["DT0151(1)", "DT0151(2)", "DT0151(3)", "DT0151(3)"], ImportRun.Findings(tables).Order(StringComparer.Ordinal));
        Assert.Equal(["Second Name JPN .."], ImportRun.Rows(tables));
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_read_as_western()
    {
        ImportedTables tables = ImportRun.Of(Encoding.Latin1.GetBytes("JOSÉ_MUÑOZ_ [ESPGOV]\n"), ImportFormat.Tabari);
        Assert.Equal(["José Muñoz ESP GOV .."], ImportRun.Rows(tables));
        Assert.Equal("DT0513", Assert.Single(tables.Findings).Id);
    }

    [Theory]
    [InlineData("USAGOV", "USA", "GOV")]
    [InlineData("USAGOVMIL", "USA", "MIL")]
    [InlineData("USAGOVBUS", "USA", "GOV")]
    [InlineData("IGOUNO", "UN", null)]
    [InlineData("IGOUNOHLHWHO", "WHO", "MED")]
    [InlineData("IGOEUREEC", "EU", null)]
    [InlineData("IMGMUSALQ", "ALQAEDA", "UAF")]
    [InlineData("MUSGOV", "MUS", "GOV")]
    [InlineData("MNCUSA", "USA", "BUS")]
    [InlineData("USAPRI", "PRI", null)]
    [InlineData("TMPGOV", "TLS", "GOV")]
    [InlineData("---", null, null)]
    [InlineData("SASREB", null, "REB")]
    public void An_actor_code_is_a_state_or_organisation_and_a_sector(string code, string? state, string? sector)
    {
        var states = new StateCodes(Repository.Data("actors"), ImportRun.Actors);
        ActorCodeReading reading = CameoActorCodes.Load(Repository.Data("ontology"), ImportRun.Actors, states.Territories).Read(code);
        Assert.Equal((state, sector), (reading.Code, reading.Sector));
    }

    [Theory]
    [InlineData("UNITED STATES", "United States")]
    [InlineData("SECRETARY OF STATE O'BRIEN", "Secretary of State O'Brien")]
    [InlineData("JOHN PAUL II", "John Paul II")]
    [InlineData("ABU BAKR AL-BAGHDADI", "Abu Bakr al-Baghdadi")]
    [InlineData("U.N. SECRETARY", "U.N. Secretary")]
    [InlineData("UN_Secy_Gen", "UN_Secy_Gen")]
    public void Names_in_capitals_are_written_as_texts_have_them(string name, string expected) =>
        Assert.Equal(expected, new NameCasing(ImportRun.Actors).Write(name, isOrganization: false));

    [Fact]
    public void The_whole_Phoenix_and_PETRARCH_files_are_read()
    {
        string? folder = Repository.Corpus("petrarch");
        Assert.SkipWhen(folder is null, "../shared/data/petrarch is absent");
        (string File, int Entries, int Synonyms, int Dated)[] wanted =
            [("Phoenix.Countries.actors.txt", 18390, 7527, 26110), ("Phoenix.International.actors.txt", 7841, 0, 420), ("Phoenix.MilNonState.actors.txt", 1021, 0, 1)];
        foreach ((string file, int entries, int synonyms, int dated) in wanted)
        {
            List<DictionaryEntry> read = new ActorDictionaryReader(file, []).Read(File.ReadAllText(Path.Combine(folder, file)), ActorDialect.Phoenix);
            Assert.Equal((entries, dated), (read.Count, read.SelectMany(entry => entry.Codes).Where(code => code.Dates.Length > 0).Select(code => code.LineNumber).Distinct().Count()));
            Assert.True(synonyms == 0 || synonyms == read.Sum(entry => entry.Names.Count - 1));
        }

        List<DictionaryEntry> last = new ActorDictionaryReader("", []).Read(File.ReadAllText(Path.Combine(folder, "PETR.Validate.actors.txt")), ActorDialect.Petrarch);
        Assert.Equal("TUCKBOROUGH", last[^1].Names[0].Text);
    }
}
