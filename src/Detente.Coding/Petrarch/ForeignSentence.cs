using Detente.Nlp;

namespace Detente.Coding;

/// <summary>A parsed sentence as foreign patterns see it: words in capitals, names found, relations of UD 1 and UD 2 under one name.</summary>
internal sealed class ForeignSentence
{
    private static readonly HashSet<string> LocalRelations = ["compound", "name", "flat", "fixed", "mwe", "amod", "det", "nummod", "goeswith"];

    public ForeignSentence(Sentence sentence, ForeignNames names, DateOnly day)
    {
        Tokens = [.. sentence];
        Forms = [.. Tokens.Select(token => token.Form.ToUpperInvariant())];
        Lemmas = [.. Tokens.Select(token => token.Lemma.ToUpperInvariant())];
        Mentions = names.Find(Forms, day);
    }

    public Token[] Tokens { get; }

    public string[] Forms { get; }

    public string[] Lemmas { get; }

    public IReadOnlyList<ForeignMention> Mentions { get; }

    public static bool IsVerb(Token token) => token.Upos == "VERB" && !token.Is("aux") && !token.Is("auxpass") && !token.Is("cop");

    public static bool IsPassiveSubject(Token token) => token.Deprel is "nsubjpass" or "nsubj:pass" or "csubjpass" or "csubj:pass";

    public static bool IsSubject(Token token) => token.Is("nsubj") || token.Deprel is "nsubjpass";

    public static bool IsObject(Token token) => token.Is("dobj") || token.Is("obj") || token.Is("iobj");

    /// <summary>A noun with its preposition that hangs on a verb; times without one are none.</summary>
    public static bool IsOblique(Token token) =>
        token.Deprel is "nmod" or "obl" or "obl:agent" or "nmod:agent" || (token.Is("advmod") && token.Upos is "NOUN" or "PROPN") || (token.Deprel is "nmod:tmod" or "obl:tmod" && CaseOf(token) is not null);

    public static bool IsPassive(Token verb)
    {
        foreach (Token child in verb.Children)
        {
            if (IsPassiveSubject(child) || child.Deprel is "auxpass" or "aux:pass")
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNegated(Token verb)
    {
        foreach (Token child in verb.Children)
        {
            if (child.Is("neg") || (child.Is("advmod") && child.Lemma is "not" or "never" or "n't"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An infinitive with <c>to</c>.</summary>
    public static bool IsInfinitive(Token verb) => Any(verb, child => child.Is("mark") && child.Lemma == "to");

    public static bool Any(Token head, Func<Token, bool> test)
    {
        foreach (Token child in head.Children)
        {
            if (test(child))
            {
                return true;
            }
        }

        return false;
    }

    public static List<Token> Children(Token head, Func<Token, bool> test)
    {
        var found = new List<Token>();
        foreach (Token child in head.Children)
        {
            if (test(child))
            {
                found.Add(child);
            }
        }

        return found;
    }

    /// <summary>The preposition of a noun; null where it has none.</summary>
    public static Token? CaseOf(Token noun)
    {
        foreach (Token child in noun.Children)
        {
            if (child.Is("case") && child.Upos != "PART")
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>A noun and what is joined to it by "and"; the middle of a list of three may have been read as an apposition.</summary>
    public List<Token> Members(Token noun)
    {
        var members = new List<Token> { noun };
        foreach (Token child in noun.Children)
        {
            bool isListed = child.Is("appos") && IsName(noun) && IsName(child) && (Any(noun, other => other.Is("cc")) || Any(child, other => other.Is("cc")));
            if ((child.Is("conj") && !IsVerb(child)) || isListed)
            {
                members.AddRange(Members(child));
            }
        }

        return members;
    }

    private bool IsName(Token noun) => Mentions.Any(mention => !mention.IsAgent && mention.Covers(noun.Index));

    /// <summary>The words below a word, itself among them, in order; what <paramref name="isLeftOut"/> says is left out with all below it.</summary>
    public static SortedSet<int> Below(Token head, Func<Token, bool> isLeftOut)
    {
        var found = new SortedSet<int>();
        Add(head);
        return found;

        void Add(Token token)
        {
            if (!found.Add(token.Index))
            {
                return;
            }

            foreach (Token child in token.Children)
            {
                if (!isLeftOut(child))
                {
                    Add(child);
                }
            }
        }
    }

    /// <summary>The words that make up one name or role with a noun: what stands right by it, without phrases of other nouns.</summary>
    public static SortedSet<int> Local(Token noun) => Below(noun, child => !IsLocal(child));

    public static bool IsLocal(Token token) => LocalRelations.Contains(token.Deprel.Split(':')[0]);

    /// <summary>The word of a name on which the others hang.</summary>
    public Token HomeOf(ForeignMention mention)
    {
        for (int i = mention.Start; i < mention.End; i++)
        {
            if (Tokens[i].HeadId == 0 || !mention.Covers(Tokens[i].HeadId - 1))
            {
                return Tokens[i];
            }
        }

        return Tokens[mention.Start];
    }
}
