using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Writes a composed act down as an event: sides, type, sense, date, place, issues, citation.</summary>
internal sealed class EventWriter(LanguagePack pack, ClaimReader claims, DateResolver dates, string coder)
{
    /// <summary>How sure a plain reading is, and what each doubt takes off; to be fitted on labelled text later.</summary>
    private const double PlainConfidence = 0.9;
    private const double WeakSideDoubt = 0.15;
    private const double NoRecipientDoubt = 0.1;
    private const double ImpliedSideDoubt = 0.3;
    private const double NominalDoubt = 0.1;

    /// <summary>How far up the tree a clause may begin that sets an act in another time.</summary>
    private const int ClausesUp = 2;

    /// <summary>The event, or null with the reason why it is none.</summary>
    public CodedEvent? Write(ComposedAct act, EventContext context, out string reason)
    {
        Article article = context.Article;
        DependencyPattern told = act.Inner?.Pattern ?? act.Match.Pattern;
        if ((EventSides.Of(act, pack.Ontology) ?? EventSides.WithOtherActor(act, context.ReportSides)) is not { } sides)
        {
            reason = told.Symmetric ? "it takes two sides and the sentence names one" : act.Match.Missing ?? "the sentence names nobody who does it";
            return null;
        }

        Claim claim = claims.Read(act, context.Actors);
        (ModalityReading reading, Modality sense, Polarity polarity, string type) = (claim.Reading, claim.Sense, claim.Polarity, claim.Type);
        EventType eventType = pack.Ontology.Find(type)!;
        bool said = polarity == Polarity.Positive && (sense == Modality.Asserted || type == "THREATEN");
        if (said && EventSides.WithOtherSide(sides, type, context.ReportSides) is { } completed)
        {
            sides = completed;
        }
        else if (sides.Recipients.Count == 0 && (pack.Ontology.Find(told.Event)!.RecipientRequired || act.Match.Missing is not null))
        {
            reason = act.Match.Missing ?? $"{told.Event} needs a recipient and the sentence names none";
            return null;
        }

        string[] modes = told.Mode is { } mode && type == told.Event ? [mode] : [];
        Token trigger = claim.Trigger;
        Sentence sentence = trigger.Sentence;
        bool isBackground = IsBackground(act.Match.Trigger, told.Event, isDeed: eventType.QuadCode is 2 or 4);
        Token? promise = act.Inner is null ? null : act.Match.Trigger;
        bool future = sense is Modality.Planned or Modality.Requested or Modality.Conditional or Modality.Possible;
        List<(string Issue, int Index)> issues = pack.Issues.Find(sentence);
        string[] near = issues.OrderBy(issue => TreeDistance.Between(trigger, sentence[issue.Index])).Select(issue => issue.Issue).Distinct().ToArray();
        Token? thing = act.Inner?.Object ?? act.Match.Object;
        reason = reading.Evidence.Count > 0 ? "kept; " + string.Join(", ", reading.Evidence) : "kept";
        // A promise is dated by what is promised, a demand by when it is made.
        PartialDate date = dates.Resolve(
            future ? trigger : act.Match.Trigger, future ? promise : null, context.Dates, context.NewsDay, future,
            earlier: reading.Pluperfect || isBackground, news: told.Event == "CONSULT" && !future && sentence.Index == 0 && IsMain(act.Match.Trigger));
        if (date.Start is null && act.Inner is not null && type != told.Event && !reading.Pluperfect && !isBackground && context.NewsDay is { } newsDay)
        {
            // "agreed to set up a group": where no day of the deed is named, the word was given with the news.
            date = PartialDate.OnDay(newsDay);
        }

        return new CodedEvent
        {
            Id = CodedEvent.ComputeId(article.Id, trigger.Span, told.Event, sides.Actors, sides.Recipients, sense, polarity),
            Event = type,
            Act = told.Event,
            Modes = modes,
            Contexts = near.SelectMany(pack.Issues.ContextsOf).Distinct().ToArray(),
            QuadCode = eventType.QuadCode,
            Cameo = type == told.Event ? told.Act?.Cameo : null,
            EventScale = eventType.ScaleOf(modes),
            ScaleName = EventOntology.ScaleName,
            Date = date,
            Actors = sides.Actors,
            Recipients = sides.Recipients,
            Symmetric = sides.Symmetric,
            Domestic = sides.Actors.Concat(sides.Recipients).Select(actor => actor.Code).Distinct().Count() == 1 && sides.Recipients.Count > 0,
            Place = PlaceReader.Nearest(trigger, promise, context.Places),
            Modality = sense,
            Polarity = polarity,
            Phase = claim.Phase,
            Issues = near,
            Object = thing is { } token ? Phrase(token) : null,
            Attribution = reading.Attribution,
            Confidence = Confidence(act, sides),
            EventText = act.Match.Words.Concat(act.Inner?.Words ?? []).Distinct().OrderBy(word => word.Index).Select(word => word.Form).ToArray(),
            Citation = new Citation
            {
                ArticleId = article.Id,
                Title = article.Title,
                Url = article.Url,
                Publication = article.Source,
                Date = article.Date,
                SentenceIndex = sentence.Index,
                Sentence = sentence.Span,
                Trigger = trigger.Span,
                Quote = sentence.Text,
            },
            Rule = claim.Rule,
            Coder = coder,
        };
    }

    /// <summary>
    /// A deed that is only named ("under American sanctions", "firms barred from", "tariffs that were placed", "since the visit", "days after the two met") was
    /// done on some day before; talks that the lead names are the news.
    /// </summary>
    private static bool IsBackground(Token trigger, string act, bool isDeed) =>
        trigger.Deprel == "acl" || (isDeed && trigger.Deprel == "acl:relcl")
        || (!DeepRelations.IsVerbal(trigger) && (act != "CONSULT" || trigger.Sentence.Index > EventCoder.LastLeadSentence))
        || TreeDistance.SaysWhen(trigger)
        || (trigger.Is("obl") && trigger.Head is { Deprel: "acl" });

    /// <summary>It is what the sentence says, or hangs right on that.</summary>
    private static bool IsMain(Token trigger) => trigger.Head is not { } head || head.HeadId == 0;

    private string Phrase(Token head)
    {
        int first = head.Index;
        int last = head.Index;
        Grow(head, ref first, ref last, 0);
        Sentence sentence = head.Sentence;
        return TextSpan.Cover(sentence[first].Span, sentence[last].Span).Of(sentence.Document.Text);
    }

    /// <summary>The words of a noun phrase, without relative clauses and asides.</summary>
    private void Grow(Token token, ref int first, ref int last, int depth)
    {
        foreach (Token child in token.Children)
        {
            if (pack.Dates.IsDayOrMonth(child.Form))
            {
                continue;
            }

            bool inside = child.Is("det") || child.Is("amod") || child.Is("compound") || child.Is("nmod") || child.Is("case") || child.Is("nummod") || child.Is("flat");
            if (inside && depth < 4)
            {
                first = Math.Min(first, depth == 0 && child.Is("case") ? first : child.Index);
                last = Math.Max(last, child.Index);
                Grow(child, ref first, ref last, depth + 1);
            }
        }
    }

    private static double Confidence(ComposedAct act, EventSides sides)
    {
        double confidence = PlainConfidence;
        confidence -= act.Match.Weak ? WeakSideDoubt : 0;
        confidence -= sides.Recipients.Count == 0 ? NoRecipientDoubt : 0;
        confidence -= sides.Actors.Concat(sides.Recipients).Any(actor => actor.Implied) ? ImpliedSideDoubt : 0;
        confidence -= DeepRelations.IsVerbal(act.Match.Trigger) ? 0 : NominalDoubt;
        return Math.Round(confidence, 2);
    }
}
