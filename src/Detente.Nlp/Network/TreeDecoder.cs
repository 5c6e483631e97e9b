namespace Detente.Nlp;

/// <summary>The tree of highest score with one root: Chu-Liu and Edmonds, run only where the best heads alone make no tree.</summary>
internal sealed class TreeDecoder
{
    private readonly List<Level> levels = [];
    private int[] colour = [];
    private double[] costs = [];

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
        if (costs.Length < count * count)
        {
            costs = new double[count * count * 2];
        }

        for (int i = 1; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                costs[(i * count) + j] = i == j ? double.NegativeInfinity : scores[(i * width) + j] - (j == 0 ? 1e5 : 0);
            }
        }

        int[] tree = MaximumSpanningTree(costs, count, depth: 0);
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

    /// <summary>The best heads, with cycles contracted one after the other. Each level works in its own arrays, which are kept.</summary>
    private int[] MaximumSpanningTree(ReadOnlySpan<double> score, int n, int depth)
    {
        if (levels.Count == depth)
        {
            levels.Add(new Level());
        }

        Level level = levels[depth];
        level.Fit(n);
        int[] best = level.Best;
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

        if (!FindCycle(best, n, level))
        {
            return best;
        }

        // The cycle becomes one node, the last.
        List<int> old = level.Outside;
        old.Clear();
        for (int i = 0; i < n; i++)
        {
            if (!level.InCycle[i])
            {
                old.Add(i);
            }
        }

        int m = old.Count + 1, whole = m - 1;
        Span<double> inner = level.Inner.AsSpan(0, m * m);
        inner.Fill(double.NegativeInfinity);
        for (int a = 0; a < old.Count; a++)
        {
            double into = double.NegativeInfinity, from = double.NegativeInfinity;
            foreach (int node in level.Cycle)
            {
                double value = score[(node * n) + old[a]] - score[(node * n) + best[node]];
                if (value > into)
                {
                    (into, level.Enters[a]) = (value, node);
                }

                if (a > 0 && score[(old[a] * n) + node] > from)
                {
                    (from, level.Leaves[a]) = (score[(old[a] * n) + node], node);
                }
            }

            inner[(whole * m) + a] = into;
            inner[(a * m) + whole] = from;
            for (int b = 0; b < old.Count; b++)
            {
                if (a > 0 && a != b)
                {
                    inner[(a * m) + b] = score[(old[a] * n) + old[b]];
                }
            }
        }

        int[] tree = MaximumSpanningTree(inner, m, depth + 1);
        for (int a = 1; a < old.Count; a++)
        {
            best[old[a]] = tree[a] == whole ? level.Leaves[a] : old[tree[a]];
        }

        best[level.Enters[tree[whole]]] = old[tree[whole]];
        return best;
    }

    private static bool FindCycle(int[] best, int n, Level level)
    {
        level.Cycle.Clear();
        Array.Clear(level.Mark, 0, n);
        Array.Clear(level.InCycle, 0, n);
        for (int i = 1; i < n; i++)
        {
            int at = i;
            while (at > 0 && level.Mark[at] == 0)
            {
                level.Mark[at] = i;
                at = best[at];
            }

            if (at > 0 && level.Mark[at] == i)
            {
                for (int node = at; !level.InCycle[node]; node = best[node])
                {
                    level.InCycle[node] = true;
                    level.Cycle.Add(node);
                }

                return true;
            }
        }

        return false;
    }

    private sealed class Level
    {
        public int[] Best = [];
        public int[] Mark = [];
        public bool[] InCycle = [];
        public int[] Enters = [];
        public int[] Leaves = [];
        public double[] Inner = [];

        public List<int> Cycle { get; } = [];

        public List<int> Outside { get; } = [];

        public void Fit(int n)
        {
            if (Best.Length >= n)
            {
                return;
            }

            int room = n + (n / 2);
            (Best, Mark, InCycle, Enters, Leaves, Inner) = (new int[room], new int[room], new bool[room], new int[room], new int[room], new double[room * room]);
        }
    }
}
