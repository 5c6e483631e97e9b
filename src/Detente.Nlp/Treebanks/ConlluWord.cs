namespace Detente.Nlp;

/// <summary>A word row as read; <paramref name="Head"/> is −1 where the column is <c>_</c>.</summary>
internal readonly record struct ConlluWord(
    int Line, string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, string Deps, string Misc);

/// <summary>A multiword token: the indices from 0 of its first and last word, and what stands in the text.</summary>
internal readonly record struct ConlluSurface(int Line, int First, int Last, string Form, string Misc);
