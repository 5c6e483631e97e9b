using Detente.App;
using Xunit;

namespace Detente.Tests.App;

public sealed class OptionsReaderTests
{
    [Fact]
    public void Paths_are_those_beside_the_file()
    {
        DetenteOptions options = OptionsReader.Parse("""{"data":"d","model":"/m","threads":2,"maxArticleBytes":1000}""", "/x/detente.json");
        Assert.Equal(("/x/d", "/m", "/x/workspace", 2, 1000), (options.Data, options.Model, options.Workspace, options.Threads, options.MaxArticleBytes));
    }

    [Theory]
    [InlineData("""{"threds":1,"Data":"x"}""", "o.json: error DT0530: no option 'threds', did you mean threads?|o.json: error DT0530: no option 'Data', did you mean data?")]
    [InlineData("""{"threads":-1,"data":5}""", "o.json: error DT0530: 'data' is a path|o.json: error DT0530: 'threads' is a whole number from 0 to 1024")]
    [InlineData("[]", "o.json: error DT0530: one JSON object is expected")]
    [InlineData("{\n \"data\"", "o.json(2,8): error DT0530: not JSON")]
    public void Faults_are_listed_all_together(string json, string findings)
    {
        var exception = Assert.Throws<DataFileException>(() => OptionsReader.Parse(json, "o.json"));
        Assert.Equal(findings.Split('|'), exception.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_folder_without_data_is_said()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DataFileException>(() => DataRoot.Find(folder.Path, AppContext.BaseDirectory));
        Assert.Throws<DataFileException>(() => DataRoot.Find(null, folder.Path));
        Assert.Equal(Repository.Data(), DataRoot.Find(null, AppContext.BaseDirectory).Path);
    }

    [Fact]
    public void The_data_version_changes_with_what_is_coded_with_and_not_with_samples()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ontology/a.tsv", "a");
        string before = new DataRoot(folder.Path).ComputeVersion();
        folder.Write("samples/a.txt", "a");
        Assert.Equal(before, new DataRoot(folder.Path).ComputeVersion());
        folder.Write("ontology/a.tsv", "b");
        Assert.NotEqual(before, new DataRoot(folder.Path).ComputeVersion());
    }
}
