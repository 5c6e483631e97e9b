using Detente.App.ActorLint;
using Xunit;

namespace Detente.Tests.App.ActorLint;

public sealed class ActorLinterTests : IDisposable
{
    private const string Holders = "code\toffice\tname\tnames\tsurname\tgender\tfrom\tto\tnote";

    private readonly TemporaryFolder folder = new();

    public ActorLinterTests()
    {
        Table("states", "states", "code\tname\tnames\tadjectives\tdemonyms\tcapital\tfrom\tto", "AAA\tAland\t\tAlish\t\tAlpha\t\t", "BBB\tBland\t\tBlish\t\tBeta\t\t", "CCC\tCland\t\t\t\tGamma\t\t1990");
        Table("organizations", "organizations", "code\tname\tnames\tkind\tsector\tnote", "ORG\tThe Body\t\tIGO\t\t");
        Table("institutions", "institutions", "name\tnames\tcode\tsector\tkind\tnote", "the Hall\t\tAAA\tGOV\tseat\t");
        Table("offices", "offices", "office\tsector\tlevel\ttitles\tcode", "head of state\tGOV\tleader\tpresident\t", "ambassador\tGOV\tvice-minister\tambassador\t");
        Table("agents", "agents", "phrase\tsector\tkind\tnote", "soldier\tMIL\tperson\t");
        Table("not-actors", "not-actors", "name", "Aland Sea");
        Table("shared-offices", "shared-offices", "office\tcode\tnote", "ambassador\t\t");
        Table("office-holders/a", "office-holders", Holders, "AAA\thead of state\tAnn Bell\t\tBell\tf\t2000\t\t");
    }

    [Fact]
    public void Good_tables_have_no_findings()
    {
        Assert.Empty(Check());
        CommandRun run = CommandRun.Of(folder, "actors lint ~/t");
        Assert.Equal((0, "", "~/t: no faults, 0 notes; 4 codes, 3 of them states, 1 office-holders, 2 offices\n"), (run.ExitCode, run.Error, run.Output));
    }

    [Fact]
    public void What_the_loader_refuses_is_said_with_the_rest()
    {
        Table("office-holders/a", "office-holders", Holders, "AAB\thead of state\tAnn Bell\t\tBell\tf\t2000\t1999\t", "BBB\thead of stat\tTom  Hill\t\tHill\tx\t2000\t\t");
        Assert.Equal(
            ["a(6) error DT0122", "a(6) error DT0123", "a(7) error DT0122", "a(7) error DT0164", "a(7) error DT0168"],
            Check().Select(Short).Order(StringComparer.Ordinal));
        CommandRun run = CommandRun.Of(folder, "actors lint ~/t");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("~/t: 5 errors, 0 warnings\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("a.tsv(7): error DT0122: no office 'head of stat', did you mean head of state?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_given_twice_and_rows_out_of_order_are_warnings()
    {
        Table("office-holders/a", "office-holders", Holders, "BBB\thead of state\tTom Hill\tTommy Hill|Tommy Hill\tHill\tm\t2000\t2001\t", "AAA\tambassador\tAnn Bell\t\tBell\tf\t2000\t2001\t", "AAA\tambassador\tAnn Bell\t\tBell\tf\t2000\t2001\t");
        Table("agents", "agents", "phrase\tsector\tkind\tnote", "soldier\tMIL\tperson\t", "officer\tMIL\tperson\t");
        Assert.Equal(
            ["agents(7) warning DT0167", "a(6) warning DT0160", "a(7) warning DT0167", "a(8) warning DT0160", "a(8) warning DT0162"],
            Check().Where(finding => finding.Severity > DiagnosticSeverity.Info).Select(Short));
        Assert.Equal(0, CommandRun.Of(folder, "actors lint ~/t").ExitCode);
        Assert.Equal("", CommandRun.Of(folder, "actors lint ~/t --errors-only").Error);
    }

    [Theory]
    [InlineData("", "", "2000", "2004-06", "2004-03", "", "warning DT0165")]
    [InlineData("", "", "2000", "2004-06-10", "2004-06-10", "", null)]
    [InlineData("", "", "2000", "2004", "2004-03", "", null)]
    [InlineData("", "acting", "2000", "2004-06", "2004-03", "", null)]
    [InlineData("", "rival government", "2000", "2004-06", "2004-03", "", null)]
    [InlineData("of the council", "of the board", "2000", "2004-06", "2004-03", "", "info DT0165")]
    public void Two_holders_at_once_are_a_warning_unless_dates_are_coarse_or_a_note_says_why(
        string firstNote, string secondNote, string from, string to, string secondFrom, string secondTo, string? finding)
    {
        Table("office-holders/a", "office-holders", Holders, $"AAA\thead of state\tAnn Bell\t\tBell\tf\t{from}\t{to}\t{firstNote}", $"AAA\thead of state\tTom Hill\t\tHill\tm\t{secondFrom}\t{secondTo}\t{secondNote}");
        Assert.Equal(finding, Check().Select(one => Short(one)[5..]).SingleOrDefault());
    }

    [Fact]
    public void Offices_that_several_hold_are_left_alone_but_not_one_person_twice()
    {
        Table("office-holders/a", "office-holders", Holders, "AAA\tambassador\tAnn Bell\t\tBell\tf\t2000\t\t", "AAA\tambassador\tTom Hill\t\tHill\tm\t2001\t\t", "AAA\tambassador\tTom Hill\t\tHill\tm\t2002\t\t");
        Assert.Equal(["a(8) warning DT0162"], Check().Select(Short));
    }

    [Fact]
    public void An_office_without_a_holder_today_is_a_note_where_the_state_is_still_there()
    {
        Table("office-holders/a", "office-holders", Holders, "AAA\thead of state\tAnn Bell\t\tBell\tf\t2000\t2019\t", "CCC\thead of state\tTom Hill\t\tHill\tm\t1980\t1990\t");
        Assert.Equal("nobody is 'head of state' of AAA today; the last was Ann Bell (2000 to 2019)", Assert.Single(Check()).Message);
        Assert.Empty(Check(new DateOnly(2019, 12, 31)));
        Assert.Equal("", CommandRun.Of(folder, "actors lint ~/t --on 2021-01-01").Error);
        Assert.Contains("DT0166", CommandRun.Of(folder, "actors lint ~/t --notes --on 2021-01-01").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_no_text_can_match_are_errors()
    {
        Table("institutions", "institutions", "name\tnames\tcode\tsector\tkind\tnote", "the  Hall\tKing’s Hall|(Hall)\tAAA\tGOV\tseat\t", " Room\tAland Sea\tAAA\tGOV\tseat\t");
        Table("offices", "offices", "office\tsector\tlevel\ttitles\tcode", "head of state\tGOV\tleader\tPresident\t", "ambassador\tGOV\tvice-minister\tambassador\t");
        Table("agents", "agents", "phrase\tsector\tkind\tnote", "Guard\tMIL\tperson\t", "soldier\tMIL\tperson\t", "soldiers\tMIL\tperson\t");
        IReadOnlyList<Diagnostic> findings = Check();
        Assert.Equal(
            [
                "agents(6) error DT0164", "agents(8) warning DT0164", "institutions(6) error DT0164", "institutions(6) error DT0164", "institutions(6) warning DT0164",
                "institutions(7) warning DT0164", "institutions(7) warning DT0169", "offices(6) error DT0164",
            ],
            findings.Select(Short).Order(StringComparer.Ordinal));
        Assert.Equal("soldier", findings.Single(finding => finding is { Severity: DiagnosticSeverity.Warning, LineNumber: 8 }).Suggestion);
    }

    [Fact]
    public void A_name_of_two_codes_is_a_warning_on_the_same_days_and_a_note_on_others()
    {
        Table("states", "states", "code\tname\tnames\tadjectives\tdemonyms\tcapital\tfrom\tto", "AAA\tAland\tTwin\t\t\tDelta\t1991\t", "BBB\tBland\tTwin\t\t\t\t\t", "CCC\tCland\t\t\t\tDelta\t\t1990");
        Assert.Equal(["states(7) warning DT0161", "states(8) info DT0161"], Check().Select(Short));
    }

    [Fact]
    public void Sectors_and_kinds_that_are_none_are_errors()
    {
        Table("organizations", "organizations", "code\tname\tnames\tkind\tsector\tnote", "ORG\tThe Body\t\tIGA\tGOW\t");
        Table("agents", "agents", "phrase\tsector\tkind\tnote", "soldier\tMIL\tpersona\t");
        Assert.Equal(["agents(6) error DT0168", "organizations(6) error DT0168", "organizations(6) error DT0168"], Check().Select(Short));
    }

    [Fact]
    public void Memberships_are_loaded_and_checked()
    {
        string columns = "organization\tmember\tfrom\tto\tnote";
        Table("memberships", "memberships", columns, "ORG\tAAA\t1990\t\t", "ORG\tBBB\t1990\t2000-06\t", "ORG\tCCC\t2001\t\t");
        ActorDirectory actors = ActorDirectory.Load(Path.Combine(folder.Path, "t"));
        Assert.Equal(["AAA", "BBB"], actors.MembersOf("ORG", new DateOnly(2000, 6, 30)));
        Assert.Equal(["AAA", "CCC"], actors.MembersOf("ORG", new DateOnly(2001, 1, 1)));
        Assert.Empty(actors.MembersOf("AAA", new DateOnly(2001, 1, 1)));

        Table("memberships", "memberships", columns, "ORG\tAAB\t1990\t1980\t", "ORK\tBBB\t\t\t");
        Assert.Equal(["memberships(6) error DT0122", "memberships(6) error DT0123", "memberships(7) error DT0122"], Check().Select(Short).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_program_s_own_tables_load_and_have_no_kind_or_sector_that_is_none()
    {
        IReadOnlyList<Diagnostic> findings = ActorLinter.Check(
            Repository.Data("actors"), Repository.Data("actors"), EventOntology.Load(Repository.Data("ontology")), new DateOnly(2025, 12, 31), out ActorDirectory? actors);
        Assert.NotNull(actors);
        Assert.DoesNotContain(findings, finding => finding.Id is "DT0168" or "DT0122" or "DT0123");
    }

    public void Dispose() => folder.Dispose();

    private static string Short(Diagnostic finding) =>
        $"{Path.GetFileNameWithoutExtension(finding.Path)}({finding.LineNumber}) {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}";

    private IReadOnlyList<Diagnostic> Check(DateOnly? today = null) => ActorLinter.Check(
        Path.Combine(folder.Path, "t"), Repository.Data("actors"), EventOntology.Load(Repository.Data("ontology")), today ?? new DateOnly(2025, 1, 1), out _);

    /// <summary>The first row is line 6: four lines of head and one of columns.</summary>
    private void Table(string file, string kind, string columns, params string[] rows) =>
        folder.Write($"t/{file}.tsv", $"# kind: {kind}\n# version: 1\n# licence: x\n# source: x\n{columns}\n{string.Concat(rows.Select(row => row + "\n"))}");
}
