using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class DateWordsTests
{
    [Fact]
    public void A_class_or_a_value_that_is_none_is_a_finding()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".tsv");
        File.WriteAllText(path, "# kind: dates\n# version: 1\n# licence: CC0-1.0\n# source: test\nclass\tvalue\twords\nmonht\t1\tjanuary\nmonth\tone\tjanuary\nunit\tfortnight\tfortnight\n");
        try
        {
            List<Diagnostic> findings = [];
            DateWords.Load(path, findings);
            Assert.Equal(["DT0134", "DT0135", "DT0135"], findings.Select(finding => finding.Id));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("March", true)]
    [InlineData("march", false)]
    [InlineData("Sept.", true)]
    [InlineData("Tuesday", true)]
    [InlineData("Minister", false)]
    public void Days_and_months_are_names(string form, bool expected) => Assert.Equal(expected, Coders.Pack.Dates.IsDayOrMonth(form));
}
