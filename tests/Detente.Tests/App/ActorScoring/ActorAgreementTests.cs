using Detente.Tests.App;
using Xunit;

namespace Detente.Tests.App.ActorScoring;

public sealed class ActorAgreementTests : IDisposable
{
    private const string Head = "stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear\n";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Leaders_agree_by_state_surname_and_dates_within_a_month()
    {
        folder.Write("reign.csv", Head
            + "USA,2,1,Obama,20,1,2009,1,2017\nRUS,365,2,Brezhnev,15,10,1964,11,1982\nUSA,2,3,Obbama,20,1,2009,1,2015\nUSA,2,4,Obama,20,5,2009,1,2017\nUSA,2,5,Nobody,20,1,2009,1,2017\nQQQ,9999,6,Somebody,20,1,2009,,\n");
        CommandRun run = CommandRun.Of(folder, "evaluate leaders ~/reign.csv --differences");
        string[] lines = run.Output.Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("6 leaders listed; some leader of the state is here for 5 of 6 (83.3 %)", lines[0]);
        Assert.Equal("of those, the same leader: 4 of 5 (80.0 %); begins within 31 days: 3 of 5 (60.0 %); ends so too: 2 of 5 (40.0 %)", lines[1]);
        Assert.Equal(["end\tUSA\tObbama", "start\tUSA\tObama", "other\tUSA\tNobody", "none\tCOW 9999\tSomebody"], lines[2..6].Select(line => string.Join('\t', line.Split('\t')[..3])));
    }

    [Fact]
    public void A_list_of_leaders_with_faults_is_refused_with_all_of_them()
    {
        folder.Write("reign.csv", Head + "USA,2,1,Obama,40,1,2009,1,2017\nUSA,2,1,Trump,20,1,2017,13,2021\n");
        CommandRun run = CommandRun.Of(folder, "evaluate leaders ~/reign.csv");
        Assert.Equal((1, "", "~/reign.csv(2): error DT0153: Obama: a date is none\n~/reign.csv(3): error DT0153: Trump: a date is none\n"), (run.ExitCode, run.Output, run.Error));
        folder.Write("reign.csv", "ccode,leader\n");
        Assert.Equal(5, CommandRun.Of(folder, "evaluate leaders ~/reign.csv").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Names_of_a_dictionary_agree_by_state_and_sector_on_their_days()
    {
        folder.Write("d.txt", "CHINA_ [CHN]\nBARACK_OBAMA_ [USAGOV 20090120-20170119] [USAELI >20170121]\nJOE_BIDEN_ [CHNGOV 20210201-20220101]\nTEHERAN_ [IRN]\nTAIWAN_ [CHN]\nNOBODY_HERE_ [FRA]\nKREMLIN_ [RUSMIL]\n");
        CommandRun run = CommandRun.Of(folder, "evaluate actors ~/d.txt --format phoenix --differences --on 2025-01-01");
        string[] lines = run.Output.Split('\n');
        Assert.Equal("8 rows; 6 names are in both, 7 rows of them comparable", lines[0]);
        Assert.Equal("same state or organisation: 5 of 7 (71.4 %); same sector too: 4 of 7 (57.1 %)", lines[1]);
        Assert.Equal(["state\tJoe Biden\t2021-07-17", "sector\tKremlin\t2025-01-01", "state\tTaiwan\t2025-01-01"], lines[2..5].Select(line => string.Join('\t', line.Split('\t')[..3])));
    }

    public void Dispose() => folder.Dispose();
}
