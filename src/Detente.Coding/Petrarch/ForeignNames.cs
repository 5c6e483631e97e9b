namespace Detente.Coding;

/// <summary>
/// The names, roles and discards of foreign dictionaries, found by their words. Safe for many readers once filled.
/// </summary>
public sealed class ForeignNames
{
    private readonly PhraseTable<ForeignName> actors = new(hasGaps: true);
    private readonly PhraseTable<ForeignName> agents = new(hasGaps: true);
    private readonly PhraseTable<string> discards = new(hasGaps: false);

    public int ActorCount => actors.Count;

    public int AgentCount => agents.Count;

    public int DiscardCount => discards.Count;

    public void AddActor(ForeignName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        actors.Add(name.Phrase, name);
    }

    /// <summary>A role: its code has a <c>~</c>.</summary>
    public void AddAgent(ForeignName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        agents.Add(name.Phrase, name);
    }

    /// <summary>Words by which a sentence is passed over.</summary>
    public void AddDiscard(string phrase) => discards.Add(phrase, phrase);

    /// <summary>The discard that stands in a sentence; null where none does.</summary>
    internal string? FindDiscard(IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).Select(start => discards.Longest(words, start, out string? phrase) > 0 ? phrase : null).FirstOrDefault(phrase => phrase is not null);

    /// <summary>The names and roles of a sentence in order; they do not overlap. Of those that start at one word the longest is taken, a name before a role.</summary>
    /// <param name="words">In capitals.</param>
    internal List<ForeignMention> Find(IReadOnlyList<string> words, DateOnly day)
    {
        var mentions = new List<ForeignMention>();
        for (int start = 0; start < words.Count;)
        {
            int actorLength = actors.Longest(words, start, out ForeignName? actor);
            int agentLength = agents.Longest(words, start, out ForeignName? agent);
            int length = Math.Max(actorLength, agentLength);
            string? code = length == 0 ? null : (actorLength >= agentLength ? actor : agent)!.Codes.FirstOrDefault(candidate => candidate.HoldsOn(day))?.Code;
            if (code is not null && code.Any(char.IsLetter))
            {
                mentions.Add(new ForeignMention(start, length, code));
            }

            start += Math.Max(1, length);
        }

        return mentions;
    }
}
