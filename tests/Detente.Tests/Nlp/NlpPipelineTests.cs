using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class NlpPipelineTests
{
    private static readonly Lazy<NlpPipeline> English = new(() => NlpPipeline.Load(Repository.Path("data")));

    [Fact]
    public void A_passive_has_its_subject_and_its_agent()
    {
        Sentence sentence = Assert.Single(English.Value.Analyze("The minister was criticized by the president.").Sentences);
        Assert.Equal("criticized", sentence.Root?.Form);
        Assert.Equal("nsubj:pass", sentence[1].Deprel);
        Assert.Equal("obl:agent", sentence[6].Deprel);
        Assert.Equal("criticize", sentence[3].Lemma);
    }

    [Fact]
    public void A_dateline_leaves_the_subject_alone()
    {
        Sentence sentence = Assert.Single(English.Value.Analyze("MOSCOW, May 4 (Northern Wire) - Russia condemned the sanctions.").Sentences);
        Assert.Equal("condemned", sentence.Root?.Form);
        Assert.Equal("nsubj", Assert.Single(sentence, t => t.Form == "Russia").Deprel);
        Assert.Equal("parataxis", sentence[0].Deprel);
    }

    [Fact]
    public void A_title_of_several_words_hangs_on_the_name()
    {
        Sentence sentence = Assert.Single(English.Value.Analyze("The envoy met Secretary of State William Example on Monday.").Sentences);
        Token name = Assert.Single(sentence, t => t.Form == "William");
        Assert.Equal("obj", name.Deprel);
        Assert.Equal("nmod:desc", sentence[3].Deprel);
        Assert.Equal(name.Id, sentence[3].HeadId);
    }

    [Fact]
    public void Every_sentence_is_a_tree_on_weird_text()
    {
        string[] bits = ["China", " ", " ", "met", "the", "U.S.", ".", ",", "'s", "\"", "\n\n", "-", "9", "$", "👍", "\ud83d", "é", "(", ")", "…", "NOT", "\u00ad", "中", "to"];
        var random = new Random(3);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => bits[random.Next(bits.Length)]));
            foreach (Sentence sentence in English.Value.Analyze(text).Sentences)
            {
                Assert.Single(sentence, t => t.HeadId == 0);
                Assert.All(sentence, t => Assert.InRange(t.HeadId, 0, sentence.Count));
                Assert.All(sentence, t => Assert.True(Depth(t) <= sentence.Count && t.Lemma.Length > 0));
            }
        }
    }

    [Fact]
    public void A_sentence_of_ten_thousand_words_is_parsed()
    {
        Document document = English.Value.Analyze(new StringBuilder().Insert(0, "the talks and ", 3500).ToString());
        Assert.Equal(10_500, Assert.Single(document.Sentences).Count);
    }

    [Fact]
    public void Given_tokens_are_kept()
    {
        Document given = Assert.Single(Conllu.Read(new StringReader("# sent_id = x\n1\tU.S.-China\t_\t_\t_\t_\t_\t_\t_\t_\n2\ttalks\t_\t_\t_\t_\t_\t_\t_\t_\n"), "t", []));
        Sentence sentence = Assert.Single(English.Value.Annotate(given).Sentences);
        Assert.Equal("x", sentence.Id);
        Assert.Equal("talk", sentence[1].Lemma);
        Assert.Equal(2, sentence.Count);
        Assert.Equal("_", given.Sentences[0][1].Lemma);
    }

    [Fact]
    public void Many_threads_give_the_same_as_one()
    {
        string text = "Beijing lodged a protest with Washington. The two sides agreed to resume talks, he said.";
        string expected = Written(English.Value.Analyze(text));
        string[] found = new string[32];
        Parallel.For(0, found.Length, i => found[i] = Written(English.Value.Analyze(text)));
        Assert.All(found, f => Assert.Equal(expected, f));
    }

    [Theory]
    [InlineData("ud-ewt/en_ewt-ud-dev.conllu", 94.5, 96.5, 81.0)]
    [InlineData("ud-gum-open/en_gum-open-dev.conllu", 95.3, 97.0, 80.0)]
    public void Scores_do_not_fall(string file, double upos, double lemma, double las)
    {
        if (Repository.Shared(file) is not { } path)
        {
            Assert.Skip($"{file} is absent");
            return;
        }

        using var reader = new StreamReader(path);
        IReadOnlyList<Document> gold = Conllu.Read(reader, file, []);
        ParseScore score = ParseScorer.Compute(gold, [.. gold.Select(English.Value.Annotate)]);
        Assert.True(score.Upos >= upos && score.Lemma >= lemma && score.Las >= las, score.ToString());
    }

    private static int Depth(Token token)
    {
        int depth = 0;
        for (Token? at = token; at is not null && depth <= token.Sentence.Count; at = at.Value.Head)
        {
            depth++;
        }

        return depth;
    }

    private static string Written(Document document)
    {
        var writer = new StringWriter();
        Conllu.Write(document, writer);
        return writer.ToString();
    }
}
