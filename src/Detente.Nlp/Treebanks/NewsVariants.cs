namespace Detente.Nlp;

/// <summary>
/// Makes training sentences more like news: copies in which a title with a name is another title with another name, and copies with a
/// dateline in front. The phrases come from <c>news-phrases.conllu</c>.
/// </summary>
internal sealed class NewsVariants
{
    private readonly List<TrainingSentence> titles = [];
    private readonly List<TrainingSentence> datelines = [];
    private readonly Random random;

    /// <param name="phrases">Each a tree of its own; one that ends in a dash is a dateline.</param>
    public NewsVariants(IEnumerable<TrainingSentence> phrases, int seed)
    {
        random = new Random(seed);
        foreach (TrainingSentence phrase in phrases)
        {
            bool isDateline = CharacterKind.IsDash(phrase.Forms[^1][0]);
            (isDateline ? datelines : titles).Add(phrase);
        }
    }

    /// <summary>The sentences and, after them, their variants; a variant has the <see cref="TrainingSentence.Group"/> of its sentence.</summary>
    /// <param name="datelineShare">How many of a thousand sentences get a copy with a dateline.</param>
    public List<TrainingSentence> Extend(IReadOnlyList<TrainingSentence> sentences, int copies, int datelineShare)
    {
        var result = new List<TrainingSentence>(sentences);
        foreach (TrainingSentence sentence in sentences)
        {
            if (titles.Count > 0 && FindName(sentence) is (int first, int last, int name))
            {
                for (int copy = 0; copy < copies; copy++)
                {
                    result.Add(Splice(sentence, first, last, name, titles[random.Next(titles.Count)]));
                }
            }

            if (datelines.Count > 0 && sentence.Forms.Length >= 8 && random.Next(1000) < datelineShare && sentence.Upos[^1] == "PUNCT")
            {
                result.Add(Prefix(sentence, datelines[random.Next(datelines.Count)]));
            }
        }

        return result;
    }

    /// <summary>The first title with a name after it: the tokens of both, in one run that nothing else hangs into, and the head of the name.</summary>
    private static (int First, int Last, int Name)? FindName(TrainingSentence s)
    {
        for (int title = 0; title + 1 < s.Forms.Length; title++)
        {
            int name = title + 1;
            if (s.Relations[title] != "nmod:desc" || s.Heads[title] != name + 1 || s.Upos[name] != "PROPN")
            {
                continue;
            }

            int first = title;
            while (first > 0 && s.Heads[first - 1] == title + 1 && s.Relations[first - 1] is "amod" or "compound")
            {
                first--;
            }

            int last = name;
            while (last + 1 < s.Forms.Length && s.Heads[last + 1] == name + 1 && s.Relations[last + 1] == "flat")
            {
                last++;
            }

            bool closed = true;
            for (int i = 0; i < s.Forms.Length; i++)
            {
                int head = s.Heads[i] - 1;
                closed &= (i >= first && i <= last) || head < first || head > last || head == name;
            }

            if (closed)
            {
                return (first, last, name);
            }
        }

        return null;
    }

    private static TrainingSentence Splice(TrainingSentence s, int first, int last, int name, TrainingSentence phrase)
    {
        int shift = phrase.Forms.Length - (last - first + 1);
        int root = Array.IndexOf(phrase.Heads, 0);
        int Moved(int head) => head - 1 == name ? first + root + 1 : head - 1 > last ? head + shift : head;
        int[] heads =
        [
            .. s.Heads[..first].Select(Moved), .. phrase.Heads.Select(h => h == 0 ? Moved(s.Heads[name]) : h + first),
            .. s.Heads[(last + 1)..].Select(Moved),
        ];
        string[] relations = [.. phrase.Relations];
        relations[root] = s.Relations[name];
        T[] Joined<T>(T[] outer, T[] inner) => [.. outer[..first], .. inner, .. outer[(last + 1)..]];
        return new TrainingSentence(Joined(s.Forms, phrase.Forms), Joined(s.Lemmas, phrase.Lemmas), Joined(s.Upos, phrase.Upos),
            Joined(s.Xpos, phrase.Xpos), Joined(s.Feats, phrase.Feats), heads, Joined(s.Relations, relations)) { Group = s.Group };
    }

    /// <summary>The dateline hangs on the root of the sentence, as a parataxis.</summary>
    private static TrainingSentence Prefix(TrainingSentence s, TrainingSentence phrase)
    {
        int shift = phrase.Forms.Length;
        int root = Array.IndexOf(s.Heads, 0) + 1 + shift;
        int[] heads = [.. phrase.Heads.Select(h => h == 0 ? root : h), .. s.Heads.Select(h => h == 0 ? 0 : h + shift)];
        string[] relations = [.. phrase.Relations.Select(r => r == "root" ? "parataxis" : r), .. s.Relations];
        return new TrainingSentence([.. phrase.Forms, .. s.Forms], [.. phrase.Lemmas, .. s.Lemmas], [.. phrase.Upos, .. s.Upos],
            [.. phrase.Xpos, .. s.Xpos], [.. phrase.Feats, .. s.Feats], heads, relations) { Group = s.Group };
    }
}
