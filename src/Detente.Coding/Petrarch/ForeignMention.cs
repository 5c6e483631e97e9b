namespace Detente.Coding;

/// <summary>A name or role in a sentence.</summary>
/// <param name="Start">The index of its first word.</param>
/// <param name="Length">In words, those that stand between included.</param>
/// <param name="Code">With <c>~</c> where it is a role.</param>
internal sealed record ForeignMention(int Start, int Length, string Code)
{
    public int End => Start + Length;

    public bool IsAgent => Code.Contains('~', StringComparison.Ordinal);

    public bool Covers(int index) => Start <= index && index < End;
}
