using Detente.Nlp;

namespace Detente.Coding;

/// <summary>
/// The lemmas of a sentence as patterns see them. A lemmatiser that has not met a verb may cut it wrongly ("telephon" for "telephoned"); where no
/// pattern knows its lemma, a regular form of it that one knows is taken instead.
/// </summary>
internal sealed class PatternLemmas
{
    private readonly string[] lemmas;

    public PatternLemmas(Sentence sentence, PatternSet patterns)
    {
        lemmas = new string[sentence.Count];
        for (int i = 0; i < lemmas.Length; i++)
        {
            lemmas[i] = LemmaOf(sentence[i], patterns);
        }
    }

    public string this[Token token] => lemmas[token.Index];

    private static string LemmaOf(Token token, PatternSet patterns)
    {
        string lemma = token.Lemma.ToLowerInvariant();
        if (token.Upos is not ("VERB" or "NOUN" or "ADJ") || patterns.Knows(lemma))
        {
            return lemma;
        }

        string form = token.Form.ToLowerInvariant();
        foreach (string ending in (string[])["ed", "d", "ing", "es", "s"])
        {
            if (!form.EndsWith(ending, StringComparison.Ordinal) || form.Length < ending.Length + 3)
            {
                continue;
            }

            string stem = form[..^ending.Length];
            string[] candidates = [stem, stem + "e", stem[^1] == stem[^2] ? stem[..^1] : stem, stem[^1] == 'i' ? stem[..^1] + "y" : stem];
            if (candidates.FirstOrDefault(patterns.Knows) is { } known)
            {
                return known;
            }
        }

        return lemma;
    }
}
