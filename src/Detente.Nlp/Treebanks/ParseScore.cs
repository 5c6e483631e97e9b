namespace Detente.Nlp;

/// <summary>How far an analysis agrees with gold. All shares are percentages of 0 to 100: F1 where the words were found by the program too.</summary>
/// <param name="GoldWords">Words in the gold documents.</param>
/// <param name="SystemWords">Words in the documents under test.</param>
/// <param name="Words">Words cut as in gold; 100 where the tokens were given.</param>
/// <param name="Sentences">Sentences whose first and last character are as in gold.</param>
/// <param name="Feats">UFeats: all universal features of the word as in gold.</param>
/// <param name="Las">Head and relation, subtypes such as <c>:pass</c> left aside, as the shared tasks count.</param>
/// <param name="LasSubtypes">Head and the whole relation.</param>
public sealed record ParseScore(
    int GoldWords, int SystemWords, double Words, double Sentences, double Upos, double Xpos, double Feats, double Lemma, double Uas, double Las, double LasSubtypes);
