using Detente.App;
using Xunit;

namespace Detente.Tests.App.Treebanks;

public sealed class StandoffLemmaTests
{
    [Theory]
    [InlineData("_", "Was", "_")]
    [InlineData("=", "The", "the")]
    [InlineData("^", "NATO", "NATO")]
    [InlineData("-3+y", "Parties", "party")]
    [InlineData("-3+be", "was", "be")]
    [InlineData("^-1", "Soviets", "Soviet")]
    [InlineData("^-3+une", "JUNE", "June")]
    [InlineData("-1+ve", "ha", "hve")]
    public void A_rule_gives_the_lemma(string rule, string form, string lemma) => Assert.Equal(lemma, StandoffLemma.Apply(rule, form));

    [Theory]
    [InlineData("")]
    [InlineData("be")]
    [InlineData("-")]
    [InlineData("-x+y")]
    [InlineData("-4+y")]
    [InlineData("-3")]
    public void What_is_no_rule_for_the_form_gives_nothing(string rule) => Assert.Null(StandoffLemma.Apply(rule, "was"));
}
