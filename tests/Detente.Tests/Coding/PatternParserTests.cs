using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding;

public sealed class PatternParserTests
{
    private const string Good = """
        set talks = talk dialogue
        pattern consult/talk : CONSULT symmetric phase=resumed
          why   Talks start again.
          tree  resume|restart.V (subj A, obj O=&talks.N (with B~?), !on strike)
          yes   China and Japan resumed talks. => CHN + JPN
          no    Workers resumed the strike.
        """;

    private static readonly EventOntology Ontology = EventOntology.Load(Repository.Data("ontology"));

    [Fact]
    public void A_pattern_keeps_its_words_relations_and_roles()
    {
        List<Diagnostic> findings = [];
        DependencyPattern pattern = Assert.Single(Parse(Good, findings));
        Assert.Empty(findings);
        Assert.True(pattern.Symmetric);
        Assert.Equal(Phase.Resumed, pattern.Phase);
        PatternNode tree = Assert.Single(pattern.Trees);
        Assert.Equal(["restart", "resume"], tree.Words.Order());
        Assert.Equal('V', tree.Class);
        Assert.Equal(PatternRole.Actor, tree.Slots[0].Role);
        PatternSlot talks = tree.Slots[1];
        Assert.Equal(PatternRole.Object, talks.Role);
        Assert.Contains("dialogue", talks.Node!.Words);
        Assert.True(talks.Node.Slots[0].ByOwner);
        Assert.True(talks.Node.Slots[0].Optional);
        Assert.True(tree.Slots[2].Forbidden);
    }

    [Theory]
    [InlineData("tree  resume|restart", "tree  resume|restart.Q", "p(4,24): error DT0602: the word class is 'Q', expected one of V, N and J for all words of a node")]
    [InlineData("&talks", "&talk", "p(4,41): error DT0602: no set '&talk', did you mean talks?")]
    [InlineData("!on strike)", "!on strike", "p(4,72): error DT0602: ')' is missing")]
    [InlineData(": CONSULT", ": CONSLUT", "p(2,1): error DT0605: no event type 'CONSLUT', did you mean CONSULT?")]
    [InlineData("phase=resumed", "phase=risen", "p(2,1): error DT0605: option 'phase=risen' is not known, or its value is not one of 'CONSULT'")]
    [InlineData("why   Talks start again.", "", "p(2,1): error DT0606: the pattern 'consult/talk' needs a 'why', a 'tree', a 'yes' and a 'no'")]
    [InlineData(" => CHN + JPN", "", "p(5,9): error DT0603: a 'yes' example ends with '=> A > B' or '=> A + B'")]
    [InlineData("  why ", "  wyh ", "p(3,1): error DT0601: no line starts with 'wyh', did you mean why?")]
    public void A_fault_is_told_with_its_line_and_column(string part, string spoilt, string expected)
    {
        List<Diagnostic> findings = [];
        Parse(Good.Replace(part, spoilt, StringComparison.Ordinal), findings);
        Assert.Contains(expected, findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_name_given_twice_is_a_fault()
    {
        List<Diagnostic> findings = [];
        Parse(Good + "\n" + Good.Replace("set talks", "set others", StringComparison.Ordinal), findings);
        Assert.Contains("p(8,1): error DT0605: the pattern 'consult/talk' stands twice, first in line 2", findings.Select(finding => finding.ToString()));
    }

    private static IReadOnlyList<DependencyPattern> Parse(string text, List<Diagnostic> findings)
    {
        var parser = new PatternParser(Ontology, findings);
        parser.Parse(text.Split('\n'), "p");
        return parser.Patterns;
    }
}
