using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>The last period with enough happenings, against the last one before it that has enough.</summary>
internal sealed record DirectionFinding(Period Period, DyadPoint Before, DyadPoint Last)
{
    /// <summary>A mean of fewer says more of which reports were read than of the two states.</summary>
    public const int FewestHappenings = 8;

    /// <summary>How far apart two means must be, in standard errors of their difference, to be called different.</summary>
    private const double StandardErrors = 2;

    /// <summary>Means nearer than this are called alike, however many happenings there are.</summary>
    private const double SmallestChange = 0.5;

    /// <summary>Above zero warmer, below zero colder, zero no change that can be told from chance (Welch's comparison of two means).</summary>
    public int Change
    {
        get
        {
            double difference = Last.MeanIntensity!.Value - Before.MeanIntensity!.Value;
            double error = Math.Sqrt(SquaredError(Before) + SquaredError(Last));
            return Math.Abs(difference) < Math.Max(SmallestChange, StandardErrors * error) ? 0 : Math.Sign(difference);
        }
    }

    /// <summary>By quarters, or by years where quarters hold too little; null where those do too.</summary>
    public static DirectionFinding? Of(BriefMaterial material)
    {
        foreach (Period period in (Period[])[Period.Quarter, Period.Year])
        {
            DyadPoint[] enough = [.. RelationIndex.Compute(material.Dyad, material.Leads, period).Points.Where(point => point.Volume >= FewestHappenings)];
            if (enough.Length >= 2)
            {
                return new DirectionFinding(period, enough[^2], enough[^1]);
            }
        }

        return null;
    }

    private static double SquaredError(DyadPoint point)
    {
        double mean = point.MeanIntensity!.Value;
        return point.Events.Sum(coded => (coded.EventScale - mean) * (coded.EventScale - mean)) / (point.Volume - 1) / point.Volume;
    }
}
