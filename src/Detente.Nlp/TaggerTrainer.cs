namespace Detente.Nlp;

/// <summary>Trains a <see cref="Tagger"/>: averaged perceptron (Collins 2002) on its own predictions of the tags before.</summary>
internal sealed class TaggerTrainer(int epochs, int seed, int bits)
{
    public Tagger Train(IReadOnlyList<TrainingSentence> sentences, TagSet tags)
    {
        var gold = sentences.Select(s => s.Upos.Zip(s.Xpos, tags.IdOf).ToArray()).ToArray();
        TagLexicon lexicon = TagLexicon.Collect(
            sentences.SelectMany((s, i) => s.Forms.Select((f, j) => (new WordTraits(f), gold[i][j]))), least: 2);
        TaggedWord[][] words = [.. sentences.Select(s =>
        {
            var prepared = new TaggedWord[s.Forms.Length + 4];
            Tagger.Prepare(lexicon, s.Forms, prepared);
            return prepared;
        })];

        var weights = new WeightTrainer(bits, tags.Count);
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        var features = new ulong[TaggerFeatures.Count];
        var scores = new float[WeightTable.Lanes(tags.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int s in order)
            {
                Learn(weights, words[s], gold[s], features, scores, tags.Count);
            }
        }

        return new Tagger(lexicon, tags, WeightTrainer.ToTable(weights.Averages(), bits, tags.Count, step: 0.25, least: 0.0));
    }

    private static void Learn(WeightTrainer weights, TaggedWord[] words, int[] gold, ulong[] features, float[] scores, int classes)
    {
        int tag1 = -1, tag2 = -2;
        for (int i = 0; i < gold.Length; i++)
        {
            int tag = words[i + 2].OnlyTag;
            if (tag < 0 && gold[i] >= 0)
            {
                TaggerFeatures.Fill(words, i + 2, tag1, tag2, features);
                weights.Score(features, scores);
                tag = 0;
                for (int c = 1; c < classes; c++)
                {
                    tag = scores[c] > scores[tag] ? c : tag;
                }

                if (tag != gold[i])
                {
                    weights.Update(features, gold[i], tag);
                }

                weights.Tick();
            }

            tag2 = tag1;
            tag1 = tag;
        }
    }
}
