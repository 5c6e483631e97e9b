namespace Detente.Ledger;

/// <summary>What of a meeting a claim shows: who, at which rank, where, by which means. Two claims with faces that clash tell of two meetings.</summary>
internal sealed class MeetingFace
{
    private readonly Dictionary<string, (HashSet<string> Persons, OfficeLevel? Level)> sides = new(StringComparer.Ordinal);
    private readonly EventPlace? place;

    public MeetingFace(CodedEvent coded)
    {
        foreach (IGrouping<string, Actor> side in coded.Actors.Concat(coded.Recipients).GroupBy(actor => actor.Code))
        {
            sides[side.Key] = (
                [.. side.Where(Sides.IsPerson).Select(actor => actor.Identifier!)],
                side.Where(actor => actor.Level is not null).Min(actor => actor.Level));
        }

        place = coded.Place;
        IsRemote = coded.Modes.Any(mode => mode is "phone" or "video") || (coded.Event != "REJECT" && MeetingWords.SaysRemote(coded));
    }

    public bool IsRemote { get; }

    /// <summary>How many sides have a person of known office.</summary>
    public int NamedSides => sides.Values.Count(side => side.Persons.Count > 0);

    /// <summary>Neither a person nor a place: "the two sides held talks".</summary>
    public bool IsGeneric => NamedSides == 0 && place is null;

    public OfficeLevel? Level(string code) => sides.GetValueOrDefault(code).Level;

    /// <summary>Other persons, other ranks, another country, or a call against a meeting at a place.</summary>
    public bool Clashes(MeetingFace other)
    {
        foreach ((string code, (HashSet<string> persons, OfficeLevel? level)) in sides)
        {
            if (!other.sides.TryGetValue(code, out (HashSet<string> Persons, OfficeLevel? Level) theirs))
            {
                continue;
            }

            if ((persons.Count > 0 && theirs.Persons.Count > 0 && !persons.Overlaps(theirs.Persons))
                || (level is not null && theirs.Level is not null && level != theirs.Level))
            {
                return true;
            }
        }

        return (place?.Country is { } country && other.place?.Country is { } elsewhere && country != elsewhere)
            || (IsRemote != other.IsRemote && (IsRemote ? other.place : place) is not null);
    }

    /// <summary>How many persons both name.</summary>
    public int SharedPersons(MeetingFace other) => sides.Sum(side =>
        other.sides.TryGetValue(side.Key, out (HashSet<string> Persons, OfficeLevel? Level) theirs) ? side.Value.Persons.Count(theirs.Persons.Contains) : 0);
}
