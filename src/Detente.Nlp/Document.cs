namespace Detente.Nlp;

/// <summary>
/// An analysed text: its sentences, tokens and trees. It owns the columns; <see cref="Sentence"/> and <see cref="Token"/> are views on them.
/// Immutable once built, safe for many readers.
/// </summary>
public sealed class Document
{
    private readonly Sentence[] sentences;

    internal Document(string text, TokenColumns columns, IReadOnlyList<SentenceBounds> bounds)
    {
        Text = text;
        Columns = columns;
        sentences = new Sentence[bounds.Count];
        for (int i = 0; i < sentences.Length; i++)
        {
            sentences[i] = new Sentence(this, i, bounds[i]);
        }
    }

    /// <summary>The text as handed in; every span points into it.</summary>
    public string Text { get; }

    /// <summary>The <c># newdoc id</c> of the file it was read from; null elsewhere.</summary>
    public string? Id { get; init; }

    public IReadOnlyList<Sentence> Sentences => sentences;

    public int TokenCount => Columns.Count;

    internal TokenColumns Columns { get; }

    /// <summary>One a sentence where the document was read from a file that names them.</summary>
    internal IReadOnlyList<string?>? SentenceIds { get; init; }
}

/// <summary>Where a sentence lies: its tokens in the document's columns, and its paragraph (blocks of text between empty lines, from 0).</summary>
internal readonly record struct SentenceBounds(int FirstToken, int TokenCount, int Paragraph);
