namespace Detente.Nlp;

/// <summary>Scores tags, lemmas and trees against gold, after the CoNLL 2018 shared task: every word counts, punctuation too.</summary>
/// <remarks>
/// Words are paired by the characters they cover, white space left out, so the two sides may be cut differently. Words that share one span
/// (parts of a multiword token that do not spell it) are paired in their order.
/// </remarks>
public static class ParseScorer
{
    /// <param name="gold">In the same order, and of the same texts up to white space, as <paramref name="system"/>.</param>
    /// <exception cref="ArgumentException">The two do not hold the same number of documents.</exception>
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
            tally.Add(new Side(gold[i]), new Side(system[i]));
        }

        return tally.ToScore();
    }

    private static ReadOnlySpan<char> Universal(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }

    /// <summary>A document's words with their places among the characters that are no white space.</summary>
    private sealed class Side
    {
        public Side(Document document)
        {
            var place = new int[document.Text.Length + 1];
            for (int i = 0; i < document.Text.Length; i++)
            {
                place[i + 1] = place[i] + (CharacterKind.IsSpace(document.Text[i]) ? 0 : 1);
            }

            Columns = document.Columns;
            Start = new int[Columns.Count];
            End = new int[Columns.Count];
            Head = new int[Columns.Count];
            foreach (Sentence sentence in document.Sentences)
            {
                for (int i = 0; i < sentence.Count; i++)
                {
                    int row = sentence.FirstToken + i;
                    Start[row] = place[Columns.Span[row].Start];
                    End[row] = place[Columns.Span[row].End];
                    Head[row] = Columns.Head[row] <= 0 ? Columns.Head[row] - 1 : sentence.FirstToken + Columns.Head[row] - 1;
                }

                if (sentence.Count > 0)
                {
                    Sentences.Add((Start[sentence.FirstToken], End[sentence.FirstToken + sentence.Count - 1]));
                }
            }
        }

        public TokenColumns Columns { get; }

        public int[] Start { get; }

        public int[] End { get; }

        /// <summary>The row of the head in the document; −1 for a root, −2 for a word without a head.</summary>
        public int[] Head { get; }

        public List<(int Start, int End)> Sentences { get; } = [];
    }

    private sealed class Tally
    {
        private int goldWords, systemWords, goldSentences, systemSentences, sentences, words, upos, xpos, lemma, uas, las, subtypes;

        public void Add(Side gold, Side system)
        {
            goldWords += gold.Columns.Count;
            systemWords += system.Columns.Count;
            goldSentences += gold.Sentences.Count;
            systemSentences += system.Sentences.Count;
            var spans = new HashSet<(int, int)>(gold.Sentences);
            sentences += system.Sentences.Count(spans.Contains);

            int[] partner = Pair(gold, system);
            for (int s = 0; s < partner.Length; s++)
            {
                int g = partner[s];
                if (g < 0)
                {
                    continue;
                }

                words++;
                upos += gold.Columns.Upos[g] == system.Columns.Upos[s] ? 1 : 0;
                xpos += gold.Columns.Xpos[g] == system.Columns.Xpos[s] ? 1 : 0;
                lemma += gold.Columns.Lemma[g] == system.Columns.Lemma[s] ? 1 : 0;
                int head = system.Head[s] < 0 ? system.Head[s] : partner[system.Head[s]] < 0 ? -3 : partner[system.Head[s]];
                if (head == gold.Head[g])
                {
                    uas++;
                    las += Universal(gold.Columns.Deprel[g]).SequenceEqual(Universal(system.Columns.Deprel[s])) ? 1 : 0;
                    subtypes += gold.Columns.Deprel[g] == system.Columns.Deprel[s] ? 1 : 0;
                }
            }
        }

        public ParseScore ToScore() => new(goldWords, systemWords, Share(words, goldWords, systemWords),
            Share(sentences, goldSentences, systemSentences), Words(upos), Words(xpos), Words(lemma), Words(uas), Words(las), Words(subtypes));

        /// <summary>For each system word the gold word with the same characters; −1 where there is none.</summary>
        private static int[] Pair(Side gold, Side system)
        {
            var partner = new int[system.Columns.Count];
            int g = 0;
            for (int s = 0; s < partner.Length; s++)
            {
                while (g < gold.Columns.Count && (gold.Start[g], gold.End[g]).CompareTo((system.Start[s], system.End[s])) < 0)
                {
                    g++;
                }

                bool same = g < gold.Columns.Count && gold.Start[g] == system.Start[s] && gold.End[g] == system.End[s];
                partner[s] = same ? g++ : -1;
            }

            return partner;
        }

        private double Words(int correct) => Share(correct, goldWords, systemWords);

        private static double Share(int correct, int gold, int system) => gold + system == 0 ? 0 : 200.0 * correct / (gold + system);
    }
}
