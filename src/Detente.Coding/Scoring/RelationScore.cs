namespace Detente.Coding;

/// <summary>How right verdicts are: F1 of each type and their mean, the trust that odds deserve, and how well relations are told from none.</summary>
public sealed class RelationScore
{
    private const int Bins = 10;
    private readonly RelationVerdict[] typed;

    public RelationScore(IEnumerable<RelationVerdict> verdicts)
    {
        RelationVerdict[] all = [.. verdicts];
        typed = [.. all.Where(verdict => verdict.Pair.Type is not null)];
        (double Score, bool Related)[] relations = [.. all.Where(verdict => verdict.Pair is { Type: null, Related: not null }).Select(verdict => (verdict.Related, verdict.Pair.Related!.Value))];
        RelationCurve = AreaUnderCurve(relations);
        RelationCount = relations.Length;
    }

    /// <summary>Verdicts with a type.</summary>
    public int Count => typed.Length;

    public double Accuracy => Count == 0 ? 0 : typed.Average(verdict => verdict.Type == verdict.Pair.Type ? 1.0 : 0);

    /// <summary>Pairs labelled only related or not.</summary>
    public int RelationCount { get; }

    /// <summary>ROC-AUC of "related" over those.</summary>
    public double RelationCurve { get; }

    /// <summary>Of each type, by CAMEO2PLOVER-2021.</summary>
    public IReadOnlyList<ClassScore> Types => Score(verdict => verdict.Pair.Type!, verdict => verdict.Type);

    public IReadOnlyList<ClassScore> Quads => Score(verdict => Quad(verdict.Pair.Type!), verdict => Quad(verdict.Type));

    /// <summary>The same of patterns alone; a pair that no pattern fits is wrong.</summary>
    public IReadOnlyList<ClassScore> PatternTypes => Score(verdict => verdict.Pair.Type!, verdict => verdict.Patterns.Type ?? "-");

    /// <summary>Odds in ten steps: how many verdicts, their mean odds, and the share that is right (Guo and others 2017).</summary>
    public IReadOnlyList<(int Count, double Odds, double Right)> Reliability =>
        [.. typed.GroupBy(verdict => Math.Min((int)(verdict.Best.Odds * Bins), Bins - 1)).OrderBy(bin => bin.Key)
            .Select(bin => (bin.Count(), bin.Average(verdict => verdict.Best.Odds), bin.Average(verdict => verdict.Type == verdict.Pair.Type ? 1.0 : 0)))];

    /// <summary>The mean gap between odds and share right, weighted by count.</summary>
    public double CalibrationError => Count == 0 ? 0 : Reliability.Sum(bin => bin.Count * Math.Abs(bin.Odds - bin.Right)) / Count;

    public static double MacroF1(IEnumerable<ClassScore> classes) => classes.Where(one => one.Gold > 0).Select(one => one.F1).DefaultIfEmpty(0).Average();

    internal static double AreaUnderCurve(IReadOnlyCollection<(double Score, bool Positive)> scored)
    {
        int positives = scored.Count(one => one.Positive);
        long negatives = scored.Count - positives;
        if (positives == 0 || negatives == 0)
        {
            return 0;
        }

        double rank = 0, sum = 0;
        foreach (IGrouping<double, (double Score, bool Positive)> tie in scored.GroupBy(one => one.Score).OrderBy(group => group.Key))
        {
            int size = tie.Count();
            sum += tie.Count(one => one.Positive) * (rank + ((size + 1) / 2.0));
            rank += size;
        }

        return (sum - (positives * (positives + 1.0) / 2)) / positives / negatives;
    }

    private static string Quad(string type) => Codebook2021.QuadOf(type).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private List<ClassScore> Score(Func<RelationVerdict, string> gold, Func<RelationVerdict, string> said) =>
        [.. typed.Select(gold).Distinct().Order(StringComparer.Ordinal).Select(name => new ClassScore(
            name, typed.Count(v => gold(v) == name), typed.Count(v => said(v) == name), typed.Count(v => gold(v) == name && said(v) == name)))];
}

/// <summary>How right one class is.</summary>
/// <param name="Gold">How many have the label.</param>
/// <param name="Said">How many were said to.</param>
/// <param name="Right">Both.</param>
public sealed record ClassScore(string Name, int Gold, int Said, int Right)
{
    public double Precision => Said == 0 ? 0 : (double)Right / Said;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Gold + Said == 0 ? 0 : 2.0 * Right / (Gold + Said);
}
