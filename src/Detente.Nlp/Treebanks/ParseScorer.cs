namespace Detente.Nlp;

/// <summary>Scores tags, lemmas and trees against gold as the CoNLL 2018 shared task does: every word counts, punctuation too.</summary>
/// <remarks>
/// Words are paired by the characters they cover, white space left out, so the two sides may be cut differently; see
/// <see cref="WordAligner"/> for multiword tokens. A head is right when it is paired with the gold head, or both words are roots. A lemma
/// that gold leaves open (<c>_</c>) is right whatever it is. Of feats only the universal ones count.
/// </remarks>
public static class ParseScorer
{
    /// <summary>The features that the shared task counts; UD has added others since (<c>Typo</c>, <c>ExtPos</c>, …), which newer scorers count too.</summary>
    private static readonly HashSet<string> UniversalFeats =
    [
        "Abbr", "Animacy", "Aspect", "Case", "Definite", "Degree", "Evident", "Foreign", "Gender", "Mood", "Number", "NumType", "Person",
        "Polarity", "Polite", "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice",
    ];

    /// <param name="gold">In the same order, and of the same texts up to white space, as <paramref name="system"/>.</param>
    /// <exception cref="ArgumentException">The two do not hold the same number of documents, or a text differs.</exception>
    public static ParseScore Compute(IReadOnlyList<Document> gold, IReadOnlyList<Document> system)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(system);
        if (gold.Count != system.Count)
        {
            throw new ArgumentException($"{system.Count} documents where gold has {gold.Count}", nameof(system));
        }

        var tally = new Tally();
        for (int i = 0; i < gold.Count; i++)
        {
            if (!HaveSameText(gold[i].Text, system[i].Text))
            {
                throw new ArgumentException($"document {i + 1} has another text than gold", nameof(system));
            }

            tally.Add(new ScoredWords(gold[i]), new ScoredWords(system[i]));
        }

        return tally.ToScore();
    }

    private static bool HaveSameText(string gold, string system) => ReferenceEquals(gold, system)
        || gold.Where(c => !CharacterKind.IsSpace(c)).SequenceEqual(system.Where(c => !CharacterKind.IsSpace(c)));

    private static ReadOnlySpan<char> Universal(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }

    private static bool HaveSameFeats(string gold, string system) => gold == system || Counted(gold).SequenceEqual(Counted(system));

    private static IEnumerable<string> Counted(string feats) =>
        feats.Split('|').Where(feat => UniversalFeats.Contains(feat.Split('=', 2)[0])).Order(StringComparer.Ordinal);

    private sealed class Tally
    {
        private int goldWords, systemWords, goldSentences, systemSentences, sentences, words, upos, xpos, feats, lemma, uas, las, subtypes;

        public void Add(ScoredWords gold, ScoredWords system)
        {
            goldWords += gold.Count;
            systemWords += system.Count;
            goldSentences += gold.Sentences.Count;
            systemSentences += system.Sentences.Count;
            var spans = new HashSet<(int, int)>(gold.Sentences);
            sentences += system.Sentences.Count(spans.Contains);

            int[] partner = WordAligner.Align(gold, system);
            for (int s = 0; s < partner.Length; s++)
            {
                if (partner[s] is >= 0 and int g)
                {
                    AddPair(gold, g, system, s, partner);
                }
            }
        }

        public ParseScore ToScore() => new(goldWords, systemWords, Share(words, goldWords, systemWords),
            Share(sentences, goldSentences, systemSentences), Words(upos), Words(xpos), Words(feats), Words(lemma), Words(uas), Words(las), Words(subtypes));

        private void AddPair(ScoredWords gold, int g, ScoredWords system, int s, int[] partner)
        {
            words++;
            upos += gold.Columns.Upos[g] == system.Columns.Upos[s] ? 1 : 0;
            xpos += gold.Columns.Xpos[g] == system.Columns.Xpos[s] ? 1 : 0;
            feats += HaveSameFeats(gold.Columns.Feats[g], system.Columns.Feats[s]) ? 1 : 0;
            lemma += gold.Columns.Lemma[g] == "_" || gold.Columns.Lemma[g] == system.Columns.Lemma[s] ? 1 : 0;

            // −1 is a root on both sides; a word without a head is right on neither.
            int head = system.Head[s];
            bool isRight = head >= 0 ? partner[head] >= 0 && partner[head] == gold.Head[g] : head == -1 && gold.Head[g] == -1;
            if (isRight)
            {
                uas++;
                las += Universal(gold.Columns.Deprel[g]).SequenceEqual(Universal(system.Columns.Deprel[s])) ? 1 : 0;
                subtypes += gold.Columns.Deprel[g] == system.Columns.Deprel[s] ? 1 : 0;
            }
        }

        private double Words(int correct) => Share(correct, goldWords, systemWords);

        private static double Share(int correct, int gold, int system) => gold + system == 0 ? 0 : 200.0 * correct / (gold + system);
    }
}
