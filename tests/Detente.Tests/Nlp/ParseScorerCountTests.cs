using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

/// <summary>Scores against cases counted by hand after the definitions of the CoNLL 2018 shared task.</summary>
public sealed class ParseScorerCountTests
{
    [Fact]
    public void Each_column_is_counted_for_itself()
    {
        // Of 5 words right: UPOS 4 (not c), XPOS 3 (not a, b), feats 3 (not a, d), lemma 4 (not e), head 4 (not e),
        // relation with a right head 3 (not b), with subtypes 2 (not d either).
        ParseScore score = Score(
            "1 a a NOUN NN Number=Sing 2 nsubj|2 b b VERB VB _ 0 root|3 c c ADV RB _ 2 advmod|4 d d PRON PR Case=Acc 2 obl:tmod|5 e e ADJ JJ _ 4 amod",
            "1 a a NOUN XX Number=Plur 2 nsubj|2 b b VERB XX _ 0 dep|3 c c ADJ RB _ 2 advmod|4 d d PRON PR Case=Nom 2 obl:npmod|5 e x ADJ JJ _ 2 amod");
        Assert.Equal([80, 60, 60, 80, 80, 60, 40], [score.Upos, score.Xpos, score.Feats, score.Lemma, score.Uas, score.Las, score.LasSubtypes]);
    }

    [Fact]
    public void Of_feats_the_universal_ones_count_in_any_order()
    {
        // a: the same two in another order; b: NumForm is not universal; c: Typo is not universal; d: Tense is missing. 3 of 4.
        ParseScore score = Score(
            "1 a a X X Case=Nom/Number=Sing 0 root|2 b b X X NumForm=Word/NumType=Card 1 dep|3 c c X X _ 1 dep|4 d d X X Mood=Ind/Tense=Past 1 dep",
            "1 a a X X Number=Sing/Case=Nom 0 root|2 b b X X NumForm=Digit/NumType=Card 1 dep|3 c c X X Typo=Yes 1 dep|4 d d X X Mood=Ind 1 dep");
        Assert.Equal(75, score.Feats);
    }

    [Fact]
    public void A_lemma_that_gold_leaves_open_is_right_and_one_that_the_system_leaves_open_is_not()
    {
        ParseScore score = Score("1 a _ X X _ 0 root|2 b b X X _ 1 dep", "1 a x X X _ 0 root|2 b _ X X _ 1 dep");
        Assert.Equal(50, score.Lemma);
    }

    [Fact]
    public void A_word_that_is_cut_in_two_is_lost_and_so_is_who_hangs_on_it()
    {
        // Gold: a ‹bc› d (3 words); system: a b c d (4 words). Paired: a, d. Words 2·2/7.
        // Heads: a hangs on bc in gold, on b in the system, which is paired with nothing: wrong. d hangs on a on both sides: right. 2·1/7.
        ParseScore score = Score(
            "# text = abcd|1 a a X X _ 2 dep|2 bc bc X X _ 0 root|3 d d X X _ 1 dep",
            "# text = abcd|1 a a X X _ 2 dep|2 b b X X _ 0 root|3 c c X X _ 2 dep|4 d d X X _ 1 dep");
        Close([400.0 / 7, 400.0 / 7, 200.0 / 7, 200.0 / 7, 100], [score.Words, score.Upos, score.Uas, score.Las, score.Sentences]);
    }

    [Fact]
    public void Words_that_are_joined_are_lost()
    {
        // Gold: a b c (3); system: ‹ab› c (2). Paired: c, a root on both sides. Words 2·1/5, LAS the same.
        ParseScore score = Score(
            "# text = abc|1 a a X X _ 3 dep|2 b b X X _ 3 dep|3 c c X X _ 0 root", "# text = abc|1 ab ab X X _ 2 dep|2 c c X X _ 0 root");
        Close([40, 40, 40, 100], [score.Words, score.Uas, score.Las, score.Sentences]);
    }

    [Fact]
    public void A_sentence_counts_when_both_ends_agree()
    {
        // Gold: [a b] [c] [d]; system: [a b] [c d]. Right: 1 of 3 and of 2: 2·1/5. Words are all paired: 4 of 4.
        // Heads: a, b, c right; d is a root in gold and hangs on c in the system. 3 of 4.
        ParseScore score = Score(
            "1 a a X X _ 2 dep|2 b b X X _ 0 root||1 c c X X _ 0 root||1 d d X X _ 0 root",
            "1 a a X X _ 2 dep|2 b b X X _ 0 root||1 c c X X _ 0 root|2 d d X X _ 1 dep");
        Close([40, 100, 75, 75], [score.Sentences, score.Words, score.Uas, score.Las]);
    }

    [Theory]
    [InlineData("1 abc|2 d", "1 a|2 b|3 c|4 d", 1, 2, 4)]
    [InlineData("1-3 abc|1 a|2 b|3 c", "1 a|2 b|3 c", 3, 3, 3)]
    [InlineData("1 a|2-3 bc|2 b|3 c|4 d", "1 a|2 b|3 cd", 2, 4, 3)]
    [InlineData("1-3 abc|1 a|2 BX|3 c|4-6 def|4 d|5 EX|6 f", "1-2 ab|1 a|2 b|3-4 cd|3 c|4 d|5-6 ef|5 e|6 f", 4, 6, 6)]
    [InlineData("1-2 ab|1 a|2 b|3-4 cd|3 bc|4 d", "1 a|2 bc|3 d", 2, 4, 3)]
    [InlineData("1 a|2-3 bc|2 b|3 c|4 d", "1-2 ab|1 AX|2 BX|3-4 cd|3 CX|4 a", 1, 4, 4)]
    [InlineData("1-2 du|1 de|2 le|3 x", "1-2 du|1 DE|2 les|3 x", 2, 3, 3)]
    [InlineData("1-2 du|1 de|2 le", "1 du", 0, 2, 1)]
    [InlineData("1-2 don't|1 do|2 n't|3 go", "1 do|2 n't|3 go", 3, 3, 3)]
    [InlineData("1-2 don't|1 do|2 n't|3 go", "1 don|2 't|3 go", 1, 3, 3)]
    public void Words_of_multiword_tokens_are_paired_by_their_forms(string gold, string system, int paired, int goldWords, int systemWords)
    {
        ParseScore score = ParseScorer.Compute(Read(gold, glued: true), Read(system, glued: true));
        Assert.Equal((goldWords, systemWords), (score.GoldWords, score.SystemWords));
        Assert.Equal(200.0 * paired / (goldWords + systemWords), score.Words, 9);
    }

    [Fact]
    public void A_head_inside_a_multiword_token_is_found_through_its_form()
    {
        // Gold: ‹do n't› go; system: ‹do› ‹n't› go as three tokens. All 3 paired, all heads right, 'n't' has another relation.
        ParseScore score = Score(
            "# text = don't go|1-2 don't _ _ _ _ _ _|1 do do X X _ 3 aux|2 n't not X X _ 3 advmod|3 go go X X _ 0 root",
            "# text = don't go|1 do do X X _ 3 aux|2 n't not X X _ 3 neg|3 go go X X _ 0 root");
        Close([100, 100, 200.0 / 3], [score.Words, score.Uas, score.Las]);
    }

    [Fact]
    public void White_space_makes_no_difference_to_where_a_word_stands()
    {
        ParseScore score = Score("# text = a  b\u00a0c|1 a a X X _ 0 root|2 b b X X _ 1 dep|3 c c X X _ 1 dep", "# text = a b c|1 a a X X _ 0 root|2 b b X X _ 1 dep|3 c c X X _ 1 dep");
        Assert.Equal((100, 100), (score.Words, score.Las));
    }

    [Fact]
    public void A_word_without_a_head_is_right_on_neither_side()
    {
        ParseScore score = Score("1 a a X X _ _ _", "1 a a X X _ _ _");
        Assert.Equal((100, 0, 0), (score.Words, score.Uas, score.Las));
    }

    [Fact]
    public void Nothing_scores_nothing()
    {
        ParseScore score = ParseScorer.Compute([], []);
        Assert.Equal((0, 0, 0), (score.GoldWords, score.Words, score.Las));
    }

    [Fact]
    public void Another_text_is_refused() =>
        Assert.Throws<ArgumentException>(() => Score("1 a a X X _ 0 root", "1 b b X X _ 0 root"));

    private static void Close(double[] expected, double[] actual) => Assert.Equal(expected.Select(e => Math.Round(e, 9)), actual.Select(a => Math.Round(a, 9)));

    private static ParseScore Score(string gold, string system) => ParseScorer.Compute(Read(gold), Read(system));

    /// <summary>Rows of <c>id form lemma upos xpos feats head deprel</c>; of two parts, id and form with the rest open. An empty row ends a sentence.</summary>
    private static IReadOnlyList<Document> Read(string rows, bool glued = false)
    {
        var text = new StringBuilder();
        foreach (string row in rows.Split('|'))
        {
            string[] cells = row.Split(' ');
            text.Append(row.StartsWith('#') || row.Length == 0 ? row
                : cells.Length == 2 ? $"{cells[0]}\t{cells[1]}\t_\t_\t_\t_\t_\t_\t_\t{(glued ? "SpaceAfter=No" : "_")}"
                : string.Join('\t', cells.Select(cell => cell.Replace('/', '|'))) + "\t_\t_").Append('\n');
        }

        var findings = new List<Diagnostic>();
        IReadOnlyList<Document> documents = Conllu.Read(new StringReader(text.ToString()), "t", findings);
        Assert.Empty(findings);
        return documents;
    }
}
