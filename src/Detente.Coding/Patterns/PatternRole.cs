namespace Detente.Coding;

/// <summary>What a slot of a pattern stands for.</summary>
internal enum PatternRole
{
    None,

    /// <summary>Who does it; written <c>A</c>.</summary>
    Actor,

    /// <summary>To whom; written <c>B</c>.</summary>
    Recipient,

    /// <summary>All sides of something done together; written <c>AB</c>.</summary>
    Both,

    /// <summary>A place that stands for its state: whoever visits Beijing visits China; written <c>L</c>.</summary>
    Destination,

    /// <summary>What is acted on, in words; written <c>O</c>.</summary>
    Object,

    /// <summary>What is acted on is also to whom: the men released; written <c>OB</c>.</summary>
    ObjectRecipient,

    /// <summary>An act that this one promises, asks for, refuses or threatens; written <c>C</c>.</summary>
    Complement,
}
