namespace Detente.Nlp;

/// <summary>How a token is written.</summary>
internal enum TokenShape : byte
{
    None,
    Lower,
    Title,
    Capitals,

    /// <summary>One capital letter.</summary>
    Capital,

    /// <summary>Letters of a script without capitals.</summary>
    NoCase,
    Digits,

    /// <summary>Punctuation.</summary>
    Mark,

    /// <summary>Emoji, currency and the like.</summary>
    Sign,
}
