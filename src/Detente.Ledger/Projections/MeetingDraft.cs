namespace Detente.Ledger;

/// <summary>A meeting while its evidence is gathered.</summary>
internal sealed class MeetingDraft
{
    /// <summary>Reports may be a day off: time zones, and papers that give the day of printing.</summary>
    private const int SameDays = 1;

    public MeetingDraft(MeetingSighting first) => Sightings.Add(first);

    public List<MeetingSighting> Sightings { get; } = [];

    public bool IsHeld => Sightings.Any(sighting => sighting.Sign == MeetingSign.Held);

    public bool IsGeneric => Sightings.All(sighting => sighting.IsGeneric);

    /// <summary>The days it may have been on, by its most exact reports; null when no report gives any.</summary>
    public DayWindow? Window => DayWindow.Of(ClaimOrder.MostGiven(Dating));

    public bool Clashes(MeetingSighting sighting) => Sightings.Any(known => known.Face.Clashes(sighting.Face));

    public bool Clashes(MeetingDraft other) => other.Sightings.Any(Clashes);

    public int SharedPersons(MeetingFace face) => Sightings.Max(known => known.Face.SharedPersons(face));

    public int SharedPersons(MeetingDraft other) => other.Sightings.Max(sighting => SharedPersons(sighting.Face));

    /// <summary>No report of it gives days that are too far from these.</summary>
    public bool IsAround(DayWindow window) =>
        Sightings.All(known => known.Window is not { } days || days.Distance(window) <= SameDays);

    /// <summary>Some report of it was published within so many days of this one: without a day, only that says that both mean the same.</summary>
    public bool IsToldNear(MeetingSighting sighting, int days) => Sightings.Any(known =>
        known.Claim.Citation.Date is not { } one || sighting.Claim.Citation.Date is not { } other || Math.Abs(one.DayNumber - other.DayNumber) <= days);

    public Meeting ToMeeting(Dyad dyad)
    {
        List<CodedEvent> claims = ClaimOrder.ByPublication(Sightings.Select(sighting => sighting.Claim));
        return new Meeting
        {
            Id = claims[0].Id,
            Date = ClaimOrder.MostGiven(Dating),
            Place = Sightings.Select(sighting => sighting.Claim.Place).OfType<EventPlace>().GroupBy(place => place)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Country, StringComparer.Ordinal).FirstOrDefault()?.Key,
            Level = SharedLevel(dyad),
            State = State(claims),
            Remote = Sightings.Any(sighting => sighting.Face.IsRemote),
            Participants = Sides.Union(claims.SelectMany(coded => coded.Actors.Concat(coded.Recipients)).Where(actor => dyad.Contains(actor.Code))),
            Issues = [.. claims.SelectMany(coded => coded.Issues).Distinct().Order(StringComparer.Ordinal)],
            Events = claims,
        };
    }

    /// <summary>The claims that date it: reports that it was held before plans, plans before what was said when they fell through.</summary>
    private IEnumerable<CodedEvent> Dating
    {
        get
        {
            MeetingSign best = Sightings.Where(sighting => sighting.Window is not null).Select(sighting => sighting.Sign).DefaultIfEmpty().Min();
            return Sightings.Where(sighting => sighting.Sign == best).Select(sighting => sighting.Claim);
        }
    }

    /// <summary>The rank that both sides reach; that of one side when the other's is unknown.</summary>
    private OfficeLevel? SharedLevel(Dyad dyad)
    {
        OfficeLevel? first = Best(dyad.First);
        OfficeLevel? second = Best(dyad.Second);
        return first is { } one && second is { } other ? (OfficeLevel)Math.Max((int)one, (int)other) : first ?? second;

        OfficeLevel? Best(string code) => Sightings.Min(sighting => sighting.Face.Level(code));
    }

    private MeetingState State(List<CodedEvent> claims)
    {
        if (IsHeld)
        {
            return MeetingState.Held;
        }

        Dictionary<string, MeetingSign> signs = Sightings.ToDictionary(sighting => sighting.Claim.Id, sighting => sighting.Sign);
        return signs[claims[^1].Id] switch
        {
            MeetingSign.Announced => MeetingState.Announced,
            MeetingSign.Postponed => MeetingState.Postponed,
            _ => MeetingState.Cancelled,
        };
    }
}
