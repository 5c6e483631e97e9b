using Xunit;

namespace Detente.Tests.App;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_second_language_needs_data_only()
    {
        string german = Path.Combine(Repository.Root, "tests", "Detente.Tests", "TestData", "german");
        CommandRun train = CommandRun.Of(folder, $"train model --treebank {german} --language {german} --name de-1 --licence CC0-1.0 --epochs 200 --out ~/de.model");
        Assert.Equal(0, train.ExitCode);
        folder.Write("text", "Der Minister begrüßte die Gespräche. Berlin lobte Dr. Meier.");
        CommandRun parse = CommandRun.Of(folder, $"parse --model ~/de.model --language {german} ~/text");
        Assert.Equal((0, ""), (parse.ExitCode, parse.Error));
        Assert.Contains("3\tbegrüßte\tbegrüßen\tVERB\tVVFIN\t_\t0\troot", parse.Output, StringComparison.Ordinal);
        Assert.Contains("2\tMinister\tMinister\tNOUN\tNN\t_\t3\tnsubj", parse.Output, StringComparison.Ordinal);
        Assert.Contains("5\tGespräche\tGespräch\tNOUN\tNN\t_\t3\tobj", parse.Output, StringComparison.Ordinal);
        Assert.Contains("\tDr.\t", parse.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_without_word_lists_is_said()
    {
        string german = Path.Combine(Repository.Root, "tests", "Detente.Tests", "TestData", "german");
        CommandRun train = CommandRun.Of(folder, $"train model --treebank {german} --language xx --epochs 1 --out ~/xx.model");
        Assert.NotEqual(0, train.ExitCode);
        Assert.Contains("abbreviations.tsv", train.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "xx.model")));
    }

    public void Dispose() => folder.Dispose();
}
