using System.Text.Json;
using Xunit;

namespace Detente.Tests.App.ActorImport;

public sealed class ActorsImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void What_is_imported_goes_before_the_program_s_own_names_on_its_days()
    {
        folder.Write("in.txt", "CHINA_ [JPN <000101]\nICELAND_ [FRA]\nNATO_ [FRA/GBR]\nCANADA_ [---]\n");
        CommandRun run = CommandRun.Of(folder, "actors import ~/in.txt --format tabari --out ~/tables");
        Assert.Equal((0, "~/tables: 4 entries read; 3 names, 0 agents, 0 terms of office, 1 names that are no actors, 0 rows not usable (unknown.tsv)\n", ""), (run.ExitCode, run.Output, run.Error));

        folder.Write("detente.json", """{"actors":"tables"}""");
        Assert.Equal(["FRA > USA"], Sides("Iceland imposed sanctions on the United States.", "2023-11-16"));
        Assert.Equal(["FRA+GBR > USA"], Sides("NATO imposed sanctions on the United States.", "2023-11-16"));
        Assert.Empty(Sides("Canada imposed sanctions on the United States.", "2023-11-16"));
        Assert.Equal(["JPN > USA"], Sides("China imposed sanctions on the United States.", "1995-11-16"));
        Assert.Equal(["CHN > USA"], Sides("China imposed sanctions on the United States.", "2023-11-16"));
        Assert.Equal(["CHN > USA"], Sides("The PRC imposed sanctions on the United States.", "1995-11-16"));
        File.Delete(Path.Combine(folder.Path, "detente.json"));
        Assert.Equal(["CHN > USA"], Sides("China imposed sanctions on the United States.", "1995-11-16"));
    }

    [Fact]
    public void Findings_end_with_code_3_and_are_kept_beside_the_tables()
    {
        folder.Write("in.txt", "FREEDONIA_ [FRAGOV]\nSYLVANIA_ [QQQ]\n");
        CommandRun run = CommandRun.Of(folder, "actors import ~/in.txt --format petrarch --out ~/tables");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("~/in.txt(2): warning DT0152: 'QQQ' names no state or organisation that is known (QQQ)\n", run.Error);
        Assert.Equal("in.txt\t2\tSylvania\tQQQ\t\t'QQQ' names no state or organisation that is known (QQQ)", File.ReadLines(Path.Combine(folder.Path, "tables/unknown.tsv")).Last());
        Assert.True(File.Exists(Path.Combine(folder.Path, "tables/findings.txt")));
        Assert.Equal(0, CommandRun.Of(folder, "actors lint ~/tables").ExitCode);
    }

    [Fact]
    public void A_name_of_two_files_has_the_codes_of_both_in_their_order()
    {
        folder.Write("a.txt", "FREEDONIA_ [FRA 20000101-20100101]\n");
        folder.Write("b.txt", "FREEDONIA_ [GBR 20050101-20150101]\nNIG\uFFFDERIA_ [NGA]\n");
        CommandRun run = CommandRun.Of(folder, "actors import ~/a.txt ~/b.txt --format tabari --out ~/tables");
        Assert.Equal((3, "~/b.txt(2): warning DT0151: 'NIG\uFFFDERIA_' has a character that was damaged\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            ["Freedonia FRA 2000-01-01 2010-01-01", "Freedonia GBR 2010-01-02 2015-01-01"],
            File.ReadLines(Path.Combine(folder.Path, "tables/names.tsv")).Skip(5).Select(line => line.Split('\t')).Select(cells => $"{cells[0]} {cells[1]} {cells[3]} {cells[4]}"));
    }

    [Theory]
    [InlineData("~/none.txt --format tabari --out ~/t", 1, "~/none.txt: error DT0501: there is no such file\ndetente: nothing to write\n")]
    [InlineData("~/empty.txt --format tabari --out ~/t", 1, "~/empty.txt: error DT0503: the file is empty\ndetente: nothing to write\n")]
    [InlineData("~/in.txt --out ~/t", 2, "detente: '~/in.txt' seems to be a dictionary of actors; --format petrarch, tabari or phoenix says how its dates are meant, which the file does not\n")]
    [InlineData("~/in.txt --format tabari --out ~/full", 2, "detente: '~/full' is there already and not empty; --out names a folder to be made\n")]
    public void What_cannot_be_done_writes_nothing(string arguments, int code, string error)
    {
        folder.Write("in.txt", "FREEDONIA_ [FRA]\n");
        folder.Write("empty.txt", "");
        folder.Write("full/a.txt", "");
        CommandRun run = CommandRun.Of(folder, "actors import " + arguments);
        Assert.Equal((code, "", error), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["empty.txt", "full", "in.txt"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "full")));
    }

    [Fact]
    public void Terms_of_office_join_the_program_s_own_persons()
    {
        folder.Write("q.csv", "name,code,office,from,to\nBarry Obama,USA,head of state,2009-01-21,2017-01-19\nAnn Bell,IRL,foreign minister,2030-03-09,\n");
        Assert.Equal(0, CommandRun.Of(folder, "actors import ~/q.csv --out ~/tables").ExitCode);
        ActorDirectory actors = ActorDirectory.Load(Repository.Data("actors"), Path.Combine(folder.Path, "tables"));
        Person obama = actors.HolderOf("USA", "head of state", new DateOnly(2012, 1, 1))!;
        Assert.Equal(("Barack Obama", new DateOnly(2009, 1, 21)), (obama.Name, obama.Terms.Single(term => term.Office.Id == "head of state").From));
        Assert.Contains(actors.NamesFrom("Barry"), name => name.Text == "Barry Obama" && name.Person == obama);
        Assert.Equal("Ann Bell", actors.PersonsNamed("Bell").Single(person => person.Code == "IRL").Name);
    }

    [Fact]
    public void A_folder_of_tables_with_bad_rows_gives_all_findings_and_loads_nothing()
    {
        string head = "# kind: names\n# version: 1\n# licence: x\n# source: x\nname\tcode\tsector\tfrom\tto\tidentifier\n";
        folder.Write("tables/names.tsv", head + "A\tQQQ\t\t\t\t\nB\tCHN\t\t2010\t2009\t\nC\tCHN\t\t20x\t\t\n\tCHN\t\t\t\t\n");
        var exception = Assert.Throws<DataFileException>(() => ActorDirectory.Load(Repository.Data("actors"), Path.Combine(folder.Path, "tables")));
        Assert.Equal(["DT0122 6", "DT0123 7", "DT0123 8", "DT0121 9"], exception.Findings.Select(finding => $"{finding.Id} {finding.LineNumber}"));
    }

    [Fact]
    public void An_actors_option_that_is_no_folder_is_an_error()
    {
        folder.Write("detente.json", """{"actors":"none"}""");
        Assert.Equal("~/detente.json: error DT0530: 'actors' is '~/none', which is no folder\n", CommandRun.Of(folder, "actors look-up China").Error);
    }

    public void Dispose() => folder.Dispose();

    private string[] Sides(string text, string date)
    {
        CommandRun run = CommandRun.Of(folder, $"code - --quiet --date {date}", text);
        return
        [
            .. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
                .Select(coded => $"{Codes(coded, "actor")} > {Codes(coded, "recipient")}"),
        ];
    }

    private static string Codes(JsonElement coded, string side) => string.Join('+', coded.GetProperty(side).EnumerateArray().Select(actor => actor.GetProperty("code").GetString()));
}
