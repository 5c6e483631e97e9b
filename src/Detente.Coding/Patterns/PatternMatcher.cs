using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds the patterns that fit a sentence: the best one at each trigger word.</summary>
internal sealed class PatternMatcher(PatternSet patterns, DeepRelations relations, PlaceReader places, ModalityLexicon senses)
{
    /// <summary>Clauses farther up tell of something else.</summary>
    private const int AboveLimit = 4;

    /// <summary>The best match at each trigger, in order of the sentence.</summary>
    public List<PatternMatch> Match(SentenceActors actors)
    {
        var matches = new List<PatternMatch>();
        actors.Lemmas = new PatternLemmas(actors.Sentence, patterns);
        foreach (Token token in actors.Sentence)
        {
            PatternMatch? best = null;
            foreach ((DependencyPattern pattern, PatternNode tree) in patterns.StartingAt(actors.Lemmas[token]))
            {
                if (Fits(tree, token, actors.Lemmas) && MatchTree(pattern, tree, token, actors) is { } match && (best is null || match.Score > best.Score))
                {
                    best = match;
                }
            }

            if (best is not null)
            {
                matches.Add(best);
            }
        }

        return matches;
    }

    private static bool Fits(PatternNode node, Token token, PatternLemmas lemmas)
    {
        bool ofClass = node.Class switch
        {
            'V' => token.Upos is "VERB" or "AUX" || (token.Upos == "ADJ" && token.Xpos is "VBN" or "VBD" or "VBG"),
            'N' => token.Upos is "NOUN" or "PROPN" || (token.Upos == "VERB" && token.Xpos == "VBG" && HasDeterminer(token)),
            'J' => token.Upos is "ADJ" || token.Xpos is "VBN" or "JJ",
            _ => true,
        };
        if (!ofClass)
        {
            return false;
        }

        if (node.Words.Count == 0 || node.Words.Contains(lemmas[token]))
        {
            return true;
        }

        foreach (string phrase in node.Phrases)
        {
            if (FitsPhrase(phrase.Split(' '), token, node.Class == 'V', lemmas))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb with its particle ("call off", also with words between), or a noun with the words before it ("red line").</summary>
    private static bool FitsPhrase(string[] words, Token token, bool verb, PatternLemmas lemmas)
    {
        Sentence sentence = token.Sentence;
        if (!verb)
        {
            int first = token.Index - words.Length + 1;
            return first >= 0 && words.Select((word, i) => lemmas[sentence[first + i]] == word).All(equal => equal);
        }

        if (lemmas[token] != words[0])
        {
            return false;
        }

        for (int i = 1; i < words.Length; i++)
        {
            bool next = token.Index + i < sentence.Count && lemmas[sentence[token.Index + i]] == words[i];
            if (!next && !HasChild(token, words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasChild(Token token, string lemma)
    {
        foreach (Token child in token.Children)
        {
            if (child.Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDeterminer(Token token)
    {
        foreach (Token child in token.Children)
        {
            if (child.Is("det") || child.Deprel == "nmod:poss" || child.Is("amod"))
            {
                return true;
            }
        }

        return false;
    }

    private PatternMatch? MatchTree(DependencyPattern pattern, PatternNode tree, Token token, SentenceActors actors)
    {
        var match = new PatternMatch(pattern, tree, token);
        if (!FillSlots(tree, token, match, actors))
        {
            return null;
        }

        if (pattern.Symmetric && match.Codes.Count() < 2 && (pattern.SidesOfClause || (match.Codes.Any() && (pattern.Event == "CONSULT" || DeepRelations.IsVerbal(token)))))
        {
            TakeSidesAbove(token, match, actors);
        }

        return match;
    }

    /// <summary>"Biden said so after meeting Xi", "warned Xi in a call": a side that is missing may stand in a clause above.</summary>
    private void TakeSidesAbove(Token trigger, PatternMatch match, SentenceActors actors)
    {
        Token current = trigger;
        for (int step = 0; step < AboveLimit && current.Head is { } head && !current.Is("acl"); step++)
        {
            // Who only says so of talks took no part; "said after meeting Xi" tells who met him.
            bool says = !DeepRelations.IsVerbal(trigger) && senses.Find(head.Lemma, 'V') is ModalityEffect.Said;
            IEnumerable<Token> around = says || !DeepRelations.IsVerbal(head) ? []
                : relations.Fillers(head, "subj").Concat(DeepRelations.IsVerbal(trigger) ? [] : relations.Fillers(head, "obj"));
            foreach (Token word in around.Where(word => word != trigger && word.Upos != "PRON"))
            {
                ActorBinding binding = actors.Bind(word, weak: false);
                if (binding.Actors.Any(actor => !match.Codes.Contains(actor.Code)))
                {
                    match.Actors.AddRange(binding.Actors);
                    match.Fillers.Add($"A {binding.Reason}, in a clause above");
                }
            }

            if (match.Codes.Count() > 1)
            {
                break;
            }

            current = head;
        }

        if (match.Codes.Count() == 1 && actors.ElidedSubject.Any(actor => !match.Codes.Contains(actor.Code)))
        {
            match.Actors.AddRange(actors.ElidedSubject);
            match.Fillers.Add("A is the subject of the sentence before: this one has none");
        }

        if (match.Codes.Count() < 2 && match.Pattern.SidesOfClause && actors.JoinedPersons() is { Count: > 0 } joined)
        {
            match.Actors.AddRange(joined);
            match.Fillers.Add($"A the persons joined in the sentence: {string.Join(" and ", joined.Select(actor => actor.EntityText))}");
        }

        match.Missing = match.Codes.Count() > 1 ? null : match.Missing;
    }

    private bool FillSlots(PatternNode node, Token token, PatternMatch match, SentenceActors actors)
    {
        foreach (PatternSlot slot in node.Slots)
        {
            List<Token> fillers = slot.Relations.Count == 1
                ? relations.Fillers(token, slot.Relations[0])
                : slot.Relations.SelectMany(relation => relations.Fillers(token, relation)).ToList();
            if (slot.Node is { } wanted && IsActorRole(slot.Role))
            {
                fillers.RemoveAll(filler => !Fits(wanted, filler, actors.Lemmas));
            }

            bool filled = slot.Role switch
            {
                _ when IsActorRole(slot.Role) => BindActors(slot, fillers, match, actors),
                PatternRole.Complement => TakeComplement(slot, fillers, match, actors),
                _ => FillNode(slot, fillers, match, actors),
            };
            if (slot.Forbidden ? filled : !filled && !slot.Optional && !IsActorRole(slot.Role))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsActorRole(PatternRole role) =>
        role is PatternRole.Actor or PatternRole.Recipient or PatternRole.Both or PatternRole.Destination or PatternRole.ObjectRecipient;

    private bool FillNode(PatternSlot slot, List<Token> fillers, PatternMatch match, SentenceActors actors)
    {
        foreach (Token filler in fillers)
        {
            if (slot.Node is null || Fits(slot.Node, filler, actors.Lemmas))
            {
                if (slot.Role == PatternRole.Object)
                {
                    match.Object = filler;
                }

                if (slot.Node is null)
                {
                    return true;
                }

                if (slot.Forbidden || FillSlots(slot.Node, filler, match, actors))
                {
                    match.Words.Add(filler);
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TakeComplement(PatternSlot slot, List<Token> fillers, PatternMatch match, SentenceActors actors)
    {
        Token[] fitting = fillers.Where(filler => slot.Node is null || Fits(slot.Node, filler, actors.Lemmas)).ToArray();
        match.Complements.AddRange(fitting);
        return fitting.Length > 0;
    }

    private bool BindActors(PatternSlot slot, List<Token> fillers, PatternMatch match, SentenceActors actors)
    {
        List<Actor> into = slot.Role is PatternRole.Actor or PatternRole.Both ? match.Actors : match.Recipients;
        string letter = slot.Role switch { PatternRole.Actor => "A", PatternRole.Both => "AB", PatternRole.Destination => "L", _ => "B" };
        var tried = new List<string>();
        if (slot.Role == PatternRole.ObjectRecipient && fillers.Count > 0)
        {
            match.Object = fillers[0];
        }

        foreach (Token filler in OthersFirst(fillers, into == match.Recipients, match, actors, slot.ByOwner))
        {
            ActorBinding binding = actors.Bind(filler, weak: slot.ByOwner, place: slot.Role == PatternRole.Destination, joined: slot.Role == PatternRole.Both);
            if (slot.Role == PatternRole.Destination && binding.Actors.Count == 0 && places.Named(filler, actors) is { Country: { } country } place)
            {
                binding = new ActorBinding([new Actor { Code = country, EntityText = place.Name }], false, $"'{place.Name}' is a place in {country}");
            }

            if (binding.Actors.Count == 0)
            {
                tried.Add(binding.Reason);
                continue;
            }

            into.AddRange(binding.Actors.Where(actor => !into.Contains(actor)));
            match.Weak |= binding.Weak;
            match.Fillers.Add($"{letter} {binding.Reason}");
            if (slot.Role != PatternRole.Both || into.Select(actor => actor.Code).Distinct().Count() > 1)
            {
                return true;
            }
        }

        if (slot.Role == PatternRole.Both && fillers.Count > 0 && actors.NamesAfter(fillers[0]) is { Count: > 1 } listed
            && DeepRelations.CaseOf(fillers[0]) is "between" or "among")
        {
            into.AddRange(listed.Where(actor => !into.Contains(actor)));
            match.Fillers.Add($"{letter} named after '{DeepRelations.CaseOf(fillers[0])}': {string.Join(", ", listed.Select(actor => actor.EntityText))}");
            return true;
        }

        if (slot.Role == PatternRole.Both && into.Count > 0)
        {
            return true;
        }

        if (into.Count == 0 && slot.Relations.Contains("subj") && actors.ElidedSubject.Count > 0)
        {
            into.AddRange(actors.ElidedSubject);
            match.Fillers.Add($"{letter} is the subject of the sentence before: this one has none");
            return true;
        }

        if (!slot.Optional && !slot.Forbidden)
        {
            string why = tried.Count > 0 ? string.Join("; ", tried.Distinct()) : "nothing stands there";
            match.OnlyActorMissing = slot.Role == PatternRole.Actor && match.Missing is null && DeepRelations.IsPassive(match.Trigger);
            match.OnlyRecipientMissing = slot.Role == PatternRole.Recipient && (match.Missing is null || match.OnlyRecipientMissing);
            match.Missing ??= $"{letter} ({string.Join("|", slot.Relations)}): {why}";
            match.Fillers.Add($"{letter} open: {why}");
        }

        return false;
    }

    /// <summary>For a recipient, words that stand for somebody else than the actor come first: "demanded the release of Americans from China".</summary>
    private static IEnumerable<Token> OthersFirst(List<Token> fillers, bool recipient, PatternMatch match, SentenceActors actors, bool weak) =>
        !recipient || fillers.Count < 2 || match.Actors.Count == 0 ? fillers
        : fillers.OrderBy(filler => actors.Bind(filler, weak, place: true).Actors.All(actor => actor.Code == match.Actors[0].Code) ? 1 : 0);
}
