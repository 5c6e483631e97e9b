using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads off a pair of phrases what tells how they are related: words and where they stand, the way through the tree, the verbs around it.</summary>
internal sealed class RelationFeatures(RelationVectors vectors)
{
    public const int SlotCount = 18;

    /// <summary>Farther words tell little of the pair.</summary>
    private const int After = 9;
    private const int Before = 6;

    /// <param name="hints">Further features, as the patterns that matched; each as kind and value.</param>
    /// <param name="withNames">Keep the features' names, to explain a decision.</param>
    public RelationInput Extract(RelationPair pair, IEnumerable<(string Kind, string Value)> hints, bool withNames = false)
    {
        var bag = new FeatureBag(withNames);
        string[] words = Words(pair);
        AddLine(pair, words, bag);
        AddPhrases(pair, bag);
        AddTree(pair, bag);
        foreach ((string kind, string value) in hints)
        {
            bag.Add(kind, value);
        }

        return new RelationInput(bag.Keys, bag.Names, Slots(pair));
    }

    /// <summary>The word that carries what happens between the two: the verb or noun that both hang on.</summary>
    public static Token PredicateOf(RelationPair pair)
    {
        Token top = pair.Top;
        if (!pair.InSource(top.Index) && !pair.InTarget(top.Index))
        {
            return top;
        }

        List<Token> way = pair.InSource(top.Index) ? pair.TargetWay : pair.SourceWay;
        for (int i = way.Count - 1; i > 0; i--)
        {
            if (!pair.InSource(way[i].Index) && !pair.InTarget(way[i].Index))
            {
                return way[i];
            }
        }

        return top.Head ?? top;
    }

    private static string Plain(Token token)
    {
        string word = token.Lemma.Length > 0 && token.Lemma != "_" ? token.Lemma : token.Form;
        return char.IsAsciiDigit(word[0]) ? "0" : token.Upos == "PROPN" ? "^" : word.ToLowerInvariant();
    }

    /// <summary>The sentence in plain words, each phrase as one sign.</summary>
    private static string[] Words(RelationPair pair)
    {
        var words = new string[pair.Sentence.Count];
        foreach (Token token in pair.Sentence)
        {
            words[token.Index] = pair.InSource(token.Index) ? "S" : pair.InTarget(token.Index) ? "T" : Plain(token);
        }

        return words;
    }

    private static void AddLine(RelationPair pair, string[] words, FeatureBag bag)
    {
        bag.Add("order", pair.SourceFirst ? "st" : "ts");
        (int start, int end) = pair.SourceFirst ? (pair.Source.Last, pair.Target.First) : (pair.Target.Last, pair.Source.First);
        int close = Math.Max(pair.Source.Last, pair.Target.Last);
        string order = pair.SourceFirst ? ">" : "<";
        var line = new List<(string Word, string Where)>();
        string last = "";
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (pair.Sentence[i].Upos == "PUNCT" && word is not ("\"" or ":" or ";") && word != ",")
            {
                continue;
            }

            if (word is "S" or "T" && last == word)
            {
                continue;
            }

            last = word;
            string where = i > start && i < end ? "m" : i > close && i <= close + After ? "a" : i > close ? "z" : "b";
            line.Add((word, where));
        }

        for (int i = 0; i < line.Count; i++)
        {
            (string word, string where) = line[i];
            if (word is not ("S" or "T"))
            {
                bag.Add("w", word);
                bag.Add("w@", word, where + order);
            }

            if (i > 0)
            {
                bag.Add("w2", line[i - 1].Word, word);
                if (where != "z")
                {
                    bag.Add("w2@", line[i - 1].Word, word, where);
                }
            }

            if (i > 1)
            {
                bag.Add("w3", line[i - 2].Word, line[i - 1].Word, word);
                bag.Add("w1_1", line[i - 2].Word, word);
            }
        }
    }

    private static void AddPhrases(RelationPair pair, FeatureBag bag)
    {
        foreach ((string name, (int first, int last), Token head) in
            ((string, (int, int), Token)[])[("s", pair.Source, pair.SourceHead), ("t", pair.Target, pair.TargetHead)])
        {
            bag.Add(name + "-head", Lower(head));
            bag.Add(name + "-pos", head.Upos, head.Xpos);
            bag.Add(name + "-rel", head.Deprel, DeepRelations.CaseOf(head));
            bag.Add(name + "-long", Math.Min(last - first, 6).ToString(System.Globalization.CultureInfo.InvariantCulture));
            for (int i = first; i <= last; i++)
            {
                bag.Add(name + "-word", Lower(pair.Sentence[i]));
            }
        }

        bag.Add("s+t", Lower(pair.SourceHead), Lower(pair.TargetHead));
    }

    private static string Lower(Token token) => (token.Lemma is "_" or "" ? token.Form : token.Lemma).ToLowerInvariant();

    private static void AddTree(RelationPair pair, FeatureBag bag)
    {
        string sourceWay = string.Join('<', pair.SourceWay.Select(token => token.Deprel));
        string targetWay = string.Join('<', pair.TargetWay.Select(token => token.Deprel));
        Token predicate = PredicateOf(pair);
        string top = Plain(predicate);
        bag.Add("way", sourceWay, targetWay);
        bag.Add("way+top", sourceWay, top, targetWay);
        bag.Add("way-words", string.Join('<', pair.SourceWay.Skip(1).Select(Plain)), Plain(pair.Top), string.Join('<', pair.TargetWay.Skip(1).Select(Plain)));
        foreach (Token token in pair.SourceWay.Skip(1))
        {
            bag.Add("s-way", Plain(token));
            bag.Add("way-word", Plain(token));
        }

        foreach (Token token in pair.TargetWay.Skip(1))
        {
            bag.Add("t-way", Plain(token));
            bag.Add("way-word", Plain(token));
        }

        Token governor = pair.TargetHead.Head ?? predicate;
        string role = pair.TargetHead.Deprel + ":" + DeepRelations.CaseOf(pair.TargetHead);
        bag.Add("t-of", Plain(governor), role);
        bag.Add("t-of2", Plain(governor), governor.Head is { } above ? Plain(above) : "-", role);
        Token doer = pair.SourceHead.Head ?? predicate;
        bag.Add("s-of", Plain(doer), pair.SourceHead.Deprel);
        bag.Add("top", top);
        bag.Add("top-pos", predicate.Upos, predicate.Xpos, predicate.Deprel);
        bag.Add("top+t", top, role);
        bag.Add("top+s", top, pair.SourceHead.Deprel);
        AddClause(predicate, "top", top, bag, 0);
        if (governor != predicate)
        {
            AddClause(governor, "gov", Plain(governor), bag, 1);
        }

        if (doer != predicate && doer != governor)
        {
            AddClause(doer, "doer", Plain(doer), bag, 1);
        }

        if (predicate.Head is { } head)
        {
            bag.Add("over", Plain(head), predicate.Deprel, top);
            bag.Add("over-word", Plain(head));
        }

        if (pair.Sentence.Root is { } root)
        {
            bag.Add("root", Plain(root));
        }
    }

    /// <summary>What hangs on a verb or noun: its helpers, objects and clauses.</summary>
    private static void AddClause(Token predicate, string kind, string word, FeatureBag bag, int depth)
    {
        bag.Add(kind + "-passive", DeepRelations.IsPassive(predicate) ? "yes" : "no");
        foreach (Token child in predicate.Children)
        {
            string relation = child.Deprel;
            if (relation is "punct")
            {
                continue;
            }

            string below = Plain(child);
            string marker = DeepRelations.CaseOf(child);
            bag.Add(kind + "-child", word, relation + ":" + marker, below);
            bag.Add(kind + "-kin", relation + ":" + marker, below);
            bag.Add(kind + "-has", relation + ":" + marker);
            bool carries = child.Is("xcomp") || child.Is("ccomp") || child.Is("obj") || child.Is("advcl") || child.Is("conj") || child.Is("obl");
            if (depth < 2 && carries)
            {
                foreach (Token grandchild in child.Children)
                {
                    if (grandchild.Is("obj") || grandchild.Is("xcomp") || grandchild.Is("nmod") || grandchild.Is("amod") || grandchild.Is("aux")
                        || grandchild.Is("mark") || grandchild.Is("compound") || grandchild.Is("obl") || grandchild.Is("acl") || grandchild.Is("ccomp"))
                    {
                        bag.Add(kind + "-deep", word, below, Plain(grandchild));
                        bag.Add(kind + "-pair", below, Plain(grandchild));
                    }
                }
            }
        }
    }

    private int[][] Slots(RelationPair pair)
    {
        Token predicate = PredicateOf(pair);
        Token? carried = Below(predicate, "obj");
        Token? clause = Below(predicate, "xcomp") ?? Below(predicate, "ccomp");
        Token governor = pair.TargetHead.Head ?? predicate;
        (int start, int end) = pair.SourceFirst ? (pair.Source.Last, pair.Target.First) : (pair.Target.Last, pair.Source.First);
        int open = Math.Min(pair.Source.First, pair.Target.First);
        int close = Math.Max(pair.Source.Last, pair.Target.Last);
        bool Outside(Token token) => !pair.InSource(token.Index) && !pair.InTarget(token.Index);
        return
        [
            Of([predicate]),
            Of(carried is { } thing && Outside(thing) ? [thing] : []),
            Of(clause is { } act ? [act] : []),
            Of(clause is { } inner && Below(inner, "obj") is { } goal ? [goal] : []),
            Of([governor]),
            Of([pair.SourceHead.Head ?? predicate]),
            Of([pair.SourceHead]),
            Of([pair.TargetHead]),
            Of(pair.Sentence.Root is { } root ? [root] : []),
            Of([.. pair.SourceWay.Skip(1), pair.Top, .. pair.TargetWay.Skip(1)]),
            Of(pair.Sentence.Where(token => token.Index > start && token.Index < end)),
            Of(pair.Sentence.Where(token => token.Index > close && token.Index <= close + After)),
            Of(pair.Sentence.Where(token => token.Index < open && token.Index >= open - Before)),
            Of(pair.Sentence.Where(token => Outside(token) && token.Upos is "VERB")),
            Of(pair.Sentence.Where(token => Outside(token) && token.Upos is "NOUN")),
            Of(pair.Sentence.Where(token => pair.InSource(token.Index))),
            Of(pair.Sentence.Where(token => pair.InTarget(token.Index))),
            Of(predicate.Head is { } over && Outside(over) ? [over] : []),
        ];
    }

    private static Token? Below(Token token, string relation)
    {
        foreach (Token child in token.Children)
        {
            if (child.Is(relation))
            {
                return child;
            }
        }

        return null;
    }

    private int[] Of(IEnumerable<Token> tokens)
    {
        var found = new List<int>();
        foreach (Token token in tokens)
        {
            if (token.Upos is "PUNCT" or "DET")
            {
                continue;
            }

            int index = vectors.IndexOf(token.Form.ToLowerInvariant());
            index = index < 0 ? vectors.IndexOf(Lower(token)) : index;
            if (index >= 0)
            {
                found.Add(index);
            }
        }

        return [.. found];
    }
}
