using Detente.Nlp;

namespace Detente.Coding;

/// <summary>What the words around a noun say of it.</summary>
internal static class NounPhrase
{
    public static bool IsPlural(Token noun) => noun.Xpos is "NNS" or "NNPS";

    /// <summary>"The ministry", "this embassy": one that the reader knows.</summary>
    public static bool IsDefinite(Token noun) => HasChild(noun, "the", "this");

    /// <summary>"The two leaders", "both ministries", "neither side": not the one named before.</summary>
    public static bool IsOfBoth(Token noun) => HasChild(noun, "two", "both") || HasChild(noun, "neither", "either");

    /// <summary>The token of a stretch of words on which the others hang; the last where the tree says nothing.</summary>
    public static Token HeadOf(Sentence sentence, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            Token token = sentence[i];
            int head = token.HeadId - 1;
            if ((head < first || head > last) && !token.Is("case") && !token.Is("advmod") && !token.Is("punct") && !token.Is("cc"))
            {
                return token;
            }
        }

        return sentence[last];
    }

    private static bool HasChild(Token noun, string lemma, string other)
    {
        foreach (Token child in noun.Children)
        {
            if (child.Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase) || child.Lemma.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
