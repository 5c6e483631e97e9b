namespace Detente.Nlp;

/// <summary>How many gold arcs each action of arc-hybrid puts out of reach (Goldberg and Nivre 2013).</summary>
internal static class DynamicOracle
{
    /// <param name="heads">Gold heads of words 1 to n, with <see cref="ParserState.Root"/> for the root.</param>
    public static (int Shift, int Left, int Right) Costs(ParserState state, int[] heads, ChildIndex children)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        int shift = int.MaxValue, left = int.MaxValue, right = int.MaxValue;
        if (state.CanShift)
        {
            // The next word loses a head deeper than the top, and all its children on the stack.
            shift = heads[b0] < b0 && heads[b0] != s0 && OnStack(state, heads[b0]) ? 1 : 0;
            foreach (int child in children.Of(b0))
            {
                shift += child < b0 && OnStack(state, child) ? 1 : 0;
            }
        }

        if (state.StackSize > 0)
        {
            int inBuffer = 0;
            foreach (int child in children.Of(s0))
            {
                inBuffer += child >= b0 ? 1 : 0;
            }

            int head = heads[s0];
            if (state.CanLeft)
            {
                left = inBuffer + ((head == s1 && s1 > 0) || head > b0 ? 1 : 0);
            }

            if (state.CanRight)
            {
                right = inBuffer + (head >= b0 ? 1 : 0);
            }
        }

        return (shift, left, right);
    }

    private static bool OnStack(ParserState state, int word) => word > 0 && word < state.Next && state.Head[word] < 0;
}

/// <summary>The gold children of each word.</summary>
internal sealed class ChildIndex
{
    private readonly int[][] children;

    public ChildIndex(int[] heads, int root)
    {
        var lists = new List<int>[root + 1];
        for (int i = 1; i < root; i++)
        {
            (lists[heads[i]] ??= []).Add(i);
        }

        children = [.. lists.Select(l => l is null ? [] : l.ToArray())];
    }

    public int[] Of(int word) => children[word];
}
