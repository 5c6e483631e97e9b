namespace Detente.Nlp;

/// <summary>Fills the columns of documents, sentence after sentence, in one thread's work space.</summary>
internal sealed class SentenceParser(LanguageModel model, FormTable forms)
{
    /// <summary>Longer sentences are read in pieces of this many tokens, which hang on the first: the work stays linear in the length.</summary>
    private const int Longest = 300;

    private readonly NetworkReader reader = new(model.Network);
    private readonly List<Piece> pieces = [];
    private readonly List<FormEntry> entries = [];

    public void Fill(Document document)
    {
        try
        {
            foreach (Sentence sentence in document.Sentences)
            {
                for (int offset = 0; offset < sentence.Count; offset += Longest)
                {
                    Take(document.Columns, new Piece(sentence.FirstToken, offset, Math.Min(Longest, sentence.Count - offset)));
                    if (reader.Rows >= NetworkReader.GoodRows)
                    {
                        Write(document.Columns);
                    }
                }
            }

            Write(document.Columns);
        }
        finally
        {
            Clear();
        }
    }

    private void Take(TokenColumns columns, Piece piece)
    {
        reader.Open();
        foreach (string form in columns.Form.AsSpan(piece.FirstToken + piece.Offset, piece.Count))
        {
            FormEntry entry = forms.Get(form);
            entries.Add(entry);
            reader.Add(entry);
        }

        reader.Close();
        pieces.Add(piece);
    }

    /// <summary>Reads the pieces taken and puts what was found into the columns.</summary>
    private void Write(TokenColumns columns)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        reader.Read();
        int token = 0;
        for (int p = 0; p < pieces.Count; p++)
        {
            Piece piece = pieces[p];
            int at = piece.FirstToken + piece.Offset;
            for (int row = reader.Start(p) + 1; row < reader.Start(p + 1); row++, at++, token++)
            {
                int tag = reader.Tag(row);
                (columns.Upos[at], columns.Xpos[at]) = model.Tags.Tags[tag];
                (columns.Lemma[at], columns.Feats[at]) = entries[token].Under(tag, model);
                if (model.HasParser)
                {
                    int head = reader.Head(row);
                    bool hangsOn = head == 0 && piece.Offset > 0;
                    columns.Head[at] = hangsOn ? RootOf(columns, piece) : head == 0 ? 0 : head + piece.Offset;
                    columns.Deprel[at] = hangsOn ? "parataxis" : reader.Relation(row);
                }
            }
        }

        Clear();
    }

    private static int RootOf(TokenColumns columns, Piece piece) => columns.Head.AsSpan(piece.FirstToken, Longest).IndexOf(0) + 1;

    private void Clear()
    {
        reader.Clear();
        pieces.Clear();
        entries.Clear();
    }

    /// <summary>Some tokens of a sentence, from <paramref name="Offset"/> on.</summary>
    private readonly record struct Piece(int FirstToken, int Offset, int Count);
}
