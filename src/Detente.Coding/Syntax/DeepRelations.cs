using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// Who does what to whom below the surface of a tree, so that a pattern is written once: the subject of a passive is its object, a participle's
/// noun its subject, "China's release of two men" has a subject and an object, and in "imposed sanctions" the sanctions are imposed by the subject.
/// </summary>
/// <remarks>
/// Relations: <c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>comp</c> (a clause that completes it),
/// <c>inf</c> (an infinitive that does), <c>poss</c>, <c>mod</c> (adjective or noun before a noun),
/// <c>aux</c> (an auxiliary), <c>is</c> (what a copula says of it), and any preposition by its lemma, which also finds a phrase that a parser hung one level off.
/// </remarks>
internal sealed class DeepRelations(IReadOnlySet<string> lightVerbs)
{
    /// <summary>Deep enough for any real chain of clauses, low enough to stay linear on a broken tree.</summary>
    private const int DepthLimit = 6;

    /// <summary>The words that fill a relation of a token, most likely first; none when it is open.</summary>
    public List<Token> Fillers(Token token, string relation)
    {
        var found = new List<Token>();
        switch (relation)
        {
            case "subj":
                AddSubjects(token, found, 0);
                break;
            case "obj":
                AddObjects(token, found);
                break;
            case "iobj":
                AddChildren(token, found, child => child.Is("iobj"));
                break;
            case "comp":
                AddChildren(token, found, child => child.Is("xcomp") || child.Is("ccomp") || IsPurpose(child));
                break;
            case "inf":
                AddChildren(token, found, child => (child.Is("xcomp") || child.Is("ccomp") || child.Is("advcl")) && HasMark(child, "to"));
                break;
            case "aux":
                AddChildren(token, found, child => child.Is("aux"));
                break;
            case "poss":
                AddChildren(token, found, child => child.Deprel == "nmod:poss");
                break;
            case "mod":
                AddChildren(token, found, IsPremodifier);
                break;
            case "is":
                AddChildren(token, found, child => child.Is("nsubj"));
                break;
            default:
                AddPrepositional(token, relation, found);
                break;
        }

        return found;
    }

    public static bool IsPassive(Token verb)
    {
        foreach (Token child in verb.Children)
        {
            if (child.Deprel is "nsubj:pass" or "aux:pass" or "csubj:pass")
            {
                return true;
            }
        }

        return verb.Xpos == "VBN" && verb.Is("acl") && verb.Deprel != "acl:relcl" && !HasPerfect(verb);
    }

    public static bool IsVerbal(Token token) => token.Upos is "VERB" or "AUX" && token.Deprel is not "amod";

    /// <summary>A subject of its head; what stands before a semicolon is none of what follows it ("State visit; met with the king.").</summary>
    public static bool IsSubject(Token token)
    {
        if (!token.Is("nsubj") || token.Head is not { } head)
        {
            return false;
        }

        for (int i = Math.Min(token.Index, head.Index) + 1; i < Math.Max(token.Index, head.Index); i++)
        {
            if (token.Sentence[i].Form == ";")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The preposition of a phrase: "with", "ahead of"; empty where it has none.</summary>
    public static string CaseOf(Token token)
    {
        foreach (Token child in token.Children)
        {
            if (!child.Is("case") || child.Index > token.Index)
            {
                continue;
            }

            string words = child.Lemma.ToLowerInvariant();
            foreach (Token part in child.Children)
            {
                if (part.Is("fixed"))
                {
                    words += " " + part.Lemma.ToLowerInvariant();
                }
            }

            return words;
        }

        return "";
    }

    private static void AddChildren(Token token, List<Token> found, Func<Token, bool> wanted)
    {
        foreach (Token child in token.Children)
        {
            if (wanted(child))
            {
                found.Add(child);
            }
        }
    }

    private static bool IsPremodifier(Token child) =>
        child.Is("amod") || child.Is("compound") || child.Deprel is "nmod:poss" or "nmod:desc" || (child.Is("nmod") && CaseOf(child).Length == 0);

    /// <summary>"called on China to act": the infinitive completes the call.</summary>
    private static bool IsPurpose(Token child) => child.Is("advcl") && HasMark(child, "to");

    private static bool HasMark(Token clause, string lemma)
    {
        foreach (Token child in clause.Children)
        {
            if (child.Is("mark") && child.Lemma == lemma)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPerfect(Token verb)
    {
        foreach (Token child in verb.Children)
        {
            if (child.Is("aux") && child.Lemma == "have")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRelativePronoun(Token token) => token.Lemma is "that" or "who" or "which" or "whom" && token.Upos is "PRON" or "SCONJ";

    private void AddSubjects(Token token, List<Token> found, int depth)
    {
        if (depth > DepthLimit)
        {
            return;
        }

        if (IsVerbal(token))
        {
            AddVerbSubjects(token, found, depth);
        }
        else
        {
            AddNounSubjects(token, found, depth);
        }
    }

    private void AddVerbSubjects(Token verb, List<Token> found, int depth)
    {
        if (IsPassive(verb))
        {
            AddChildren(verb, found, child => child.Deprel == "obl:agent" || (child.Is("obl") && CaseOf(child) == "by"));
            return;
        }

        foreach (Token child in verb.Children)
        {
            if ((child.Deprel is "nsubj" or "nsubj:outer" && IsSubject(child)) || child.Deprel is "csubj" or "expl")
            {
                found.Add(IsRelativePronoun(child) && verb.Is("acl") && verb.Head is { } antecedent ? antecedent : child);
            }
        }

        if (found.Count > 0 || verb.Head is not { } head)
        {
            return;
        }

        switch (verb.Deprel)
        {
            case "conj" or "parataxis" when IsVerbal(head) && IsPassive(head):
                // "was sanctioned and protested": the surface subject goes on.
                AddChildren(head, found, child => child.Deprel == "nsubj:pass");
                break;
            case "conj" when IsVerbal(head):
                AddSubjects(head, found, depth + 1);
                break;
            case "xcomp" or "ccomp" or "advcl" when IsVerbal(head) || head.Upos == "ADJ":
                AddControllers(verb, head, found, depth);
                break;
            case "acl" when verb.Xpos is "VBG":
                found.Add(head);
                break;
            case "acl" or "acl:relcl":
                // "China's decision to suspend", "took steps to ease": whoever has or takes the noun does it.
                AddNounSubjects(head, found, depth + 1);
                break;
        }
    }

    /// <summary>Who is to do an infinitive: the object of "urged", the subject of "agreed".</summary>
    private void AddControllers(Token verb, Token head, List<Token> found, int depth)
    {
        if (!verb.Is("advcl") || HasMark(verb, "to"))
        {
            AddChildren(head, found, child => child.Is("iobj") || (child.Is("obj") && child.Index < verb.Index) ||
                (child.Is("obl") && CaseOf(child) is "on" or "upon" && head.Lemma == "call"));
            if (IsPassive(head))
            {
                AddChildren(head, found, child => child.Deprel == "nsubj:pass");
            }
        }

        if (found.Count == 0)
        {
            AddSubjects(head, found, depth + 1);
        }

        if (found.Count == 0 && IsPassive(head))
        {
            AddChildren(head, found, child => child.Deprel == "nsubj:pass");
        }
    }

    private void AddNounSubjects(Token noun, List<Token> found, int depth)
    {
        AddChildren(noun, found, child => child.Is("nsubj"));
        AddChildren(noun, found, child => child.Deprel == "nmod:poss");
        AddChildren(noun, found, child => (child.Is("nmod") || child.Is("obl")) && CaseOf(child) == "by");
        AddChildren(noun, found, child => IsPremodifier(child) && child.Deprel != "nmod:poss");
        if (depth <= DepthLimit && LightVerbOf(noun) is { } verb)
        {
            AddVerbSubjects(verb, found, depth + 1);
        }

        // "the visit of President Xi": last, since "the release of two men" is an object.
        AddChildren(noun, found, child => child.Is("nmod") && CaseOf(child) == "of");
    }

    /// <summary>The verb that only carries a noun: "imposed" for "sanctions".</summary>
    private Token? LightVerbOf(Token noun)
    {
        if (noun.Head is { } head && lightVerbs.Contains(head.Lemma) && IsVerbal(head) && (noun.Is("obj") || noun.Deprel == "nsubj:pass"))
        {
            return head;
        }

        return null;
    }

    private static void AddObjects(Token token, List<Token> found)
    {
        if (!IsVerbal(token))
        {
            AddChildren(token, found, child => child.Is("nmod") && CaseOf(child) == "of");
            return;
        }

        if (IsPassive(token))
        {
            AddChildren(token, found, child => child.Deprel is "nsubj:pass" && !IsRelativePronoun(child));
            if (found.Count == 0 && token.Is("acl") && token.Head is { } head)
            {
                found.Add(head);
            }
            else if (found.Count == 0 && token.Is("conj") && token.Head is { } first && IsVerbal(first))
            {
                AddChildren(first, found, child => child.Deprel is "nsubj:pass");
            }

            return;
        }

        foreach (Token child in token.Children)
        {
            if (child.Is("obj"))
            {
                // "the talks that China called off": the pronoun stands for the noun.
                found.Add(IsRelativePronoun(child) && token.Is("acl") && token.Head is { } noun ? noun : child);
            }
        }

        if (found.Count == 0)
        {
            // Who is urged to act is an indirect object to some analyses.
            AddChildren(token, found, child => child.Is("iobj"));
        }

        if (found.Count == 0)
        {
            // "urged the United States to lift": some analyses make the one who is urged the subject of the infinitive.
            foreach (Token clause in token.Children)
            {
                if ((clause.Is("xcomp") || clause.Is("ccomp")) && HasMark(clause, "to"))
                {
                    AddChildren(clause, found, child => child.Is("nsubj"));
                }
            }
        }

        if (found.Count == 0 && token.Deprel == "acl:relcl" && token.Head is { } antecedent)
        {
            // "the talks that China suspended": the gap is the noun itself, unless that is the subject.
            bool subjectIsGap = false;
            foreach (Token child in token.Children)
            {
                subjectIsGap |= child.Is("nsubj") && IsRelativePronoun(child);
            }

            if (!subjectIsGap)
            {
                found.Add(antecedent);
            }
        }
    }

    private static void AddPrepositional(Token token, string preposition, List<Token> found)
    {
        AddCased(token, preposition, found);
        if (IsVerbal(token))
        {
            // "held talks with Tokyo": the phrase may hang on the object.
            foreach (Token child in token.Children)
            {
                if (child.Is("obj") || child.Deprel == "nsubj:pass")
                {
                    AddCased(child, preposition, found);
                }
            }
        }
        else if (found.Count == 0 && token.Head is { } head && IsVerbal(head) && (token.Is("obj") || token.Deprel == "nsubj:pass" || token.Is("obl")))
        {
            AddCased(head, preposition, found);
        }
    }

    private static void AddCased(Token token, string preposition, List<Token> found)
    {
        foreach (Token child in token.Children)
        {
            if ((child.Is("obl") || child.Is("nmod") || child.Is("advcl") || child.Is("acl")) && CaseMatches(child, preposition))
            {
                found.Add(child);
            }
        }
    }

    private static bool CaseMatches(Token child, string preposition)
    {
        if (CaseOf(child) == preposition)
        {
            return true;
        }

        // "accused China of hacking": a verb after a preposition.
        return IsVerbal(child) && HasMark(child, preposition);
    }
}
