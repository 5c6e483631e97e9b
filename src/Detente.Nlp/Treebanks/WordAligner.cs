namespace Detente.Nlp;

/// <summary>
/// Pairs the words of two analyses of one text as the CoNLL 2018 shared task does (Zeman et al. 2018, section 5.2). Words that are tokens are
/// paired when they cover the same characters. Where a multiword token stands on either side, all words inside its stretch of text (with
/// the multiword tokens that overlap it) are paired by the longest common subsequence of their forms, whatever their case.
/// </summary>
internal sealed class WordAligner
{
    /// <summary>A stretch with more words than this is no token but a fault of the file; its words stay alone rather than cost minutes.</summary>
    private const int MaxWordsInStretch = 2000;

    private readonly ScoredWords gold;
    private readonly ScoredWords system;
    private readonly int[] partner;

    private WordAligner(ScoredWords gold, ScoredWords system)
    {
        (this.gold, this.system) = (gold, system);
        partner = new int[system.Count];
        Array.Fill(partner, -1);
    }

    /// <returns>For each system word the row of its gold word; −1 where there is none.</returns>
    public static int[] Align(ScoredWords gold, ScoredWords system)
    {
        var aligner = new WordAligner(gold, system);
        aligner.PairTokens();
        int g = 0;
        int s = 0;
        foreach ((int start, int end) in aligner.Stretches())
        {
            Range inGold = Inside(gold, start, end, ref g);
            Range inSystem = Inside(system, start, end, ref s);
            aligner.PairForms(inGold, inSystem);
        }

        return aligner.partner;
    }

    private void PairTokens()
    {
        int g = 0;
        for (int s = 0; s < system.Count; s++)
        {
            while (g < gold.Count && gold.Tokens[g].CompareTo(system.Tokens[s]) < 0)
            {
                g++;
            }

            if (g < gold.Count && gold.Tokens[g] == system.Tokens[s] && !gold.IsPart[g] && !system.IsPart[s])
            {
                partner[s] = g++;
            }
        }
    }

    /// <summary>The multiword tokens of both sides, those that overlap made one.</summary>
    private List<(int Start, int End)> Stretches()
    {
        var result = new List<(int Start, int End)>();
        foreach ((int start, int end) in Multiwords(gold).Concat(Multiwords(system)).Order())
        {
            if (result.Count > 0 && start < result[^1].End)
            {
                result[^1] = (result[^1].Start, Math.Max(end, result[^1].End));
            }
            else
            {
                result.Add((start, end));
            }
        }

        return result;
    }

    private static IEnumerable<(int Start, int End)> Multiwords(ScoredWords side) => side.Tokens.Where((_, row) => side.IsPart[row]);

    /// <param name="row">Where to look from; moved behind what was found.</param>
    private static Range Inside(ScoredWords side, int start, int end, ref int row)
    {
        while (row < side.Count && side.Tokens[row].Start < start)
        {
            row++;
        }

        int first = row;
        while (row < side.Count && side.Tokens[row].End <= end)
        {
            row++;
        }

        return first..row;
    }

    private void PairForms(Range inGold, Range inSystem)
    {
        (int g, int goldEnd) = (inGold.Start.Value, inGold.End.Value);
        (int s, int systemEnd) = (inSystem.Start.Value, inSystem.End.Value);
        if (goldEnd - g > MaxWordsInStretch || systemEnd - s > MaxWordsInStretch)
        {
            return;
        }

        // longest[i, j]: how many words can be paired from the i-th of gold and the j-th of the system on.
        int[,] longest = new int[goldEnd - g + 1, systemEnd - s + 1];
        for (int i = goldEnd - g - 1; i >= 0; i--)
        {
            for (int j = systemEnd - s - 1; j >= 0; j--)
            {
                longest[i, j] = IsSame(g + i, s + j) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; g + i < goldEnd && s + j < systemEnd;)
        {
            if (IsSame(g + i, s + j))
            {
                partner[s + j++] = g + i++;
            }
            else if (longest[i, j] == longest[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private bool IsSame(int goldRow, int systemRow) =>
        gold.Columns.Form[goldRow].Equals(system.Columns.Form[systemRow], StringComparison.OrdinalIgnoreCase);
}
