namespace Detente;

/// <summary>In what sense the text says that an event is: it happened, it is to happen, somebody wants it.</summary>
public enum Modality
{
    Asserted,
    Planned,
    Possible,
    Requested,
    Conditional,
    Alleged,
}

public enum Polarity
{
    Positive,

    /// <summary>The text says that it did not, does not or will not happen.</summary>
    Negative,
}

/// <summary>Where in its course the text puts an activity or a measure.</summary>
public enum Phase
{
    None,
    Initiated,
    Resumed,
    Continued,
    Suspended,
    Ended,
    Lifted,
}
