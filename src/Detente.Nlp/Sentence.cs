using System.Collections;

namespace Detente.Nlp;

/// <summary>A sentence: its tokens in order, and its dependency tree.</summary>
public sealed class Sentence : IReadOnlyList<Token>
{
    private readonly SentenceBounds bounds;
    private int[]? childStart;
    private int[]? childList;

    internal Sentence(Document document, int index, SentenceBounds bounds)
    {
        Document = document;
        Index = index;
        this.bounds = bounds;
    }

    public Document Document { get; }

    /// <summary>From 0.</summary>
    public int Index { get; }

    /// <summary>The <c># sent_id</c> of the file it was read from; null elsewhere.</summary>
    public string? Id => Document.SentenceIds?[Index];

    /// <summary>The paragraph it stands in, from 0.</summary>
    public int ParagraphIndex => bounds.Paragraph;

    /// <summary>From the first character of its first token to the last of its last.</summary>
    public TextSpan Span => Count == 0 ? default : TextSpan.Cover(this[0].Span, this[Count - 1].Span);

    public string Text => Span.Of(Document.Text);

    public int Count => bounds.TokenCount;

    /// <summary>The text from the beginning of one token to the end of another.</summary>
    public string TextOf(int first, int last) => TextSpan.Cover(this[first].Span, this[last].Span).Of(Document.Text);

    /// <summary>The token at an index from 0; its CoNLL-U id is one more.</summary>
    public Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Token(this, index);
        }
    }

    /// <summary>The first token whose head is 0; null where the sentence has not been parsed.</summary>
    public Token? Root
    {
        get
        {
            foreach (Token token in this)
            {
                if (token.HeadId == 0)
                {
                    return token;
                }
            }

            return null;
        }
    }

    internal int FirstToken => bounds.FirstToken;

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The indices of the children of a token, in order.</summary>
    internal ReadOnlySpan<int> ChildrenOf(int index)
    {
        if (childList is null)
        {
            IndexChildren();
        }

        return childList.AsSpan(childStart![index], childStart[index + 1] - childStart[index]);
    }

    private void IndexChildren()
    {
        var start = new int[Count + 2];
        var list = new int[Count];
        int[] heads = Document.Columns.Head;
        for (int i = 0; i < Count; i++)
        {
            int head = heads[FirstToken + i];
            if (head > 0)
            {
                start[head]++;
            }
        }

        for (int i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        var next = new int[Count];
        start.AsSpan(0, Count).CopyTo(next);
        for (int i = 0; i < Count; i++)
        {
            int head = heads[FirstToken + i];
            if (head > 0)
            {
                list[next[head - 1]++] = i;
            }
        }

        childStart = start;
        childList = list;
    }

    public struct Enumerator : IEnumerator<Token>
    {
        private readonly Sentence sentence;
        private int index;

        internal Enumerator(Sentence sentence)
        {
            this.sentence = sentence;
            index = -1;
        }

        public readonly Token Current => new(sentence, index);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++index < sentence.Count;

        public void Reset() => index = -1;

        public readonly void Dispose()
        {
        }
    }
}
