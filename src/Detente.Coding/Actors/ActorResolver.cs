using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds who is named in an article, sentence by sentence: names, titles and roles, surnames, pronouns and "the two sides".</summary>
internal sealed class ActorResolver
{
    /// <summary>A sentence without a subject opens with its verb, or with an adverb or two.</summary>
    private const int EarlyRoot = 2;

    private readonly WordLists words;
    private readonly ArticleOpening opening;
    private readonly NameReader names;
    private readonly TitleReader titles;
    private readonly SurnameReader surnames;
    private readonly AgentReader agents;
    private readonly IntroductionReader introductions;
    private readonly SidesReader sides;
    private readonly PronounReader pronouns;
    private readonly Func<string, Document> analyze;

    /// <param name="analyze">Analyses a line that is not part of the text: the title of a letter.</param>
    public ActorResolver(LanguagePack pack, Func<string, Document> analyze)
    {
        words = pack.Words;
        this.analyze = analyze;
        var scanner = new NameScanner(pack.Directory, pack.NoActors);
        opening = new ArticleOpening(pack.Directory, pack.Places);
        names = new NameReader(scanner, new Metonymy(words));
        titles = new TitleReader(pack.Directory, words, pack.Dates, scanner);
        surnames = new SurnameReader(pack.Directory, words, pack.Dates);
        agents = new AgentReader(pack.Directory);
        introductions = new IntroductionReader(words, pack.Dates);
        sides = new SidesReader(pack.Directory, words);
        pronouns = new PronounReader(pack.Modality);
    }

    /// <summary>What is known of an article before its first sentence.</summary>
    public ArticleMemory Open(Article article)
    {
        var memory = new ArticleMemory(opening.Read(article, ReadLine));
        foreach (string code in memory.Frame.TitleCodes)
        {
            memory.SawInTitle(code);
        }

        return memory;
    }

    /// <summary>The mentions of the next sentence; <paramref name="memory"/> takes them in for those that follow.</summary>
    public SentenceActors Resolve(Sentence sentence, ArticleMemory memory)
    {
        var actors = new SentenceActors(sentence, words);
        if (sentence.Index == 0)
        {
            memory.DatelineCode = opening.HostOfDateline(sentence, memory.Date);
        }

        names.Read(actors, memory);
        memory.Participants.Follow(actors);
        titles.Read(actors, memory);
        surnames.Read(actors, memory);
        sides.Read(actors, memory);
        agents.Read(actors, memory);
        introductions.Read(actors, memory);
        memory.Turns.Follow(actors, words);
        pronouns.Read(actors, memory);
        agents.ReadOwned(actors, memory);
        ReadSubject(actors, memory);
        return actors;
    }

    private SentenceActors? ReadLine(string line, ArticleFrame frame)
    {
        Document document = analyze(line);
        if (document.Sentences.Count == 0)
        {
            return null;
        }

        return Resolve(document.Sentences[0], new ArticleMemory(frame));
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
                if (actors.MentionOf(token) is { } subject)
                {
                    SawSubject(subject, memory);
                    return;
                }
            }
        }

        if (actors.Sentence.Count > 0 && actors.At(0) is { Kind: MentionKind.Person or MentionKind.State } first)
        {
            // Where the tree names no subject that is known, whoever opens the sentence is it.
            SawSubject(first, memory);
        }
        else if (!hasSubject && IsElliptic(actors.Sentence))
        {
            actors.ElidedSubject = memory.LastSubject?.Actors ?? [];
        }
    }

    private static void SawSubject(ActorMention subject, ArticleMemory memory)
    {
        memory.LastSubject = subject;
        memory.LastThing = subject.Kind is MentionKind.Person or MentionKind.Adjective || subject.Actors is [{ Level: not null }] ? memory.LastThing : subject;
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
}
