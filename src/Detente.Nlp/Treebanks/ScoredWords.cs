namespace Detente.Nlp;

/// <summary>A document's words as the scorer sees them: with their places among the characters that are no white space.</summary>
internal sealed class ScoredWords
{
    public ScoredWords(Document document)
    {
        int[] place = new int[document.Text.Length + 1];
        for (int i = 0; i < document.Text.Length; i++)
        {
            place[i + 1] = place[i] + (CharacterKind.IsSpace(document.Text[i]) ? 0 : 1);
        }

        Columns = document.Columns;
        Tokens = new (int, int)[Count];
        IsPart = new bool[Count];
        Head = new int[Count];
        foreach (Sentence sentence in document.Sentences)
        {
            Read(sentence, place);
        }
    }

    public TokenColumns Columns { get; }

    public int Count => Columns.Count;

    /// <summary>First character and the one after the last; for a word of a multiword token, those of the whole token.</summary>
    public (int Start, int End)[] Tokens { get; }

    /// <summary>True for a word of a multiword token.</summary>
    public bool[] IsPart { get; }

    /// <summary>The row of the head in the document; −1 for a root, −2 for a word without a head.</summary>
    public int[] Head { get; }

    public List<(int Start, int End)> Sentences { get; } = [];

    private void Read(Sentence sentence, int[] place)
    {
        if (sentence.Count == 0)
        {
            return;
        }

        int first = sentence.FirstToken;
        int end = first + sentence.Count;
        for (int row = first; row < end;)
        {
            int next = row + 1;
            while (next < end && Columns.Joined[next])
            {
                next++;
            }

            TextSpan surface = TextSpan.Cover(Columns.Span[row], Columns.Span[next - 1]);
            Tokens.AsSpan(row, next - row).Fill((place[surface.Start], place[surface.End]));
            IsPart.AsSpan(row, next - row).Fill(next > row + 1);
            row = next;
        }

        for (int row = first; row < end; row++)
        {
            Head[row] = Columns.Head[row] <= 0 ? Columns.Head[row] - 1 : first + Columns.Head[row] - 1;
        }

        Sentences.Add((Tokens[first].Start, Tokens[end - 1].End));
    }
}
