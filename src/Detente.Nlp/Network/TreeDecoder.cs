namespace Detente.Nlp;

/// <summary>The tree of highest score with one root: Chu-Liu and Edmonds, run only where the best heads alone make no tree.</summary>
internal sealed class TreeDecoder
{
    private int[] colour = [];

    /// <param name="scores">Row i, from 1: what each row j from 0 scores as head of i; rows of <paramref name="width"/>.</param>
    /// <param name="head">Filled from 1.</param>
    public void Decode(ReadOnlySpan<float> scores, int count, int width, Span<int> head)
    {
        int roots = 0;
        for (int i = 1; i < count; i++)
        {
            ReadOnlySpan<float> line = scores.Slice(i * width, count);
            int best = i == 1 && count > 2 ? 2 : 0;
            for (int j = 0; j < count; j++)
            {
                if (j != i && line[j] > line[best])
                {
                    best = j;
                }
            }

            head[i] = best;
            roots += best == 0 ? 1 : 0;
        }

        head[0] = -1;
        if (roots == 1 && IsTree(head, count))
        {
            return;
        }

        // One root: the one that loses least.
        var costs = new double[count * count];
        for (int i = 1; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                costs[(i * count) + j] = i == j ? double.NegativeInfinity : scores[(i * width) + j] - (j == 0 ? 1e5 : 0);
            }
        }

        int[] tree = MaximumSpanningTree(costs, count);
        for (int i = 1; i < count; i++)
        {
            head[i] = tree[i];
        }
    }

    private bool IsTree(ReadOnlySpan<int> head, int count)
    {
        if (colour.Length < count)
        {
            colour = new int[count * 2];
        }

        colour.AsSpan(0, count).Clear();
        for (int i = 1; i < count; i++)
        {
            int at = i;
            while (at > 0 && colour[at] == 0)
            {
                colour[at] = i;
                at = head[at];
            }

            if (at > 0 && colour[at] == i)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] MaximumSpanningTree(double[] score, int n)
    {
        var best = new int[n];
        for (int i = 1; i < n; i++)
        {
            int most = 0;
            for (int j = 0; j < n; j++)
            {
                if (j != i && score[(i * n) + j] > score[(i * n) + most])
                {
                    most = j;
                }
            }

            best[i] = most;
        }

        // A cycle among the best heads.
        var mark = new int[n];
        var cycle = new List<int>();
        for (int i = 1; i < n && cycle.Count == 0; i++)
        {
            int at = i;
            while (at > 0 && mark[at] == 0)
            {
                mark[at] = i;
                at = best[at];
            }

            if (at > 0 && mark[at] == i)
            {
                int first = at;
                do
                {
                    cycle.Add(at);
                    at = best[at];
                }
                while (at != first);
            }
        }

        if (cycle.Count == 0)
        {
            return best;
        }

        var inCycle = new bool[n];
        foreach (int node in cycle)
        {
            inCycle[node] = true;
        }

        // Contract it to one node, the last.
        var old = new List<int>();
        for (int i = 0; i < n; i++)
        {
            if (!inCycle[i])
            {
                old.Add(i);
            }
        }

        int m = old.Count + 1;
        int whole = m - 1;
        var inner = new double[m * m];
        Array.Fill(inner, double.NegativeInfinity);
        var enters = new int[m];
        var leaves = new int[m];
        for (int a = 0; a < old.Count; a++)
        {
            for (int b = 0; b < old.Count; b++)
            {
                if (a > 0 && a != b)
                {
                    inner[(a * m) + b] = score[(old[a] * n) + old[b]];
                }
            }

            double most = double.NegativeInfinity;
            foreach (int node in cycle)
            {
                double value = score[(node * n) + old[a]] - score[(node * n) + best[node]];
                if (value > most)
                {
                    most = value;
                    enters[a] = node;
                }
            }

            inner[(whole * m) + a] = most;
            if (a > 0)
            {
                most = double.NegativeInfinity;
                foreach (int node in cycle)
                {
                    if (score[(old[a] * n) + node] > most)
                    {
                        most = score[(old[a] * n) + node];
                        leaves[a] = node;
                    }
                }

                inner[(a * m) + whole] = most;
            }
        }

        int[] tree = MaximumSpanningTree(inner, m);
        for (int a = 1; a < old.Count; a++)
        {
            best[old[a]] = tree[a] == whole ? leaves[a] : old[tree[a]];
        }

        int from = tree[whole];
        best[enters[from]] = old[from];
        return best;
    }
}
