using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds the verbs of a dictionary that a word of a sentence is: by its form, else by its lemma; of verbs of several words the longest.</summary>
internal sealed class VerbFinder(ForeignSentence sentence, VerbDictionary dictionary)
{
    /// <summary>All blocks in which the verb stands; empty for a verb that the dictionary does not know.</summary>
    public List<(VerbBlock Block, VerbEntry Entry)> Find(Token verb)
    {
        // "upgrading" may have been given the lemma "upgrad", "jailed" the lemma "jaile".
        string lemma = sentence.Lemmas[verb.Index];
        foreach (string key in (string[])[sentence.Forms[verb.Index], lemma, lemma + "E", lemma.TrimEnd('E')])
        {
            (VerbBlock Block, VerbEntry Entry, VerbForm Form)[] found = [.. dictionary.FormsOf(key).Where(candidate => Stands(candidate.Form, verb))];
            if (found.Length > 0)
            {
                int most = found.Max(candidate => candidate.Form.Words.Count);
                return [.. found.Where(candidate => candidate.Form.Words.Count == most).Select(candidate => (candidate.Block, candidate.Entry))];
            }
        }

        return [];
    }

    private bool Stands(VerbForm form, Token verb)
    {
        for (int i = 0; i < form.Words.Count; i++)
        {
            int index = verb.Index + i - form.VerbIndex;
            bool isThere = i == form.VerbIndex || (index >= 0 && index < sentence.Forms.Length && (sentence.Forms[index] == form.Words[i] || sentence.Lemmas[index] == form.Words[i]))
                || (i > form.VerbIndex && ForeignSentence.Any(verb, child => child.Is("compound") && sentence.Forms[child.Index] == form.Words[i]));
            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }
}
