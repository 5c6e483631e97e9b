namespace Detente.Coding;

/// <summary>The patterns of a language, found by the lemma of their first word.</summary>
public sealed class PatternSet
{
    private readonly Dictionary<string, List<(DependencyPattern Pattern, PatternNode Tree)>> treesByWord = new(StringComparer.Ordinal);

    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);

    internal PatternSet(IReadOnlyList<DependencyPattern> patterns)
    {
        Patterns = patterns;
        foreach (PatternNode tree in patterns.SelectMany(pattern => pattern.Trees))
        {
            AddWords(tree);
        }

        foreach (DependencyPattern pattern in patterns)
        {
            foreach (PatternNode tree in pattern.Trees)
            {
                foreach (string word in tree.Words.Select(words => HeadWord(words, tree.Class)).Distinct(StringComparer.Ordinal))
                {
                    if (!treesByWord.TryGetValue(word, out var list))
                    {
                        treesByWord[word] = list = [];
                    }

                    list.Add((pattern, tree));
                }
            }
        }
    }

    public int Count => Patterns.Count;

    internal IReadOnlyList<DependencyPattern> Patterns { get; }

    /// <summary>Reads every <c>*.pattern</c> file of a directory, in order of name.</summary>
    /// <exception cref="DataFileException">Some file has faults; all of them are listed.</exception>
    public static PatternSet Load(string directory, EventOntology ontology)
    {
        var findings = new List<Diagnostic>();
        PatternSet patterns = Read(directory, ontology, findings);
        DataTable.ThrowIfAny(findings);
        return patterns;
    }

    /// <summary>As <see cref="Load"/>, with the patterns that are not faulty; for those who want to know more of them than that.</summary>
    internal static PatternSet Read(string directory, EventOntology ontology, List<Diagnostic> findings)
    {
        var parser = new PatternParser(ontology, findings);
        foreach (string path in Directory.EnumerateFiles(directory, "*.pattern").Order(StringComparer.Ordinal))
        {
            parser.Parse(File.ReadAllLines(path), path);
        }

        return new PatternSet(parser.Patterns);
    }

    internal IReadOnlyList<(DependencyPattern Pattern, PatternNode Tree)> StartingAt(string lemma) =>
        treesByWord.GetValueOrDefault(lemma) ?? (IReadOnlyList<(DependencyPattern, PatternNode)>)[];

    /// <summary>True for a word that some pattern names.</summary>
    internal bool Knows(string lemma) => vocabulary.Contains(lemma);

    /// <summary>The word of a group that carries its relations: the first of a verb with its particle, the last of a noun group.</summary>
    internal static string HeadWord(string words, char? wordClass)
    {
        int blank = wordClass == 'V' ? words.IndexOf(' ', StringComparison.Ordinal) : words.LastIndexOf(' ');
        return blank < 0 ? words : wordClass == 'V' ? words[..blank] : words[(blank + 1)..];
    }

    private void AddWords(PatternNode node)
    {
        vocabulary.UnionWith(node.Words.SelectMany(words => words.Split(' ')));
        foreach (PatternNode inner in node.Slots.Select(slot => slot.Node).OfType<PatternNode>())
        {
            AddWords(inner);
        }
    }
}
