namespace Detente.Coding;

/// <summary>What the words of a date say of time. Only a point or a range can be the day of an event.</summary>
public enum DateKind
{
    /// <summary>"on Tuesday", "in March", "in 1964".</summary>
    Point,

    /// <summary>"from 3 to 5 May", "last week", "the 1960s".</summary>
    Range,

    /// <summary>"by July 1", "before March", "within two months", "until 1972": the last day on which something may be.</summary>
    Deadline,

    /// <summary>"since March", "from 1970 on", "after the 15th": the first day of something that goes on.</summary>
    Since,

    /// <summary>"for three days", "over the past year": how long.</summary>
    Length,
}
