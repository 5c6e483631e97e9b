using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Climbs from an act to the words above it and says in what sense it is meant: "is expected to", "denied", "if", "had".</summary>
internal sealed class ModalityReader(ModalityLexicon lexicon, WordLists words)
{
    /// <summary>Longer chains of clauses are parse errors.</summary>
    private const int ClimbLimit = 8;

    /// <param name="ownWord">The trigger itself may say that the act is to come: "talks are planned".</param>
    public ModalityReading Read(Token trigger, SentenceActors actors, bool ownWord)
    {
        var climb = new Climb();
        if (ownWord && DeepRelations.IsVerbal(trigger) && lexicon.Find(trigger.Lemma, 'V') is ModalityEffect.Planned or ModalityEffect.Possible)
        {
            climb.Take(lexicon.Find(trigger.Lemma, 'V')!.Value, trigger.Form);
        }

        Token current = trigger;
        if (HasEmptySide(trigger))
        {
            climb.Take(ModalityEffect.Negative, "no");
        }

        bool sharesAuxiliaries = true;
        for (int step = 0; step < ClimbLimit; step++)
        {
            if (sharesAuxiliaries)
            {
                ReadChildren(current, climb);
            }

            sharesAuxiliaries = true;
            if (current.Head is not { } head || !ReadHead(current, head, climb, actors, ref sharesAuxiliaries))
            {
                break;
            }

            current = head;
        }

        ReadAccordingTo(current, climb, actors);
        return climb.ToReading();
    }

    /// <summary>A "not" hangs on the word itself.</summary>
    public static bool IsNegated(Token token)
    {
        foreach (Token child in token.Children)
        {
            if (child.Lemma is "not" or "n't" or "never")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"No sanctions were announced", "took no measures".</summary>
    private static bool HasEmptySide(Token verb)
    {
        foreach (Token child in verb.Children)
        {
            if (child.Is("obj") || child.Is("nsubj"))
            {
                foreach (Token word in child.Children)
                {
                    if (word.Is("det") && word.Lemma.Equals("no", StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static string SubjectText(Token verb, SentenceActors actors, out string? code)
    {
        code = null;
        foreach (Token child in verb.Children)
        {
            if (child.Is("nsubj"))
            {
                IReadOnlyList<Actor> speakers = actors.Bind(child, weak: false).Actors;
                code = speakers.Count == 1 ? speakers[0].Code : null;
                int first = child.Index;
                foreach (Token part in child.Children)
                {
                    first = Math.Min(first, part.Is("punct") ? first : part.Index);
                }

                Sentence sentence = verb.Sentence;
                return TextSpan.Cover(sentence[Math.Min(first, verb.Index)].Span, sentence[Math.Max(child.Index, verb.Index)].Span).Of(sentence.Document.Text);
            }
        }

        return verb.Form;
    }

    private static void ReadAccordingTo(Token top, Climb climb, SentenceActors actors)
    {
        foreach (Token child in top.Children)
        {
            if (child.Is("obl") && DeepRelations.CaseOf(child) is "according to" or "accord to" or "according")
            {
                IReadOnlyList<Actor> speakers = actors.Bind(child, weak: true).Actors;
                climb.Attribution ??= new Attribution("according to " + child.Form, speakers.Count == 1 ? speakers[0].Code : null);
            }
        }
    }

    private void ReadChildren(Token token, Climb climb)
    {
        if (IsToBe(token))
        {
            climb.Take(ModalityEffect.Planned, "is to");
        }

        foreach (Token child in token.Children)
        {
            string lemma = child.Lemma.ToLowerInvariant();
            if (child.Is("aux"))
            {
                if (lexicon.Find(lemma, 'X') is { } effect)
                {
                    climb.Take(effect, child.Form);
                }

                climb.Pluperfect |= lemma == "have" && child.Form.Equals("had", StringComparison.OrdinalIgnoreCase);
            }
            else if (lemma is "not" or "n't" or "never" or "neither" || (child.Is("det") && lemma == "no"))
            {
                climb.Take(ModalityEffect.Negative, child.Form);
            }
            else if ((child.Is("mark") || child.Is("case")) && lexicon.Find(Phrase(child), 'P') is { } marked)
            {
                climb.Take(marked, child.Form);
            }
            else if ((child.Is("amod") || (child.Is("acl") && child.Xpos == "VBN")) && lexicon.Find(lemma, 'J') is { } adjective)
            {
                climb.Take(adjective, child.Form);
            }
        }
    }

    /// <summary>"is to visit", "are to be revived"; not "the purpose was to report".</summary>
    private static bool IsToBe(Token token)
    {
        bool be = false;
        bool to = false;
        foreach (Token child in token.Children)
        {
            be |= child.Form is "is" or "are" && child.Deprel is "aux" or "cop" && !to;
            to |= child.Lemma == "to" && (child.Is("mark") || child.Is("aux"));
        }

        return be && to;
    }

    private static string Phrase(Token marker)
    {
        string phrase = marker.Lemma.ToLowerInvariant();
        foreach (Token part in marker.Children)
        {
            if (part.Is("fixed"))
            {
                phrase += " " + part.Lemma.ToLowerInvariant();
            }
        }

        return phrase;
    }

    /// <summary>What the head makes of the act below it; false where the climb ends.</summary>
    private bool ReadHead(Token current, Token head, Climb climb, SentenceActors actors, ref bool sharesAuxiliaries)
    {
        char headClass = head.Upos switch { "VERB" or "AUX" => 'V', "ADJ" => 'J', _ => 'N' };
        switch (current.Deprel)
        {
            case "acl:relcl":
                return false;
            case "conj":
                sharesAuxiliaries = !HasOwnSubject(current);
                return true;
            case "advcl" when !HasTo(current):
                return false;
            case "nsubj" or "nsubj:outer" when !words.LightVerbs.Contains(head.Lemma) && headClass == 'V' && lexicon.Find(head.Lemma, 'V') is null:
                return false;
            case "amod":
                // "the visiting minister" is on a visit, whatever is said of the minister.
                return false;
            case "obl" or "obl:unmarked" or "nmod" or "advcl" when lexicon.Find(DeepRelations.CaseOf(current), 'P') is not null:
                // Read with the word's own children; the clause above it is another matter.
                return false;
            case "obl" when headClass == 'V' && DeepRelations.CaseOf(current).Length > 0 && lexicon.Find(head.Lemma, 'V') is not (null or ModalityEffect.Said):
                // "arranged after the meeting", "agreed in talks": the verb decides about other things; only its tense is shared.
                climb.TakeTense(head, lexicon);
                return false;
        }

        if (lexicon.Find(head.Lemma, headClass) is not { } effect)
        {
            return true;
        }

        switch (effect)
        {
            case ModalityEffect.Fact:
                return false;
            case ModalityEffect.Said when current.Is("ccomp") || current.Is("parataxis") || current.Is("xcomp"):
                climb.Attribution ??= new Attribution(SubjectText(head, actors, out string? code), code);
                return false;
            case ModalityEffect.Said:
                return true;
            default:
                climb.Take(effect, head.Form);
                return true;
        }
    }

    private static bool HasOwnSubject(Token clause)
    {
        foreach (Token child in clause.Children)
        {
            if (child.Is("nsubj"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTo(Token clause)
    {
        foreach (Token child in clause.Children)
        {
            if (child.Is("mark") && child.Lemma == "to")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What has been read so far: the word nearest to the act decides, and each "not" turns it round.</summary>
    private sealed class Climb
    {
        private readonly List<string> evidence = [];
        private Modality modality;
        private Phase phase;
        private bool negative;

        public Attribution? Attribution { get; set; }

        public bool Pluperfect { get; set; }

        public void Take(ModalityEffect effect, string word)
        {
            evidence.Add($"'{word}' {effect.ToString().ToLowerInvariant()}");
            switch (effect)
            {
                case ModalityEffect.Negative:
                    negative = !negative;
                    break;
                case <= ModalityEffect.Alleged:
                    modality = modality == Modality.Asserted || effect == ModalityEffect.Conditional
                        ? Enum.Parse<Modality>(effect.ToString()) : modality;
                    break;
                case ModalityEffect.Resumed or ModalityEffect.Continued or ModalityEffect.Suspended or ModalityEffect.Ended or ModalityEffect.Initiated:
                    phase = phase == Phase.None ? Enum.Parse<Phase>(effect.ToString()) : phase;
                    break;
            }
        }

        /// <summary>"will discuss it at the meeting": what is to come is to come with all that belongs to it.</summary>
        public void TakeTense(Token verb, ModalityLexicon lexicon)
        {
            foreach (Token child in verb.Children)
            {
                if (child.Is("aux") && lexicon.Find(child.Lemma, 'X') is ModalityEffect.Planned)
                {
                    Take(ModalityEffect.Planned, child.Form);
                }
            }
        }

        public ModalityReading ToReading() => new()
        {
            Modality = modality,
            Polarity = negative ? Polarity.Negative : Polarity.Positive,
            Phase = phase,
            Attribution = Attribution,
            Pluperfect = Pluperfect,
            Evidence = evidence,
        };
    }
}
