namespace Detente.Nlp;

/// <summary>The columns of a document's tokens, one array each, <see cref="Count"/> long.</summary>
internal sealed class TokenColumns(int count)
{
    public int Count => count;

    public TextSpan[] Span { get; } = new TextSpan[count];

    /// <summary>The word as the analysis sees it; differs from the text only where a CoNLL-U file says so.</summary>
    public string[] Form { get; } = new string[count];

    public string[] Lemma { get; } = Filled(count);

    public string[] Upos { get; } = Filled(count);

    public string[] Xpos { get; } = Filled(count);

    public string[] Feats { get; } = Filled(count);

    /// <summary>1-based in the sentence, 0 for the root, −1 while not parsed.</summary>
    public int[] Head { get; } = Unparsed(count);

    public string[] Deprel { get; } = Filled(count);

    public string[] Deps { get; } = Filled(count);

    public string[] Misc { get; } = Filled(count);

    /// <summary>True for a word that continues the surface token of the word before it: the <c>n't</c> of <c>don't</c>.</summary>
    public bool[] Joined { get; } = new bool[count];

    private static string[] Filled(int count)
    {
        var column = new string[count];
        Array.Fill(column, "_");
        return column;
    }

    private static int[] Unparsed(int count)
    {
        var column = new int[count];
        Array.Fill(column, -1);
        return column;
    }
}
