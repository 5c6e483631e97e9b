namespace Detente.Nlp;

/// <summary>A view on one token: the ten CoNLL-U columns and its place in the text. Cheap to copy.</summary>
public readonly struct Token : IEquatable<Token>
{
    internal Token(Sentence sentence, int index)
    {
        Sentence = sentence;
        Index = index;
    }

    public Sentence Sentence { get; }

    /// <summary>In the sentence, from 0.</summary>
    public int Index { get; }

    /// <summary>The CoNLL-U id, from 1.</summary>
    public int Id => Index + 1;

    public TextSpan Span => Columns.Span[Row];

    public string Form => Columns.Form[Row];

    public string Lemma => Columns.Lemma[Row];

    public string Upos => Columns.Upos[Row];

    public string Xpos => Columns.Xpos[Row];

    public string Feats => Columns.Feats[Row];

    /// <summary>The id of the head; 0 for the root, −1 while not parsed.</summary>
    public int HeadId => Columns.Head[Row];

    public string Deprel => Columns.Deprel[Row];

    public string Deps => Columns.Deps[Row];

    public string Misc => Columns.Misc[Row];

    /// <summary>The head; null for the root.</summary>
    public Token? Head => HeadId > 0 ? new Token(Sentence, HeadId - 1) : null;

    /// <summary>The tokens that hang on this one, in order.</summary>
    public ChildList Children => new(Sentence, Index);

    private TokenColumns Columns => Sentence.Document.Columns;

    private int Row => Sentence.FirstToken + Index;

    public static bool operator ==(Token left, Token right) => left.Equals(right);

    public static bool operator !=(Token left, Token right) => !left.Equals(right);

    /// <summary>True when the relation is this one or a subtype of it: <c>obl:agent</c> is <c>obl</c>.</summary>
    public bool Is(string relation) =>
        Deprel.StartsWith(relation, StringComparison.Ordinal) && (Deprel.Length == relation.Length || Deprel[relation.Length] == ':');

    public bool Equals(Token other) => ReferenceEquals(Sentence, other.Sentence) && Index == other.Index;

    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Sentence, Index);

    public override string ToString() => $"{Id}:{Form}/{Upos}";

    /// <summary>The children of a token, enumerated without allocation.</summary>
    public readonly ref struct ChildList
    {
        private readonly Sentence sentence;
        private readonly ReadOnlySpan<int> indices;

        internal ChildList(Sentence sentence, int index)
        {
            this.sentence = sentence;
            indices = sentence.ChildrenOf(index);
        }

        public int Count => indices.Length;

        public Token this[int position] => new(sentence, indices[position]);

        public Enumerator GetEnumerator() => new(this);

        public ref struct Enumerator
        {
            private readonly ChildList list;
            private int position;

            internal Enumerator(ChildList list)
            {
                this.list = list;
                position = -1;
            }

            public readonly Token Current => list[position];

            public bool MoveNext() => ++position < list.Count;
        }
    }
}
