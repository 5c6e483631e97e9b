using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Tells a state or capital that acts ("Beijing protested", "talks with Beijing") from the place ("in Beijing", "the Beijing airport", "flew to Beijing").</summary>
internal sealed class Metonymy(WordLists words)
{
    /// <summary>Whether the name is only where something is or happens.</summary>
    /// <param name="isCapital">A city: it may be a place also before a noun and after a verb of motion.</param>
    public bool IsPlace(Sentence sentence, int first, int last, bool isCapital)
    {
        Token head = NounPhrase.HeadOf(sentence, first, last);
        string preposition = DeepRelations.CaseOf(head);
        if (words.Locatives.Contains(preposition))
        {
            return true;
        }

        if (!isCapital)
        {
            return false;
        }

        if (preposition is "to" or "from" or "for" or "toward" or "towards")
        {
            return head.Head is { } mover && words.Motion.Contains(mover.Lemma);
        }

        if (head.Is("obj"))
        {
            return head.Head is { } verb && words.Motion.Contains(verb.Lemma);
        }

        if (head.Is("compound") && head.Head is { } noun)
        {
            return !words.CapitalOwned.Contains(noun.Lemma.ToLowerInvariant());
        }

        // "Paris, France": a city named with its state.
        return last + 2 < sentence.Count && sentence[last + 1].Form == "," && sentence[last + 2].Upos == "PROPN" && sentence[last + 2].HeadId == head.Id;
    }
}
