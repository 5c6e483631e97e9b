namespace Detente.Coding;

/// <summary>What a pattern or verb is coded as: <c>040:041</c> is 040 for what the source does and 041 for what the target does back; null where nothing is.</summary>
internal readonly record struct EventCodes(string? Forward, string? Backward)
{
    /// <summary>Said of words that tell no event.</summary>
    public const string None = "---";

    public bool IsNone => Forward is null && Backward is null;

    /// <summary>Codes that leave a sentence to a human reader; a pattern with one decides nothing.</summary>
    public static bool IsForReader(string text) => text is "+++" or "###";

    public static EventCodes Parse(string text)
    {
        string[] parts = text.Split(':', 2);
        return new EventCodes(Read(parts[0]), parts.Length == 2 ? Read(parts[1]) : null);
    }

    public override string ToString() => Backward is null ? Forward ?? None : $"{Forward}:{Backward}";

    /// <summary>The letters and digits that it starts with: what else has got between the brackets never becomes a code.</summary>
    private static string? Read(string code) => string.Concat(code.Trim().TakeWhile(char.IsLetterOrDigit)) is { Length: > 0 } text ? text : null;
}
