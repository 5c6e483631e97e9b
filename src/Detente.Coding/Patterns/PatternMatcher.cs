using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds the patterns that fit a sentence: the best one at each trigger word.</summary>
internal sealed class PatternMatcher(PatternSet patterns, DeepRelations relations, PlaceReader places)
{
    /// <summary>Clauses farther up tell of something else.</summary>
    private const int AboveLimit = 4;

    /// <summary>The best match at each trigger, in order of the sentence.</summary>
    public List<PatternMatch> Match(SentenceActors actors)
    {
        var matches = new List<PatternMatch>();
        foreach (Token token in actors.Sentence)
        {
            PatternMatch? best = null;
            foreach ((DependencyPattern pattern, PatternNode tree) in patterns.StartingAt(token.Lemma.ToLowerInvariant()))
            {
                if (Fits(tree, token) && MatchTree(pattern, tree, token, actors) is { } match && (best is null || match.Score > best.Score))
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

    private static bool Fits(PatternNode node, Token token)
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

        if (node.Words.Count == 0 || node.Words.Contains(token.Lemma.ToLowerInvariant()))
        {
            return true;
        }

        foreach (string phrase in node.Phrases)
        {
            if (FitsPhrase(phrase.Split(' '), token, node.Class == 'V'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb with its particle ("call off", also with words between), or a noun with the words before it ("red line").</summary>
    private static bool FitsPhrase(string[] words, Token token, bool verb)
    {
        Sentence sentence = token.Sentence;
        if (!verb)
        {
            int first = token.Index - words.Length + 1;
            return first >= 0 && words.Select((word, i) => sentence[first + i].Lemma.Equals(word, StringComparison.OrdinalIgnoreCase)).All(equal => equal);
        }

        if (!token.Lemma.Equals(words[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (int i = 1; i < words.Length; i++)
        {
            bool next = token.Index + i < sentence.Count && sentence[token.Index + i].Lemma.Equals(words[i], StringComparison.OrdinalIgnoreCase);
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

        if (pattern.Symmetric && match.Actors.Concat(match.Recipients).Select(actor => actor.Code).Distinct().Count() == 1)
        {
            TakeSubjectAbove(token, match, actors);
        }

        return match;
    }

    /// <summary>"Biden said so after meeting Xi": the other side may be the subject of a clause above.</summary>
    private void TakeSubjectAbove(Token trigger, PatternMatch match, SentenceActors actors)
    {
        string known = match.Actors.Concat(match.Recipients).First().Code;
        Token current = trigger;
        for (int step = 0; step < AboveLimit && current.Head is { } head && !current.Is("acl"); step++)
        {
            foreach (Token subject in DeepRelations.IsVerbal(head) ? relations.Fillers(head, "subj") : [])
            {
                ActorBinding binding = actors.Bind(subject, weak: false);
                if (binding.Actors.Any(actor => actor.Code != known))
                {
                    match.Actors.AddRange(binding.Actors);
                    match.Fillers.Add($"A {binding.Reason}, the subject of a clause above");
                    match.Missing = match.Recipients.Count > 0 ? null : match.Missing;
                    return;
                }
            }

            current = head;
        }
    }

    private bool FillSlots(PatternNode node, Token token, PatternMatch match, SentenceActors actors)
    {
        foreach (PatternSlot slot in node.Slots)
        {
            List<Token> fillers = slot.Relations.Count == 1
                ? relations.Fillers(token, slot.Relations[0])
                : slot.Relations.SelectMany(relation => relations.Fillers(token, relation)).ToList();
            bool filled = slot.Role switch
            {
                _ when IsActorRole(slot.Role) => BindActors(slot, fillers, match, actors),
                PatternRole.Complement => TakeComplement(slot, fillers, match),
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
            if (slot.Node is null || Fits(slot.Node, filler))
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

    private static bool TakeComplement(PatternSlot slot, List<Token> fillers, PatternMatch match)
    {
        match.Complements.AddRange(fillers.Where(filler => slot.Node is null || Fits(slot.Node, filler)));
        return fillers.Count > 0;
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

        if (slot.Role == PatternRole.Both && into.Count > 0)
        {
            return true;
        }

        if (fillers.Count == 0 && slot.Relations.Contains("subj") && actors.ElidedSubject.Count > 0)
        {
            into.AddRange(actors.ElidedSubject);
            match.Fillers.Add($"{letter} is the subject of the sentence before: this one has none");
            return true;
        }

        if (!slot.Optional && !slot.Forbidden)
        {
            string why = tried.Count > 0 ? string.Join("; ", tried.Distinct()) : "nothing stands there";
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
