using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A tree that fits a sentence, with what its slots hold; roles may still be open, which refuses it later, with the reason.</summary>
internal sealed class PatternMatch(DependencyPattern pattern, PatternNode tree, Token trigger)
{
    public DependencyPattern Pattern => pattern;

    public Token Trigger => trigger;

    /// <summary>The words named by the tree: the trigger and those of nested nodes.</summary>
    public List<Token> Words { get; } = [trigger];

    public List<Actor> Actors { get; } = [];

    public List<Actor> Recipients { get; } = [];

    /// <summary>The states and organisations found so far, on either side.</summary>
    public IEnumerable<string> Codes => Actors.Concat(Recipients).Select(actor => actor.Code).Distinct();

    /// <summary>What it acts on, in words; null when the tree names none.</summary>
    public Token? Object { get; set; }

    /// <summary>The heads of the acts it speaks of.</summary>
    public List<Token> Complements { get; } = [];

    /// <summary>Role, words and reason of each slot that was tried.</summary>
    public List<string> Fillers { get; } = [];

    /// <summary>Some side was found only through something it owns.</summary>
    public bool Weak { get; set; }

    /// <summary>A role that had to be filled and is not; null when all are.</summary>
    public string? Missing { get; set; }

    /// <summary>Only the actor is missing, left out by a passive: the report may still say who it is.</summary>
    public bool OnlyActorMissing { get; set; }

    /// <summary>Only the recipient is missing: the report may still say who it is.</summary>
    public bool OnlyRecipientMissing { get; set; }

    /// <summary>More words and more filled roles first.</summary>
    public int Score => (tree.Specificity * 4) + (Actors.Count > 0 ? 2 : 0) + (Recipients.Count > 0 ? 2 : 0) + (Missing is null ? 6 : 0) - (Weak ? 1 : 0);
}
