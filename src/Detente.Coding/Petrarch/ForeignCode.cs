namespace Detente.Coding;

/// <summary>A code of a foreign dictionary and the days on which it holds, both included, open where null.</summary>
/// <param name="Code">Of an actor as written (<c>USAGOV</c>, <c>FRO/BIL/SAM</c>); of a role with <c>~</c> where the actor's code goes (<c>~GOV</c>).</param>
public sealed record ForeignCode(string Code, DateOnly? From = null, DateOnly? To = null)
{
    internal bool HoldsOn(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
