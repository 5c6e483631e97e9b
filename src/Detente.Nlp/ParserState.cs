namespace Detente.Nlp;

/// <summary>
/// A configuration of the arc-hybrid system (Kuhlmann et al. 2011): a stack, the next word, and the arcs made. Words are 1 to n; the root
/// stands at the end, as n + 1, where Ballesteros and Nivre (2013) put it. Reused from sentence to sentence.
/// </summary>
internal sealed class ParserState
{
    private int[] stack = new int[64];

    public int Words { get; private set; }

    /// <summary>The front of the buffer; <see cref="Root"/> when all words are read.</summary>
    public int Next { get; private set; }

    public int StackSize { get; private set; }

    public int Root => Words + 1;

    public int[] Head { get; private set; } = new int[64];

    public int[] Label { get; private set; } = new int[64];

    // The two outermost children on each side, 0 where there is none, and how many there are.
    public int[] Left1 { get; private set; } = new int[64];

    public int[] Left2 { get; private set; } = new int[64];

    public int[] Right1 { get; private set; } = new int[64];

    public int[] Right2 { get; private set; } = new int[64];

    public int[] LeftCount { get; private set; } = new int[64];

    public int[] RightCount { get; private set; } = new int[64];

    public bool IsDone => StackSize == 0 && Next == Root;

    public bool CanShift => Next < Root;

    /// <summary>The last word on the stack is the only one that may hang on the root: there is one root.</summary>
    public bool CanLeft => StackSize > 0 && (Next < Root || StackSize == 1);

    public bool CanRight => StackSize > 1;

    public void Start(int words)
    {
        Words = words;
        Next = 1;
        StackSize = 0;
        int size = words + 2;
        if (Head.Length < size)
        {
            int room = Math.Max(size, Head.Length * 2);
            stack = new int[room];
            Head = new int[room];
            Label = new int[room];
            Left1 = new int[room];
            Left2 = new int[room];
            Right1 = new int[room];
            Right2 = new int[room];
            LeftCount = new int[room];
            RightCount = new int[room];
        }

        foreach (int[] column in (ReadOnlySpan<int[]>)[Label, Left1, Left2, Right1, Right2, LeftCount, RightCount])
        {
            Array.Clear(column, 0, size);
        }

        Array.Fill(Head, -1, 0, size);
    }

    /// <summary>The word this deep in the stack, 0 the top; 0 where the stack ends.</summary>
    public int Stack(int depth) => depth < StackSize ? stack[StackSize - 1 - depth] : 0;

    public void Shift() => stack[StackSize++] = Next++;

    /// <summary>The top hangs on the next word.</summary>
    public void LeftArc(int label)
    {
        int child = stack[--StackSize];
        int head = Next;
        Head[child] = head == Root ? 0 : head;
        Label[child] = label;
        Left2[head] = Left1[head];
        Left1[head] = child;
        LeftCount[head]++;
    }

    /// <summary>The top hangs on the word below it.</summary>
    public void RightArc(int label)
    {
        int child = stack[--StackSize];
        int head = stack[StackSize - 1];
        Head[child] = head;
        Label[child] = label;
        Right2[head] = Right1[head];
        Right1[head] = child;
        RightCount[head]++;
    }
}
