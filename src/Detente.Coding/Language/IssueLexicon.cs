using Detente.Nlp;

namespace Detente.Coding;

/// <summary>What a sentence is about: issues and PLOVER contexts by their words (<c>data/languages/*/issues.tsv</c>).</summary>
internal sealed class IssueLexicon
{
    private readonly Dictionary<string, List<(string[] Words, string Issue)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> contexts = new(StringComparer.Ordinal);

    private IssueLexicon()
    {
    }

    public static IssueLexicon Load(string path, EventOntology ontology, List<Diagnostic> findings)
    {
        var lexicon = new IssueLexicon();
        foreach (DataRow row in DataTable.Load(path, "issues", ["issue", "contexts", "words"], findings).Rows)
        {
            lexicon.contexts[row["issue"]] = row.List("contexts");
            foreach (string context in row.List("contexts").Where(context => !ontology.Contexts.Contains(context)))
            {
                findings.Add(row.Error("DT0133", $"no context '{context}'", Diagnostic.Nearest(context, ontology.Contexts)));
            }

            foreach (string phrase in row.List("words"))
            {
                string[] words = phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (!lexicon.byFirstWord.TryGetValue(words[0], out var list))
                {
                    lexicon.byFirstWord[words[0]] = list = [];
                }

                list.Add((words, row["issue"]));
            }
        }

        return lexicon;
    }

    /// <summary>The issues whose words stand in a sentence, with the index of the first token of each.</summary>
    public List<(string Issue, int Index)> Find(Sentence sentence)
    {
        var found = new List<(string, int)>();
        for (int i = 0; i < sentence.Count; i++)
        {
            foreach ((string[] words, string issue) in byFirstWord.GetValueOrDefault(sentence[i].Lemma.ToLowerInvariant()) ?? [])
            {
                if (StandsAt(sentence, i, words))
                {
                    found.Add((issue, i));
                }
            }
        }

        return found;
    }

    public IEnumerable<string> ContextsOf(string issue) => contexts.GetValueOrDefault(issue) ?? [];

    private static bool StandsAt(Sentence sentence, int index, string[] words)
    {
        if (index + words.Length > sentence.Count)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            Token token = sentence[index + i];
            if (!token.Lemma.Equals(words[i], StringComparison.OrdinalIgnoreCase) && !token.Form.Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
