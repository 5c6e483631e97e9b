using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Which nouns of a sentence may be the two sides of a verb, best first.</summary>
internal static class ClauseSides
{
    private static readonly HashSet<string> Receiving = ["to", "into", "for", "against", "toward", "towards", "after", "before", "during", "since", "until"];

    /// <summary>Who does it: the subject, or that of the verb on which this one hangs.</summary>
    public static List<Token> Subjects(Token verb) => Subjects(verb, verb.Sentence.Count);

    /// <summary>Nouns with prepositions that hang on a verb; whoever says it ("according to") is no side.</summary>
    public static List<Token> Obliques(Token verb) =>
        ForeignSentence.Children(verb, child => ForeignSentence.IsOblique(child) && !ForeignSentence.Any(child, word => word.Is("case") && word.Lemma is "accord" or "according"));

    /// <summary>Who may have done what is told in the passive: whoever stands behind "by", else in another phrase that does not say for whom or where to.</summary>
    public static List<Token> Doers(Token verb) =>
        [.. Obliques(verb).Where(noun => !Receiving.Contains(ForeignSentence.CaseOf(noun)?.Lemma ?? "")).OrderBy(noun => ForeignSentence.CaseOf(noun) is { Lemma: "by" } ? 0 : 1)];

    /// <summary>To whom it is done: objects, then phrases, then those of infinitives, then the subject of a clause that it governs.</summary>
    public static IEnumerable<Token> Targets(Token verb)
    {
        List<Token> objects = ForeignSentence.Children(verb, ForeignSentence.IsObject);
        IEnumerable<Token> own = objects.Concat(Obliques(verb));
        IEnumerable<Token> adverbs = ForeignSentence.Children(verb, child => child.Is("advmod")).SelectMany(Obliques);
        IEnumerable<Token> infinitives = Infinitives(verb)
            .Concat(objects.SelectMany(noun => ForeignSentence.Children(noun, child => child.Is("acl") && ForeignSentence.IsVerb(child))));
        IEnumerable<Token> clauses = ForeignSentence.Children(verb, child => child.Is("ccomp"));
        return own.Concat(adverbs).Concat(infinitives.SelectMany(Targets)).Concat(clauses.SelectMany(clause => ForeignSentence.Children(clause, ForeignSentence.IsSubject).Concat(Targets(clause))));
    }

    /// <summary>The verbs and adjectives that complete a verb without a subject of their own.</summary>
    public static List<Token> Infinitives(Token verb) => ForeignSentence.Children(verb, child => child.Is("xcomp") || (child.Is("advcl") && ForeignSentence.IsInfinitive(child)));

    private static List<Token> Subjects(Token verb, int depth)
    {
        List<Token> own = ForeignSentence.Children(verb, ForeignSentence.IsSubject);
        if (verb.Head is not { } governor || depth == 0)
        {
            return own;
        }

        if (own.Count > 0)
        {
            bool isRelative = own[0].Xpos is "WDT" or "WP" && verb.Is("acl");
            bool isPronoun = own[0].Upos == "PRON" && (verb.Is("ccomp") || verb.Is("advcl") || verb.Is("xcomp"));
            return isRelative ? [governor] : isPronoun ? Subjects(governor, depth - 1) : own;
        }

        return verb.Deprel.Split(':')[0] switch
        {
            "xcomp" when ForeignSentence.Children(governor, ForeignSentence.IsObject) is { Count: > 0 } objects => objects,
            "acl" when !ForeignSentence.IsInfinitive(verb) => [governor],
            "conj" or "xcomp" or "ccomp" or "advcl" or "acl" or "dep" or "parataxis" => Subjects(governor, depth - 1),
            "nmod" or "obl" or "dobj" or "obj" => Subjects(governor, depth - 1),
            _ => own,
        };
    }
}
