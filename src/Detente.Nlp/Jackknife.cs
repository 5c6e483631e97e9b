namespace Detente.Nlp;

/// <summary>Tags training sentences with taggers that have not seen them, so the parser learns on tags as wrong as it will get.</summary>
internal static class Jackknife
{
    private const int Folds = 5;

    /// <returns>The joint tags of each sentence.</returns>
    public static int[][] Tag(IReadOnlyList<TrainingSentence> sentences, TagSet tags, int epochs, int seed, int bits)
    {
        var result = new int[sentences.Count][];
        Parallel.For(0, Folds, fold =>
        {
            Tagger tagger = new TaggerTrainer(epochs, seed, bits).Train([.. sentences.Where(s => s.Group % Folds != fold)], tags);
            for (int i = 0; i < sentences.Count; i++)
            {
                if (sentences[i].Group % Folds != fold)
                {
                    continue;
                }

                var words = new TaggedWord[sentences[i].Forms.Length + 4];
                Tagger.Prepare(tagger.Lexicon, sentences[i].Forms, words);
                result[i] = new int[sentences[i].Forms.Length];
                tagger.Tag(words, result[i]);
            }
        });
        return result;
    }
}
