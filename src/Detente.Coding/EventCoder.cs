using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads an article and says which events its sentences claim. Thread-safe; the same article always gives the same result.</summary>
public sealed class EventCoder
{
    /// <summary>The lead of a report is its first two sentences.</summary>
    internal const int LastLeadSentence = 1;

    private readonly NlpPipeline nlp;
    private readonly ActorResolver resolver;
    private readonly PatternMatcher matcher;
    private readonly EventComposer composer;
    private readonly EventWriter writer;
    private readonly DateResolver dates;
    private readonly PlaceReader places;
    private readonly IReadOnlySet<string> states;

    /// <param name="coder">Program, data and model versions, for the records: <see cref="CodingRun.Coder"/>.</param>
    public EventCoder(NlpPipeline nlp, LanguagePack pack, string coder)
    {
        this.nlp = nlp;
        dates = new DateResolver(pack.Dates);
        states = pack.Directory.States;
        resolver = new ActorResolver(pack, nlp.Analyze);
        places = new PlaceReader(pack.Places);
        matcher = new PatternMatcher(pack.Patterns, new DeepRelations(pack.Words.LightVerbs), places, pack.Modality);
        composer = new EventComposer(pack.Words, pack.Ontology);
        writer = new EventWriter(pack, new ClaimReader(pack.Ontology, new ModalityReader(pack.Modality, pack.Words)), dates, coder);
    }

    /// <param name="explain">Also keep every candidate, with the reason why it was kept or refused.</param>
    public CodingResult Code(Article article, bool explain = false) => Code(article, nlp.Analyze(article.Text), explain);

    /// <summary>Codes a text that is parsed already; the document's text must be the article's.</summary>
    public CodingResult Code(Article article, Document document, bool explain = false)
    {
        var events = new List<CodedEvent>();
        var candidates = new List<EventCandidate>();
        ArticleMemory memory = resolver.Open(article);
        foreach (Sentence sentence in document.Sentences)
        {
            CodeSentence(article, sentence, memory, events, explain ? candidates : null);
        }

        return new CodingResult { Article = article, Document = document, Events = events, Candidates = candidates };
    }

    /// <summary>Who, when and where, sentence by sentence, and why it is read so; no event is looked for.</summary>
    public ResolvedArticle Resolve(Article article, Document document)
    {
        ArticleMemory memory = resolver.Open(article);
        var sentences = new List<ResolvedSentence>(document.Sentences.Count);
        foreach (Sentence sentence in document.Sentences)
        {
            SentenceActors actors = resolver.Resolve(sentence, memory);
            sentences.Add(new ResolvedSentence(
                sentence, [.. actors.Mentions.OrderBy(mention => mention.First)], dates.Read(sentence, memory.Dates), places.Read(actors, memory.HostCode)));
        }

        return new ResolvedArticle(memory.HostCode, sentences);
    }

    private void CodeSentence(Article article, Sentence sentence, ArticleMemory memory, List<CodedEvent> events, List<EventCandidate>? candidates)
    {
        // Every sentence is read: "the following day" goes back to a day named where nothing is coded.
        IReadOnlyList<DateExpression> expressions = dates.Read(sentence, memory.Dates);
        SentenceActors actors = resolver.Resolve(sentence, memory);
        List<PatternMatch> matches = matcher.Match(actors);
        DateOnly? storyDay = memory.Story.Before(sentence);
        memory.Story.Tell(sentence, expressions, article.Date);
        if (matches.Count == 0)
        {
            return;
        }

        IReadOnlyList<string> reportSides = memory.Sides(states);
        if (sentence.Index <= LastLeadSentence)
        {
            foreach (DateExpression expression in expressions)
            {
                if (expression.DatesEvents)
                {
                    memory.SawLeadDay(expression.Past);
                }
            }
        }

        var context = new EventContext(article, actors, expressions, places.Read(actors, memory.HostCode), reportSides, storyDay ?? memory.NewsDay);
        foreach (ComposedAct act in composer.Compose(matches))
        {
            string reason = act.Refusal ?? "";
            CodedEvent? coded = act.Refusal is null ? writer.Write(act, context, out reason) : null;
            if (coded is not null && events.Any(other => other.Id == coded.Id))
            {
                coded = null;
                reason = "the same claim stands already";
            }

            if (coded is not null)
            {
                events.Add(coded);
            }

            candidates?.Add(new EventCandidate
            {
                SentenceIndex = sentence.Index,
                Rule = act.Inner is null ? act.Match.Pattern.Name : $"{act.Match.Pattern.Name} + {act.Inner.Pattern.Name}",
                Trigger = act.Match.Trigger.Span,
                Fillers = act.Inner is null ? act.Match.Fillers : [.. act.Match.Fillers, .. act.Inner.Fillers],
                Event = coded,
                Reason = reason,
            });
        }
    }
}
