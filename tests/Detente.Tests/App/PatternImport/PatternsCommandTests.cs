using Xunit;

namespace Detente.Tests.App.PatternImport;

public sealed class PatternsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_dictionary_of_another_dialect_is_written_as_PETRARCH2_has_it()
    {
        folder.Write("v.txt", "<!-- x -->\n&CASH\n+AUSTRIAN FLORIN\n--- ASK [020] ---\nASK\n- * FOR_&CASH [023] # y\n");
        CommandRun run = CommandRun.Of(folder, "patterns import ~/v.txt --dialect petrarch1");
        Assert.Equal((0, "1 verbs, 1 patterns, 1 sets, 0 transformations\n"), (run.ExitCode, run.Error));
        Assert.Equal(
            "# Verb dictionary in the dialect petrarch2\n# source: v.txt (petrarch1)\n\n&CASH\n+{AUSTRIAN FLORIN}\n\n--- ASK [020] ---\nASK\n- * (FOR &CASH) [023]  # v.txt(6)\n", run.Output);
        Assert.Equal(0, CommandRun.Of(folder, "patterns import ~/v.txt --dialect petrarch1 --out ~/o.txt").ExitCode);
        Assert.Equal(run.Output, File.ReadAllText(Path.Combine(folder.Path, "o.txt")));
    }

    [Theory]
    [InlineData("patterns import ~/none --dialect tabari", 1, "~/none: error DT0501: there is no such file\ndetente: nothing to write\n")]
    [InlineData("patterns import ~/bad.txt --dialect petrarch2", 3, "~/bad.txt(3,1): error DT0612: '}' is missing\n1 verbs, 0 patterns, 0 sets, 0 transformations\n")]
    [InlineData("patterns import ~/bad.txt", 2, "detente: Option '--dialect' is required.\n'detente patterns import --help' says how it is used\n")]
    [InlineData("patterns lint --dialect tabari", 2, "detente: --dialect is said of dictionaries of others; give their PATH\n")]
    [InlineData("patterns lint ~/bad.txt", 1, "~/bad.txt: error DT0501: a dictionary of others needs --dialect; patterns of ours are checked by the folder\n")]
    [InlineData("patterns lint ~/bad.txt --dialect petrarch2 --errors-only", 1, "~/bad.txt(3,1): error DT0612: '}' is missing\n~/bad.txt: 1 errors, 0 warnings; 1 verbs, 0 patterns, 0 sets, 0 transformations\n")]
    public void Faults_are_told_and_end_with_a_code(string commandLine, int code, string error)
    {
        folder.Write("bad.txt", "--- ASK [020] ---\nASK\n- * {AID [020]\n");
        CommandRun run = CommandRun.Of(folder, commandLine);
        Assert.Equal((code, error), (run.ExitCode, run.Error));
    }

    [Fact]
    public void An_example_that_fails_is_an_error_with_its_line()
    {
        const string Pattern = "pattern a/one : SANCTION\n  why x\n  tree impose.V (subj A, obj sanction.N (on B))\n  yes China imposed sanctions on Japan. => CHN > JPN\n  no China lifted sanctions.\n";
        folder.Write("p/a.pattern", Pattern);
        Assert.Equal((0, "~/p: no faults; 1 patterns\n", ""), CommandRun.Of(folder, "patterns lint ~/p") is var good ? (good.ExitCode, good.Output, good.Error) : default);
        folder.Write("p/a.pattern", Pattern.Replace("CHN > JPN", "CHN > KOR", StringComparison.Ordinal).Replace("lifted", "imposed", StringComparison.Ordinal).Replace("sanctions.\n", "sanctions on Japan.\n", StringComparison.Ordinal));
        CommandRun bad = CommandRun.Of(folder, "patterns lint ~/p");
        Assert.Equal(1, bad.ExitCode);
        Assert.Equal(
            "~/p/a.pattern(4): error DT0625: the example gives 'CHN > JPN', expected 'CHN > KOR' (a/one)\n"
            + "~/p/a.pattern(5): error DT0625: the example gives 'CHN > JPN', expected nothing (a/one)\n~/p: 2 errors, 0 warnings; 1 patterns\n", bad.Error);
    }

    public void Dispose() => folder.Dispose();
}
