namespace Detente;

/// <summary>That a state is or was in an organisation; both days included, open where null.</summary>
public sealed record Membership(string Organization, string Member, DateOnly? From, DateOnly? To)
{
    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
