using Detente.Nlp;

namespace Detente.Coding;

/// <summary>The words round a verb that a foreign pattern may speak of: what stands before it, and what it governs.</summary>
internal sealed class PatternScene
{
    public PatternScene(Token verb)
    {
        Verb = verb;
        IsPassive = ForeignSentence.IsPassive(verb);
        foreach (Token child in verb.Children)
        {
            if (ForeignSentence.IsSubject(child))
            {
                SubjectWords.UnionWith(ForeignSentence.Below(child, IsAside));
            }
            else if (child.Index < verb.Index && (child.Is("aux") || child.Is("neg") || child.Is("auxpass") || ForeignSentence.IsOblique(child)))
            {
                Before.UnionWith(ForeignSentence.Below(child, IsAside));
            }
        }

        Before.UnionWith(SubjectWords);
        AddGoverned(verb);
    }

    public Token Verb { get; }

    public bool IsPassive { get; }

    /// <summary>The words of the subject.</summary>
    public SortedSet<int> SubjectWords { get; } = [];

    /// <summary>The subject, helping verbs, and phrases that stand before the verb.</summary>
    public SortedSet<int> Before { get; } = [];

    /// <summary>Objects, phrases with prepositions, particles, and infinitives with all of theirs.</summary>
    public SortedSet<int> After { get; } = [];

    private static bool IsAside(Token token) => token.Is("acl") || token.Is("advcl") || token.Is("cc") || token.Is("ccomp") || token.Is("parataxis") || token.Is("punct");

    private void AddGoverned(Token verb)
    {
        foreach (Token child in verb.Children)
        {
            if (child.Is("xcomp") || (child.Is("advcl") && ForeignSentence.IsInfinitive(child)))
            {
                After.Add(child.Index);
                AddGoverned(child);
            }
            else if (verb != Verb && child.Is("mark"))
            {
                After.Add(child.Index);
            }
            else if (ForeignSentence.IsObject(child) || child.Is("nmod") || child.Is("obl") || child.Is("compound") || (child.Is("advmod") && child.Index > Verb.Index) || child.Is("dep"))
            {
                After.UnionWith(ForeignSentence.Below(child, IsAside));
            }
        }
    }
}
