using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class PatternLinterTests
{
    private const string First = "set treaty = treaty pact\npattern a/one : SUPPORT\n  why x\n  tree sign.V (subj A, obj &treaty.N (with B?))\n  yes China signed a pact with Japan. => CHN > JPN\n  no It rained.\n";

    [Theory]
    [InlineData("sign.V (subj A, obj &treaty.N (with B?))", "p(9): warning DT0621: the tree stands before, in a/one, p(4)")]
    [InlineData("sign.V (subj A, obj pact.N)", "p(9): warning DT0622: the tree is never reached: wherever it fits, that of a/one, p(4) fits too and is taken")]
    [InlineData("sign.V (subj A, obj pact.N (with B))", "p(9): warning DT0622: the tree is never reached: wherever it fits, that of a/one, p(4) fits too and is taken")]
    [InlineData("sign.V (subj A, obj pact.N (with B~))", null)]
    [InlineData("sign.V (subj A, obj pact.N, to B?)", null)]
    [InlineData("sign.V (subj A, obj pact.N (of peace.N))", null)]
    [InlineData("sign|seal.V (subj A, obj pact.N)", null)]
    [InlineData("sign.V (obj pact.N)", null)]
    public void A_tree_that_an_earlier_one_covers_is_told(string tree, string? expected)
    {
        List<Diagnostic> findings = [];
        var parser = new PatternParser(EventOntology.Load(Repository.Data("ontology")), findings);
        string second = $"pattern a/two : AGREE\n  why x\n  tree {tree}\n  yes China signed a pact with Japan. => CHN > JPN\n  no It rained.\n";
        parser.Parse((First + second).Split('\n'), "p");
        Assert.Empty(findings);
        PatternLinter.CheckTrees(new PatternSet(parser.Patterns), findings);
        Assert.Equal(expected is null ? [] : [expected], findings.Select(finding => finding.ToString()));
    }
}
