namespace Detente.Analysis;

/// <summary>The stretches of time that a series counts by.</summary>
public enum Period
{
    /// <summary>Monday to Sunday.</summary>
    Week,
    Month,
    Quarter,
    Year,
}
