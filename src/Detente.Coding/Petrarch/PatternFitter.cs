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

    /// <summary>The pattern of those given that fits with most words; of equals the first, of one written twice the last, as PETRARCH2 reads them. Null for none.</summary>
    public PatternFit? Best(IEnumerable<VerbPattern> patterns, Token verb)
    {
        var scene = new PatternScene(verb);
        PatternFit? best = null;
        foreach (VerbPattern pattern in patterns)
        {
            if (!EventCodes.IsForReader(pattern.CodeText) && Fit(pattern, scene) is { } fit
                && (best is null || fit.Weight > best.Weight || (fit.Weight == best.Weight && fit.Pattern.Words == best.Pattern.Words)))
            {
                best = fit;
            }
        }

        return best;
    }

    private PatternFit? Fit(VerbPattern pattern, PatternScene scene)
    {
        (bool isCompound, bool isTarget) = (false, false);
        var before = new Reach(-1, 0);
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
                    if (Find(item, scene.Before, before.End) is not { } found)
                    {
                        return null;
                    }

                    before = found.After(before);
                    break;
            }
        }

        (Roles Roles, Reach Reach)? after = FindAll(pattern.After, scene.After, scene.Verb.Index);
        if (after is null && scene.IsPassive)
        {
            // What is done to something may stand as the subject: "talks were held".
            after = FindAll(pattern.After, [.. scene.SubjectWords, .. scene.After], -1);
        }

        return after is not { } rest ? null
            : new PatternFit(pattern, rest.Roles.Source, rest.Roles.Target, isTarget, isCompound, (10 * (before.Words + rest.Reach.Words)) + pattern.Items.Count(item => item.IsActor));
    }

    private (Roles Roles, Reach Reach)? FindAll(IReadOnlyList<PatternItem> items, SortedSet<int> zone, int from)
    {
        var roles = new Roles();
        return FindAll(items, zone, from, roles) is { } reach ? (roles, reach) : null;
    }

    private Reach? FindAll(IReadOnlyList<PatternItem> items, SortedSet<int> zone, int from, Roles roles)
    {
        var reach = new Reach(from, 0);
        foreach (PatternItem item in items)
        {
            bool isActor = item.IsActor || (item.Kind == PatternItemKind.Prepositional && item.All.Any(part => part.IsActor));
            if ((isActor ? FindActor(item, zone, reach.End, roles) : Find(item, zone, reach.End)) is not { } next)
            {
                return null;
            }

            reach = next.After(reach);
        }

        return reach;
    }

    /// <summary>The first place behind <paramref name="from"/> where an item stands.</summary>
    private Reach? Find(PatternItem item, SortedSet<int> zone, int from)
    {
        foreach (int start in zone.Where(index => index > from))
        {
            if (At(item, zone, start) is { } reach)
            {
                return reach;
            }
        }

        return null;
    }

    /// <summary>An actor behind a preposition stands in its phrase, or else, of several, in what follows.</summary>
    private Reach? FindActor(PatternItem item, SortedSet<int> zone, int from, Roles roles)
    {
        if (item.Kind == PatternItemKind.Prepositional)
        {
            int[] starts = [.. zone.Where(index => index > from && IsPreposition(item, index))];
            return starts.Select(start => FindActors(item, PhraseOf(start, zone), start, roles)).FirstOrDefault(reach => reach is not null)
                ?? starts.Select(start => FindActors(item, zone, start, roles)).FirstOrDefault(reach => reach is not null);
        }

        ForeignMention? mention = sentence.Mentions.FirstOrDefault(candidate => candidate.Start > from && zone.Contains(candidate.Start));
        if (mention is null)
        {
            return null;
        }

        roles.Take(item.Kind, mention);
        return new Reach(mention.End - 1, 0);
    }

    /// <summary>Actors behind a preposition.</summary>
    private Reach? FindActors(PatternItem item, SortedSet<int> zone, int preposition, Roles roles)
    {
        var inside = new Roles();
        if (FindAll(item.Parts, zone, preposition, inside) is not { } inner)
        {
            return null;
        }

        roles.Take(inside);
        return inner with { Words = inner.Words + 1 };
    }

    /// <summary>How far an item reaches that starts at a word; of a set the member with most words.</summary>
    private Reach? At(PatternItem item, SortedSet<int> zone, int start) => item.Kind switch
    {
        PatternItemKind.Word => Matches(item.Text, start) ? new Reach(start, 1) : null,
        PatternItemKind.Set => dictionary.Sets.TryGetValue(item.Text, out SynonymSet? set)
            ? set.Members.Select(member => At(member.Item, zone, start)).OrderByDescending(reach => reach?.Words ?? 0).FirstOrDefault()
            : null,
        PatternItemKind.Phrase => Phrase(item.Parts, zone, start),
        PatternItemKind.Prepositional => IsPreposition(item, start) ? Inner(item.Parts, zone, start) : null,
        _ => null,
    };

    /// <summary>Words of one phrase: others may stand between, save before the last, which only a second part of "death and injury toll" may part from the one before.</summary>
    private Reach? Phrase(IReadOnlyList<PatternItem> parts, SortedSet<int> zone, int start)
    {
        Reach? reach = At(parts[0], zone, start);
        for (int i = 1; i < parts.Count && reach is { } sofar; i++)
        {
            reach = NextInPhrase(parts[i], zone, sofar.End, i == parts.Count - 1)?.After(sofar);
        }

        return reach;
    }

    private Reach? NextInPhrase(PatternItem part, SortedSet<int> zone, int from, bool isLast)
    {
        for (int index = from + 1; index < sentence.Tokens.Length && (zone.Contains(index) || sentence.Tokens[index].Is("cc")); index++)
        {
            if (At(part, zone, index) is { } reach)
            {
                return reach;
            }

            Token between = sentence.Tokens[index];
            bool isJoined = between.Is("cc") || between.Is("conj");
            if (!isJoined && (isLast || !ForeignSentence.IsLocal(between)))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsPreposition(PatternItem item, int index)
    {
        Token token = sentence.Tokens[index];
        bool stands = sentence.Forms[index] == item.Text && (token.Upos is "ADP" or "PART" or "SCONJ" || token.Is("case") || token.Is("mark") || token.Is("compound") || token.Is("advmod"));
        return stands && (item.Parts.Count > 0 || !token.Is("case") || token.Head is not { } noun || !Times.Contains(sentence.Lemmas[noun.Index]));
    }

    private SortedSet<int> PhraseOf(int preposition, SortedSet<int> zone)
    {
        Token token = sentence.Tokens[preposition];
        return token.Head is { } head && (token.Is("case") || token.Is("mark")) ? [.. ForeignSentence.Below(head, _ => false).Where(zone.Contains)] : zone;
    }

    /// <summary>What stands behind a preposition has to stand in its phrase; a particle has none, and what follows will do.</summary>
    private Reach? Inner(IReadOnlyList<PatternItem> parts, SortedSet<int> zone, int preposition)
    {
        SortedSet<int> phrase = PhraseOf(preposition, zone);
        var reach = new Reach(preposition, 1);
        foreach (PatternItem part in parts)
        {
            if (Find(part, phrase, reach.End) is not { } next)
            {
                return null;
            }

            reach = next.After(reach);
        }

        return reach;
    }

    /// <summary>A word of a pattern stands for its forms; one with <c>_</c> behind it for itself.</summary>
    private bool Matches(string word, int index)
    {
        string form = sentence.Forms[index];
        return word.EndsWith('_') ? form == word[..^1] : form == word || sentence.Lemmas[index] == word || form == WordForms.PluralOf(word);
    }

    /// <summary>The index of the last word that something takes, and how many words of the sentence it names.</summary>
    private readonly record struct Reach(int End, int Words)
    {
        public Reach After(Reach before) => this with { Words = Words + before.Words };
    }

    /// <summary>The names that <c>$</c> and <c>+</c> behind the verb stand for.</summary>
    private sealed class Roles
    {
        public ForeignMention? Source { get; private set; }

        public ForeignMention? Target { get; private set; }

        public void Take(Roles inner)
        {
            Source = inner.Source ?? Source;
            Target = inner.Target ?? Target;
        }

        public void Take(PatternItemKind kind, ForeignMention mention)
        {
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
