using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp.Network;

public sealed class NetworkPassTests
{
    private static readonly NetworkShape Tiny = new() { Vector = 16, Word = 16, Part = 16, PartBits = 4, Hidden = 32, Layers = 2, Arc = 32, Label = 32 };
    private static readonly Dropout None = new() { Word = 0, Vector = 0, Parts = 0, Layer = 0, Top = 0, Head = 0 };

    [Fact]
    public void Slopes_are_what_small_changes_of_the_weights_do_to_the_loss()
    {
        var net = new ParsingNetwork(Tiny, words: 6, tags: 5, relations: 4);
        net.Start(7);
        float[] vectors = [.. Enumerable.Range(0, 48).Select(i => MathF.Sin(i))];
        NetworkSentence[] batch = [Sentence(0, 2, 0, 2), Sentence(0, 0, 1, 1, 3, 4)];
        var pass = new NetworkPass(net, vectors, 16) { Drop = None };
        foreach (Dense dense in net.Denses)
        {
            dense.Turn();
        }

        var gradient = new Gradient(net.Parameters);
        pass.Forward(batch, train: true, seed: 1);
        pass.Backward(gradient, scale: 1);
        var random = new Random(2);
        int wrong = 0;
        foreach (Parameter p in net.Parameters)
        {
            for (int k = 0; k < 12; k++)
            {
                int at = random.Next(p.Value.Length);
                float kept = p.Value[at];
                const float step = 4e-3f;
                p.Value[at] = kept + step;
                double above = Loss(pass, batch, new Gradient(net.Parameters));
                p.Value[at] = kept - step;
                double below = Loss(pass, batch, new Gradient(net.Parameters));
                p.Value[at] = kept;
                double slope = (above - below) / (2 * step);
                wrong += Math.Abs(slope - gradient.Of(p)[at]) < 0.01 + (0.03 * Math.Abs(slope)) ? 0 : 1;
            }
        }

        // A step across a bend of the leaky units has no one slope.
        Assert.InRange(wrong, 0, net.Parameters.Count * 12 / 50);
    }

    [Fact]
    public void What_is_shipped_finds_what_the_network_that_was_trained_finds()
    {
        string[][] text = [["Beijing", "protested", "the", "sale"], ["Talks", "resumed"], ["He", "said", "they", "met", "in", "Bangkok", "."]];
        var vocabulary = new NetworkVocabulary([("the", 9), ("talks", 3), ("said", 3), ("met", 2)], ["the", "beijing", "met"], Tiny.PartBits);
        var net = new ParsingNetwork(Tiny, vocabulary.Rows, tags: 5, relations: 4);
        net.Start(11);
        float[] vectors = [.. Enumerable.Range(0, 48).Select(i => MathF.Cos(i))];
        string[] relations = ["root", "nsubj", "obj", "det"];
        var reader = new NetworkReader(CompiledNetwork.Of(net, hasParser: true, vocabulary, relations, vectors, 16));
        var forms = new FormTable();
        WordEntry[][] words = [.. text.Select(s => (WordEntry[])[NetworkVocabulary.Root, .. s.Select(vocabulary.Read)])];
        var pass = new NetworkPass(net, vectors, 16);
        pass.Forward([.. words.Select(w => Sentence(new int[w.Length], w))], train: false, seed: 0);
        foreach (string[] sentence in text)
        {
            reader.Open();
            Array.ForEach(sentence, f => reader.Add(forms.Get(f)));
            reader.Close();
        }

        reader.Read();
        for (int s = 0; s < text.Length; s++)
        {
            int count = words[s].Length, width = NetworkPass.Width(count);
            var head = new int[count];
            new TreeDecoder().Decode(pass.Scores(s), count, width, head);
            float[] labels = [];
            pass.ScoreLabels(s, head, ref labels);
            for (int i = 1; i < count; i++)
            {
                int row = reader.Start(s) + i;
                Assert.Equal(head[i], reader.Head(row));
                Assert.Equal(Largest(pass.TagScores(s, i)), reader.Tag(row));
                int relation = head[i] == 0 ? 0 : 1 + Largest(labels.AsSpan((i * pass.LabelWidth) + 1, 3));
                Assert.Equal(relations[relation], reader.Relation(row));
            }
        }
    }

    private static double Loss(NetworkPass pass, NetworkSentence[] batch, Gradient gradient)
    {
        pass.Forward(batch, train: true, seed: 1);
        pass.Backward(gradient, scale: 1);
        return pass.ArcLoss + pass.LabelLoss + pass.TagLoss;
    }

    private static int Largest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    private static NetworkSentence Sentence(params int[] heads) =>
        Sentence(heads, [NetworkVocabulary.Root, .. Enumerable.Range(1, heads.Length - 1).Select(i => new WordEntry((i % 4) - 1, (i % 5) + 1, 1, [i, i + 3]))]);

    private static NetworkSentence Sentence(int[] heads, WordEntry[] words) => new()
    {
        Words = words,
        Head = heads,
        Heads = [.. heads.Select(h => (Target[])[new Target(h, 0.75f), new Target(0, 0.25f)])],
        Relations = [.. heads.Select((_, i) => (Target[])[new Target(i % 4, 1)])],
        Tags = [.. heads.Select((_, i) => (Target[])[new Target(i % 5, 1)])],
    };
}
