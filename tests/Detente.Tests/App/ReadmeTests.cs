using Xunit;

namespace Detente.Tests.App;

public sealed class ReadmeTests(ReadmeTests.Reports reports) : IClassFixture<ReadmeTests.Reports>
{
    /// <summary>But the demo, which has a test of its own.</summary>
    public static TheoryData<string> Commands =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .Where(line => line.StartsWith("$ ./detente ", StringComparison.Ordinal)).Select(line => line[12..]).Where(command => command != "demo"),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_example_of_the_readme_runs(string command)
    {
        string[] words =
        [
            .. command.Replace("\"United States\"", "USA", StringComparison.Ordinal).Split(' ')
                .Select(word => word is "reports" or "ledger" or "brief.html" ? "~/" + word : word),
        ];
        CommandRun run = CommandRun.Of(reports.Folder, string.Join(' ', words));
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>A folder with <c>reports</c> and a <c>ledger</c> of them, as the text around the examples has it.</summary>
    public sealed class Reports : IDisposable
    {
        public Reports()
        {
            Folder.Write("reports/a.txt", "date: 2023-11-16\n\nThe presidents of China and the United States met in Woodside on Wednesday.");
            CommandRun.Of(Folder, "ingest ~/reports --workspace ~/ledger");
        }

        internal TemporaryFolder Folder { get; } = new();

        public void Dispose() => Folder.Dispose();
    }
}
