using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A match that has become a claim, or has been refused, with the reason; before it is written as an event.</summary>
internal sealed record ComposedAct
{
    public required PatternMatch Match { get; init; }

    /// <summary>The act it speaks of: "resume talks" in "agreed to resume talks"; null where it stands for itself.</summary>
    public PatternMatch? Inner { get; init; }

    /// <summary>Why it is refused; null when kept.</summary>
    public string? Refusal { get; init; }
}

/// <summary>
/// Puts the matches of a sentence together: words that another match has used are not counted twice, and an act of words takes in the act
/// it speaks of: "agreed to resume talks" is one claim, of talks to come.
/// </summary>
internal sealed class EventComposer(WordLists words, EventOntology ontology)
{
    public List<ComposedAct> Compose(IReadOnlyList<PatternMatch> matches)
    {
        var composed = new List<ComposedAct>();
        var taken = new Dictionary<PatternMatch, string>(ReferenceEqualityComparer.Instance);
        PatternMatch[] whole = matches.Where(match => match.Missing is null && IsWhole(match, matches)).ToArray();
        foreach (PatternMatch outer in whole)
        {
            foreach (PatternMatch inner in matches.Where(match => match != outer && outer.Words.Skip(1).Contains(match.Trigger)))
            {
                taken.TryAdd(inner, $"its words are part of {outer.Pattern.Name}");
            }
        }

        foreach (PatternMatch outer in whole.Where(match => match.Complements.Count > 0 && !taken.ContainsKey(match)))
        {
            foreach (PatternMatch inner in matches.Where(match => match != outer && !taken.ContainsKey(match) && IsComplement(outer, match)).ToArray())
            {
                taken.TryAdd(inner, $"it is what {outer.Pattern.Name} speaks of");
                composed.Add(new ComposedAct { Match = outer, Inner = inner });
            }
        }

        foreach (PatternMatch match in matches)
        {
            if (taken.TryGetValue(match, out string? reason))
            {
                composed.Add(new ComposedAct { Match = match, Refusal = reason });
            }
            else if (!composed.Any(act => act.Match == match && act.Inner is not null))
            {
                composed.Add(new ComposedAct { Match = match, Refusal = match.OnlyRecipientMissing || match.OnlyActorMissing ? null : match.Missing });
            }
        }

        return composed.OrderBy(act => (act.Inner ?? act.Match).Trigger.Index).ToList();
    }

    /// <summary>It has the sides it needs, by itself or with the act it speaks of; else it must not take words from others.</summary>
    private bool IsWhole(PatternMatch match, IReadOnlyList<PatternMatch> matches) =>
        EventSides.Of(new ComposedAct { Match = match }, ontology, mayImply: false) is not null
        || matches.Any(inner => inner != match && IsComplement(match, inner) && EventSides.Of(new ComposedAct { Match = match, Inner = inner }, ontology, mayImply: false) is not null);

    /// <summary>The complement's head is the act's trigger, carries it ("hold talks", "stop arming"), or is joined to it by "and".</summary>
    private bool IsComplement(PatternMatch outer, PatternMatch inner)
    {
        Token token = inner.Trigger;
        for (int step = 0; step < 4; step++)
        {
            if (outer.Complements.Contains(token))
            {
                return true;
            }

            if (token.Head is not { } head || token == outer.Trigger)
            {
                return false;
            }

            bool carried = (token.Is("obj") || token.Deprel == "nsubj:pass") && words.LightVerbs.Contains(head.Lemma);
            if (!carried && !token.Is("conj") && !token.Is("xcomp"))
            {
                return false;
            }

            token = head;
        }

        return false;
    }
}
