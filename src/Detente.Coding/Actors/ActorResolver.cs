using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds who is named in an article, sentence by sentence: names, titles and roles, surnames, pronouns and "the two sides".</summary>
internal sealed class ActorResolver
{
    /// <summary>A sentence without a subject opens with its verb, or with an adverb or two.</summary>
    private const int EarlyRoot = 2;

    private readonly ActorDirectory directory;
    private readonly WordLists words;
    private readonly NameReader names;
    private readonly RoleReader roles;
    private readonly ReferenceReader references;

    public ActorResolver(ActorDirectory directory, WordLists words, IReadOnlyList<string> noActors)
    {
        this.directory = directory;
        this.words = words;
        var scanner = new NameScanner(directory, noActors);
        names = new NameReader(scanner, new Metonymy(words));
        roles = new RoleReader(directory, words, scanner);
        references = new ReferenceReader(directory, words);
    }

    /// <summary>What is known of an article before its first sentence: its day, its host state, the states its title names.</summary>
    public ArticleMemory Open(Article article)
    {
        string? host = article.Place is { } place ? CodesIn(place).LastOrDefault() : null;
        if (host is null && article.Title is { } title)
        {
            int at = title.LastIndexOf(" in ", StringComparison.Ordinal);
            string[] codes = at < 0 ? [] : CodesIn(title[(at + 4)..]).Distinct().ToArray();
            host = codes.Length == 1 ? codes[0] : null;
        }

        var memory = new ArticleMemory(article.Date, host);
        foreach (string code in CodesIn(article.Title ?? ""))
        {
            memory.SawInTitle(code);
        }

        return memory;
    }

    /// <summary>The mentions of the next sentence; <paramref name="memory"/> takes them in for those that follow.</summary>
    public SentenceActors Resolve(Sentence sentence, ArticleMemory memory)
    {
        var actors = new SentenceActors(sentence, words);
        names.Read(actors, memory);
        roles.ReadTitles(actors, memory);
        references.ReadSurnames(actors, memory);
        roles.ReadAgents(actors, memory);
        references.ReadReferences(actors, memory);
        ReadSubject(actors, memory);
        return actors;
    }

    /// <summary>The subject of a sentence goes on into the next; one without any takes over the last.</summary>
    private static void ReadSubject(SentenceActors actors, ArticleMemory memory)
    {
        bool hasSubject = false;
        foreach (Token token in actors.Sentence)
        {
            if (DeepRelations.IsSubject(token) && token.Head is { HeadId: 0 })
            {
                hasSubject = true;
                if (actors.Bind(token, weak: false) is { Actors.Count: > 0 } subject)
                {
                    memory.LastSubject = subject.Actors;
                    return;
                }
            }
        }

        if (actors.At(0) is { Kind: MentionKind.Person or MentionKind.State } first)
        {
            // Where the tree names no subject that is known, whoever opens the sentence is it.
            memory.LastSubject = first.Actors;
        }
        else if (!hasSubject && IsElliptic(actors.Sentence))
        {
            actors.ElidedSubject = memory.LastSubject;
        }
    }

    /// <summary>"Met with the king.", "Also met the queen.", "State visit; met with the king.", "Informal meeting with the king."</summary>
    private static bool IsElliptic(Sentence sentence)
    {
        foreach (Token token in sentence)
        {
            if (token.Form == ";")
            {
                return true;
            }
        }

        return sentence.Root is { } root && (root.Index <= EarlyRoot || !DeepRelations.IsVerbal(root));
    }

    /// <summary>The states named in a line that is not analysed: a title, a place.</summary>
    private IEnumerable<string> CodesIn(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(line[i - 1]))
            {
                continue;
            }

            string first = ActorDirectory.FirstWord(line.AsSpan(i));
            ActorName? name = directory.NamesFrom(first).Concat(directory.NamesFrom(first.TrimEnd('.'))).FirstOrDefault(candidate =>
                candidate.Kind is ActorNameKind.State or ActorNameKind.Capital or ActorNameKind.Adjective or ActorNameKind.Person
                && string.CompareOrdinal(line, i, candidate.Text, 0, candidate.Text.Length) == 0
                && (i + candidate.Text.Length == line.Length || !char.IsLetterOrDigit(line[i + candidate.Text.Length])));
            if (name is not null)
            {
                yield return name.Code;
                i += name.Text.Length - 1;
            }
        }
    }
}
