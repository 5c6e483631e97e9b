using System.Text;
using Detente.Coding;
using Xunit;

namespace Detente.Tests.Coding.Petrarch;

public sealed class VerbDictionaryTests
{
    [Fact]
    public void Blocks_have_verbs_with_their_forms_and_patterns_with_their_codes()
    {
        List<Diagnostic> findings = [];
        VerbDictionary dictionary = ForeignCoding.Read(
            "####### VERBS #######\n--- GIVE [070:071] ---   # all\nDONATE  # jw\nCARRY\nGIVE {GIVES GAVE} [072]\n+HAND_OVER {+HANDED_OVER}\nWIRE_+TAP\n- $ * {NEW &THINGS} (TO PEACE +) [:073] # x\n", PatternDialect.Petrarch2, findings);
        VerbBlock block = Assert.Single(dictionary.Blocks);
        Assert.Empty(findings);
        Assert.Equal(("GIVE", "070:071"), (block.Name, block.CodeText));
        Assert.Equal(["DONATE", "DONATES", "DONATED", "DONATING"], Forms(0));
        Assert.Equal(["CARRY", "CARRIES", "CARRIED", "CARRYING"], Forms(1));
        Assert.Equal(["GIVE", "GIVES", "GAVE"], Forms(2));
        Assert.Equal(["HAND OVER", "HANDED OVER"], Forms(3));
        Assert.Equal(["WIRE TAP", "WIRE TAPS", "WIRE TAPED", "WIRE TAPING"], Forms(4).Select(form => form.Replace("PP", "P", StringComparison.Ordinal)));
        Assert.Equal("072", block.Verbs[2].CodeText);
        VerbPattern pattern = Assert.Single(block.Patterns);
        Assert.Equal(("$ * {NEW &THINGS} (TO PEACE +)", new EventCodes(null, "073"), 8), (pattern.Words, pattern.Codes, pattern.LineNumber));

        IEnumerable<string> Forms(int verb) => block.Verbs[verb].Forms.Select(form => string.Join(' ', form.Words));
    }

    [Theory]
    [InlineData("* FOR_CEASEFIRE", "* (FOR CEASEFIRE)")]
    [InlineData("*_ON", "* (ON)")]
    [InlineData("IN_*", "(IN) *")]
    [InlineData("+ HOSTING * EID AT ^ WITH +", "+ HOSTING * EID (AT ^) (WITH +)")]
    [InlineData("* NEW_&TIES_RELATIONS", "* {NEW &TIES RELATIONS}")]
    [InlineData("SUGGESTED_+ * DEMAND_CONVENTIONS", "SUGGESTED + * {DEMAND CONVENTIONS}")]
    [InlineData("* OFF_", "* (OFF)")]
    [InlineData("% * CREDIT_ $", "% * CREDIT_ $")]
    public void Words_in_a_row_become_phrases(string old, string expected)
    {
        List<Diagnostic> findings = [];
        foreach (PatternDialect dialect in (PatternDialect[])[PatternDialect.Petrarch1, PatternDialect.Tabari])
        {
            VerbDictionary dictionary = ForeignCoding.Read($"--- A [010] ---\nASK\n- {old} [011]\n", dialect, findings);
            Assert.Equal(expected, Assert.Single(dictionary.Blocks[0].Patterns).Words);
        }

        Assert.Empty(findings);
    }

    [Fact]
    public void Tabari_has_a_block_for_each_verb_comments_of_its_own_and_an_end()
    {
        VerbDictionary dictionary = ForeignCoding.Read("ASK [020] ;tony\n- * AID [021] ;x\nBEG {BEGGED} [022]\n~~~~~\nCRY [023]\n", PatternDialect.Tabari, []);
        Assert.Equal(["ASK 020 1", "BEG 022 0"], dictionary.Blocks.Select(block => $"{block.Name} {block.CodeText} {block.Patterns.Count}"));
    }

    [Theory]
    [InlineData("--- A ---", "v(3,1): error DT0611: a block starts '--- NAME [code] ---'")]
    [InlineData("LASH OUT", "v(3,1): error DT0611: 'LASH OUT' is no verb, pattern, set or block, did you mean +LASH_OUT?")]
    [InlineData("- * AID", "v(3,1): error DT0612: a pattern ends with its code in brackets")]
    [InlineData("- AID [020]", "v(3,1): error DT0612: 'AID' marks the place of the verb nowhere; '*' stands for it")]
    [InlineData("- * {AID [020]", "v(3,1): error DT0612: '}' is missing")]
    [InlineData("- * AID) [020]", "v(3,1): error DT0612: ')' closes nothing in 'AID)'")]
    [InlineData("  - * () [020]", "v(3,3): error DT0612: '()' holds nothing")]
    [InlineData("* AID [020]", "v(3): warning DT0612: a pattern starts with '- '; read as one")]
    [InlineData("&A B", "v(3,1): error DT0613: a set starts '&NAME'")]
    [InlineData("&A\n+&B\n&B\n+&A\n+C", "v(4): error DT0613: '&B' leads back to '&A'; it is left out")]
    [InlineData("~ a b SAY", "v(3,1): error DT0614: a transformation is written '~ a (b c VERB) VERB = a c code'")]
    public void A_line_that_cannot_be_read_is_told_with_its_place(string line, string expected)
    {
        List<Diagnostic> findings = [];
        VerbDictionary dictionary = ForeignCoding.Read($"--- ASK [020] ---\nASK\n{line}\n", PatternDialect.Petrarch2, findings);
        Assert.Equal(expected, Assert.Single(findings).ToString());
        Assert.NotEmpty(dictionary.FormsOf("ASKED"));
    }

    [Fact]
    public void A_code_is_letters_and_digits_whatever_has_got_between_the_brackets()
    {
        Assert.Equal(new EventCodes("080", null), EventCodes.Parse("080!"));
        Assert.Equal(new EventCodes("174L", null), EventCodes.Parse("174L"));
        Assert.True(EventCodes.Parse("---").IsNone);
        Assert.True(EventCodes.Parse("+++").IsNone);
    }

    [Fact]
    public void What_is_written_is_read_again_as_the_same()
    {
        foreach ((string file, PatternDialect dialect) in Dictionaries())
        {
            VerbDictionary first = VerbDictionary.Read([("v", file)], dialect, []);
            string written = Write(first, dialect);
            List<Diagnostic> findings = [];
            VerbDictionary again = VerbDictionary.Read([("v", written)], PatternDialect.Petrarch2, findings);
            Assert.DoesNotContain(findings, finding => finding.Severity == DiagnosticSeverity.Error);
            Assert.Equal(WithoutRemarks(written), WithoutRemarks(Write(again, dialect)));
            Assert.Equal((first.VerbCount, first.PatternCount, first.SetCount), (again.VerbCount, again.PatternCount, again.SetCount));
        }

        static string WithoutRemarks(string text) => string.Join('\n', text.Split('\n').Select(line => line.Split("  #")[0]));

        static string Write(VerbDictionary dictionary, PatternDialect dialect)
        {
            var writer = new StringWriter();
            VerbDictionaryWriter.Write(dictionary, dialect, ["v"], writer);
            return writer.ToString();
        }
    }

    [Fact]
    public void Whatever_is_in_a_file_it_is_read_or_told()
    {
        const string Marks = "[]{}()<>#;!~+_&*$^%-: \t\n09AZ";
        var random = new Random(20261124);
        for (int round = 0; round < 600; round++)
        {
            var text = new StringBuilder(ForeignCoding.Verbs);
            for (int i = random.Next(1, 30); i > 0; i--)
            {
                text.Insert(random.Next(text.Length), Marks[random.Next(Marks.Length)]);
                text.Remove(random.Next(text.Length - 3), random.Next(3));
            }

            VerbDictionary dictionary = ForeignCoding.Read(text.ToString(), PatternDialect.All[round % 3], []);
            VerbDictionaryLinter.Check(dictionary, CameoEventCodes.Load(Repository.Data("ontology")));
            ForeignCoding.Code("Arnor Arnor PROPN 2 nsubj|cut cut VERB 0 root|military military ADJ 4 amod|aid aid NOUN 2 dobj|to to ADP 6 case|Gondor Gondor PROPN 4 nmod", dictionary: dictionary);
        }
    }

    private static IEnumerable<(string Text, PatternDialect Dialect)> Dictionaries()
    {
        yield return (ForeignCoding.Verbs, PatternDialect.Petrarch2);
        foreach ((string name, PatternDialect dialect) in ((string, PatternDialect)[])
            [("CAMEO.2.0.txt", PatternDialect.Petrarch2), ("PETR.Validate.verbs.2.0.txt", PatternDialect.Petrarch2), ("PETR.Validate.verbs.txt", PatternDialect.Petrarch1)])
        {
            if (Repository.Corpus("petrarch", name) is { } path)
            {
                yield return (File.ReadAllText(path), dialect);
            }
        }
    }
}
