using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Lays patterns of foreign dictionaries over the tree round a verb. Items are found in order; words that no item names may stand between, save within a phrase.</summary>
internal sealed class PatternFitter(ForeignSentence sentence, VerbDictionary dictionary)
{
    private static readonly HashSet<string> Times =
    [
        "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST",
        "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "DAY", "WEEK", "MONTH", "YEAR",
    ];

    /// <summary>The pattern of those given that fits with most words, the first of equals; null for none.</summary>
    public PatternFit? Best(IEnumerable<VerbPattern> patterns, Token verb)
    {
        var scene = new PatternScene(verb);
        PatternFit? best = null;
        foreach (VerbPattern pattern in patterns)
        {
            if ((best is null || pattern.Weight > best.Pattern.Weight) && !EventCodes.IsForReader(pattern.CodeText) && Fit(pattern, scene) is { } fit)
            {
                best = fit;
            }
        }

        return best;
    }

    private PatternFit? Fit(VerbPattern pattern, PatternScene scene)
    {
        (bool isCompound, bool isTarget) = (false, false);
        int from = -1;
        foreach (PatternItem item in pattern.Before)
        {
            switch (item.Kind)
            {
                case PatternItemKind.Compound:
                    isCompound = true;
                    break;
                case PatternItemKind.Target:
                    isTarget = true;
                    break;
                case PatternItemKind.Source or PatternItemKind.Skip:
                    break;
                default:
                    if ((from = Find(item, scene.Before, from)) < 0)
                    {
                        return null;
                    }

                    break;
            }
        }

        var roles = new Roles();
        if (!FindAll(pattern.After, scene.After, scene.Verb.Index, roles))
        {
            // What is done to something may stand as the subject: "talks were held".
            roles = new Roles();
            if (!scene.IsPassive || !FindAll(pattern.After, [.. scene.SubjectWords, .. scene.After], -1, roles))
            {
                return null;
            }
        }

        return new PatternFit(pattern, roles.Source, roles.Target, isTarget, isCompound);
    }

    private bool FindAll(IReadOnlyList<PatternItem> items, SortedSet<int> zone, int from, Roles roles)
    {
        foreach (PatternItem item in items)
        {
            int next = item.IsActor || (item.Kind == PatternItemKind.Prepositional && item.All.Any(part => part.IsActor)) ? FindActor(item, zone, from, roles) : Find(item, zone, from);
            if (next < 0)
            {
                return false;
            }

            from = next;
        }

        return true;
    }

    /// <summary>The index of the last word of the first place behind <paramref name="from"/> where an item stands; −1 for none.</summary>
    private int Find(PatternItem item, SortedSet<int> zone, int from)
    {
        foreach (int start in zone.Where(index => index > from))
        {
            if (EndAt(item, zone, start) is >= 0 and int end)
            {
                return end;
            }
        }

        return -1;
    }

    private int FindActor(PatternItem item, SortedSet<int> zone, int from, Roles roles)
    {
        if (item.Kind == PatternItemKind.Prepositional)
        {
            int preposition = Find(item with { Parts = [] }, zone, from);
            return preposition >= 0 && FindAll(item.Parts, zone, preposition, roles) ? roles.Last ?? preposition : -1;
        }

        ForeignMention? mention = sentence.Mentions.FirstOrDefault(candidate => candidate.Start > from && zone.Contains(candidate.Start));
        if (mention is null)
        {
            return -1;
        }

        roles.Take(item.Kind, mention);
        return mention.End - 1;
    }

    /// <summary>The index of the last word of an item that starts at a word; −1 where it does not stand there.</summary>
    private int EndAt(PatternItem item, SortedSet<int> zone, int start)
    {
        switch (item.Kind)
        {
            case PatternItemKind.Word:
                return Matches(item.Text, start) ? start : -1;
            case PatternItemKind.Set:
                return dictionary.Sets.TryGetValue(item.Text, out SynonymSet? set) ? set.Members.Select(member => EndAt(member.Item, zone, start)).DefaultIfEmpty(-1).Max() : -1;
            case PatternItemKind.Phrase:
                return PhraseEnd(item.Parts, zone, start);
            case PatternItemKind.Prepositional:
                return IsPreposition(item, start) ? InnerEnd(item.Parts, zone, start) : -1;
            default:
                return -1;
        }
    }

    /// <summary>Words of one phrase: others may stand between, save before the last, which only a second part of "death and injury toll" may part from the one before.</summary>
    private int PhraseEnd(IReadOnlyList<PatternItem> parts, SortedSet<int> zone, int start)
    {
        int end = EndAt(parts[0], zone, start);
        for (int i = 1; i < parts.Count && end >= 0; i++)
        {
            end = NextInPhrase(parts[i], zone, end, i == parts.Count - 1);
        }

        return end;
    }

    private int NextInPhrase(PatternItem part, SortedSet<int> zone, int from, bool isLast)
    {
        for (int index = from + 1; index < sentence.Tokens.Length && zone.Contains(index) | sentence.Tokens[index].Is("cc"); index++)
        {
            if (EndAt(part, zone, index) is >= 0 and int end)
            {
                return end;
            }

            Token between = sentence.Tokens[index];
            bool isJoined = between.Is("cc") || between.Is("conj");
            if (!isJoined && (isLast || !ForeignSentence.IsLocal(between)))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsPreposition(PatternItem item, int index)
    {
        Token token = sentence.Tokens[index];
        bool stands = sentence.Forms[index] == item.Text && (token.Upos is "ADP" or "PART" or "SCONJ" || token.Is("case") || token.Is("mark") || token.Is("compound") || token.Is("advmod"));
        return stands && (item.Parts.Count > 0 || !token.Is("case") || token.Head is not { } noun || !Times.Contains(sentence.Lemmas[noun.Index]));
    }

    /// <summary>What stands behind a preposition has to stand in its phrase; a particle has none, and what follows will do.</summary>
    private int InnerEnd(IReadOnlyList<PatternItem> parts, SortedSet<int> zone, int preposition)
    {
        Token token = sentence.Tokens[preposition];
        SortedSet<int> phrase = token.Head is { } head && (token.Is("case") || token.Is("mark")) ? [.. ForeignSentence.Below(head, _ => false).Where(zone.Contains)] : zone;
        int end = preposition;
        foreach (PatternItem part in parts)
        {
            if ((end = Find(part, phrase, end)) < 0)
            {
                return -1;
            }
        }

        return end;
    }

    /// <summary>A word of a pattern stands for its forms; one with <c>_</c> behind it for itself.</summary>
    private bool Matches(string word, int index)
    {
        string form = sentence.Forms[index];
        return word.EndsWith('_') ? form == word[..^1] : form == word || sentence.Lemmas[index] == word || form == WordForms.PluralOf(word);
    }

    /// <summary>The names that <c>$</c> and <c>+</c> behind the verb stand for.</summary>
    private sealed class Roles
    {
        public ForeignMention? Source { get; private set; }

        public ForeignMention? Target { get; private set; }

        public int? Last { get; private set; }

        public void Take(PatternItemKind kind, ForeignMention mention)
        {
            Last = mention.End - 1;
            if (kind == PatternItemKind.Source)
            {
                Source = mention;
            }
            else if (kind == PatternItemKind.Target)
            {
                Target = mention;
            }
        }
    }
}
