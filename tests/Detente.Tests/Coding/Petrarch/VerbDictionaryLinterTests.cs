using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding.Petrarch;

public sealed class VerbDictionaryLinterTests
{
    private const string Head = "&TREATY\n+PACT\n+{PEACE ACCORD}\n\n--- SIGN [057] ---\nSIGN\n- * &TREATY [0571]\n";

    [Theory]
    [InlineData("- * PACT [057]", "v(8): warning DT0622: '* PACT' is never reached: wherever it fits, '* &TREATY' of line 7 fits too and is taken", "v(7): error DT0624: '0571' is no code of CAMEO, did you mean 057?")]
    [InlineData("- * {PEACE ACCORD} [057]", "v(8): warning DT0622: '* {PEACE ACCORD}' is never reached: wherever it fits, '* &TREATY' of line 7 fits too and is taken")]
    [InlineData("- * PACT (WITH) [057]")]
    [InlineData("- * &TREATY [057]", "v(8): warning DT0621: '* &TREATY' stands before, in line 7 as [0571], which this one replaces")]
    [InlineData("- * &TREATIES [057]", "v(8): error DT0623: no set '&TREATIES'; it matches nothing")]
    [InlineData("- * &TREATIE [057]", "v(8): error DT0623: no set '&TREATIE'; it matches nothing, did you mean &TREATY?")]
    [InlineData("- * LAW [+++]", "v(8): warning DT0624: [+++] leaves the sentence to a human reader; the pattern decides nothing")]
    [InlineData("SIGN [---]", "v(8): warning DT0621: the verb 'SIGN' stands before, in v(6), as [057] and here as [---]")]
    [InlineData("~ a (b . ATTACK) SIGN = a b 9", "v(8): error DT0623: no verb 'ATTACK'", "v(8): error DT0624: '9' is no code of CAMEO")]
    public void A_fault_is_told_with_its_line(string line, params string[] expected)
    {
        List<Diagnostic> findings = [];
        VerbDictionary dictionary = ForeignCoding.Read(Head + line + "\n", PatternDialect.Petrarch2, findings);
        Assert.Empty(findings);
        string[] told = [.. VerbDictionaryLinter.Check(dictionary, CameoEventCodes.Load(Repository.Data("ontology"))).Select(finding => finding.ToString())];
        Assert.Equal(expected.Append("v(7): error DT0624: '0571' is no code of CAMEO, did you mean 057?").Distinct().Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }
}
