using Detente.Nlp;

namespace Detente.Coding;

/// <summary>The mentions of one sentence, and whom a word of it stands for when a pattern asks.</summary>
internal sealed class SentenceActors
{
    /// <summary>A list of two sides with their titles is seldom longer.</summary>
    private const int ListLimit = 24;

    private readonly List<ActorMention> mentions = [];
    private readonly ActorMention?[] byToken;
    private readonly WordLists words;

    public SentenceActors(Sentence sentence, WordLists words)
    {
        Sentence = sentence;
        this.words = words;
        byToken = new ActorMention?[sentence.Count];
    }

    public Sentence Sentence { get; }

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<ActorMention> Mentions => mentions;

    /// <summary>Who goes on acting in a sentence without a subject ("Met with the king."): the subject of the sentence before.</summary>
    public IReadOnlyList<Actor> ElidedSubject { get; set; } = [];

    /// <summary>The lemmas that patterns compare with; set before matching.</summary>
    public PatternLemmas Lemmas { get; set; } = null!;

    /// <summary>Takes a mention in; it replaces those that lie within it.</summary>
    public void Add(ActorMention mention)
    {
        for (int i = mention.First; i <= mention.Last; i++)
        {
            if (byToken[i] is { } inner && inner.First >= mention.First && inner.Last <= mention.Last)
            {
                mentions.Remove(inner);
            }

            byToken[i] = mention;
        }

        mentions.Add(mention);
    }

    public bool IsFree(int index) => byToken[index] is null;

    /// <summary>The mention that covers a token.</summary>
    public ActorMention? At(int index) => byToken[index];

    /// <summary>Whom a noun phrase stands for, with those it is joined to by "and"; empty with the reason when nobody is known.</summary>
    /// <param name="weak">Also take the owner of a thing: "Chinese goods" for China.</param>
    /// <param name="place">Also take places: "in Beijing".</param>
    /// <param name="joined">Also take the name right after an "and", whatever the tree says: "between A and B".</param>
    public ActorBinding Bind(Token token, bool weak, bool place = false, bool joined = false)
    {
        var actors = new List<Actor>();
        var reasons = new List<string>();
        bool isWeak = false;
        BindOne(token, weak, place, actors, reasons, ref isWeak);
        foreach (Token child in token.Children)
        {
            if (child.Is("conj") && !DeepRelations.IsVerbal(child))
            {
                BindOne(child, weak, place, actors, reasons, ref isWeak);
            }
        }

        if (joined && actors.Count == 1 && At(token.Index) is { } first && NameAfterAnd(first.Last) is { } second)
        {
            Take(second, actors, reasons);
        }

        return new ActorBinding(actors.DistinctBy(actor => (actor.Code, actor.Identifier ?? actor.EntityText)).ToList(), isWeak, string.Join("; ", reasons));
    }

    /// <summary>Whoever a noun phrase stands for, all who are joined in it, as one mention at its head; null when nobody is known.</summary>
    public ActorMention? MentionOf(Token token)
    {
        ActorBinding binding = Bind(token, weak: false);
        return binding.Actors.Count == 0 ? null
            : (At(token.Index) ?? new ActorMention(token.Index, token.Index, MentionKind.Reference, [], binding.Reason)) with { Actors = binding.Actors };
    }

    /// <summary>The name right after the "and" that follows a token; null for none.</summary>
    public ActorMention? NameAfterAnd(int last)
    {
        int and = last + 1;
        if (and >= Sentence.Count || Sentence[and].Lemma != "and")
        {
            return null;
        }

        int start = and + 1 < Sentence.Count && Sentence[and + 1].Upos == "DET" ? and + 2 : and + 1;
        if (start >= Sentence.Count || At(start) is not { Kind: not MentionKind.NoActor } mention)
        {
            return null;
        }

        // "and South Korean President Yoon": the adjective only opens the name.
        bool opens = mention.Kind == MentionKind.Adjective && mention.Last + 1 < Sentence.Count;
        return opens && At(mention.Last + 1) is { Kind: MentionKind.Person or MentionKind.Role } bearer ? bearer : mention;
    }

    /// <summary>
    /// The names of a list that starts at a phrase ("between A, the minister, and B"), read along the line where the tree has lost one: up to the
    /// second state, never past a verb.
    /// </summary>
    public List<Actor> NamesAfter(Token phrase)
    {
        var actors = new List<Actor>();
        bool and = false;
        int first = phrase.Index;
        foreach (Token child in phrase.Children)
        {
            first = Math.Min(first, child.Index);
        }

        for (int i = first; i < Math.Min(Sentence.Count, first + ListLimit) && Sentence[i].Upos is not ("VERB" or "AUX" or "SCONJ"); i++)
        {
            and |= Sentence[i].Lemma == "and";
            if (At(i) is { Kind: not (MentionKind.NoActor or MentionKind.Reference), Actors.Count: > 0 } mention && mention.Last == i)
            {
                bool other = mention.Actors.Any(actor => actors.All(seen => seen.Code != actor.Code));
                if (other && (actors.Count == 0 || and))
                {
                    actors.AddRange(mention.Actors);
                }
            }
        }

        return actors;
    }

    /// <summary>The first two persons of different states that stand side by side, "A and B"; none where no two do.</summary>
    public List<Actor> JoinedPersons()
    {
        foreach (ActorMention first in mentions.Where(mention => mention.Kind == MentionKind.Person).OrderBy(mention => mention.First))
        {
            if (NameAfterAnd(first.Last) is { Kind: MentionKind.Person } second && second.Actors[0].Code != first.Actors[0].Code)
            {
                return [.. first.Actors, .. second.Actors];
            }
        }

        return [];
    }

    private void BindOne(Token token, bool weak, bool place, List<Actor> actors, List<string> reasons, ref bool isWeak)
    {
        if (At(token.Index) is { } mention)
        {
            if (mention.Kind == MentionKind.NoActor)
            {
                reasons.Add($"'{token.Form}' {mention.Reason}");
            }
            else if (!place && mention.IsPlace)
            {
                reasons.Add($"'{token.Form}' is a place here");
            }
            else
            {
                Take(mention, actors, reasons);
            }

            return;
        }

        foreach (Token child in token.Children)
        {
            bool names = child.Is("appos") || child.Is("flat") || child.Deprel is "nmod:desc";
            bool part = child.Is("nmod") && DeepRelations.CaseOf(child) == "of" && (words.Partitives.Contains(token.Lemma) || token.Upos == "NUM");
            if ((names || part) && At(child.Index) is { Kind: not (MentionKind.NoActor or MentionKind.Adjective) } inner)
            {
                Take(inner, actors, reasons);
                return;
            }
        }

        if (weak && OwnerOf(token) is { } owner)
        {
            isWeak = true;
            Take(owner, actors, reasons);
            return;
        }

        reasons.Add($"'{token.Form}' is no known actor");
    }

    /// <summary>Whose a thing is: "Chinese goods", "Japan's remarks", "a visit by Pelosi".</summary>
    private ActorMention? OwnerOf(Token token)
    {
        ActorMention? of = null;
        foreach (Token child in token.Children)
        {
            if (At(child.Index) is not { Kind: not MentionKind.NoActor } mention)
            {
                continue;
            }

            if (child.Deprel is "nmod:poss" or "amod" or "compound" or "nmod:desc" || DeepRelations.CaseOf(child) is "by" or "from")
            {
                return mention;
            }

            if (DeepRelations.CaseOf(child) is "of")
            {
                of ??= mention;
            }
        }

        return of;
    }

    private void Take(ActorMention mention, List<Actor> actors, List<string> reasons)
    {
        actors.AddRange(mention.Actors);
        string text = Sentence.TextOf(mention.First, mention.Last);
        reasons.Add($"'{text}' is {string.Join(" and ", mention.Actors.Select(Describe))}: {mention.Reason}{(mention.Second is { } second ? $" (or {second})" : "")}");
    }

    private static string Describe(Actor actor) =>
        actor.Code + (actor.Sector is null ? "" : " " + actor.Sector) + (actor.Identifier is null ? "" : $" ({actor.Identifier})");
}

/// <summary>Whom a slot was bound to, and why or why not.</summary>
/// <param name="Weak">Through something they own.</param>
internal sealed record ActorBinding(IReadOnlyList<Actor> Actors, bool Weak, string Reason);
