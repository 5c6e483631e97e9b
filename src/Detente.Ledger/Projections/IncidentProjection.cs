namespace Detente.Ledger;

/// <summary>
/// Merges claims that tell one happening: the same act between the same sides in the same sense, within a day. A claim with a vaguer date
/// joins where exactly one incident fits. The result does not depend on the order of the input.
/// </summary>
public static class IncidentProjection
{
    private const int SameDays = 1;
    private const int ContradictionDays = 3;

    /// <summary>How far back a claim without a date may reach from the day of its report.</summary>
    private const int UndatedDays = 31;

    /// <returns>By date, undated ones last, then by id.</returns>
    public static IReadOnlyList<Incident> Build(IReadOnlyList<CodedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var groups = new List<Group>();
        foreach (IGrouping<string, Teller> alike in ClaimOrder.ByEvent(events).Select(coded => new Teller(coded)).GroupBy(teller => teller.Key))
        {
            groups.AddRange(Merge([.. alike]));
        }

        ILookup<string, Group> byMatter = groups.ToLookup(group => group.Members[0].Matter);
        return [.. groups.Select(group => ToIncident(group, byMatter[group.Members[0].Matter]))
            .OrderBy(incident => incident.Date.Start ?? DateOnly.MaxValue).ThenBy(incident => incident.Id, StringComparer.Ordinal)];
    }

    /// <summary>Claims that say most go first, so that those that say less find them.</summary>
    private static List<Group> Merge(Teller[] tellers)
    {
        var groups = new List<Group>();
        var byDay = new Dictionary<int, List<Group>>();
        foreach (Teller teller in tellers.Where(teller => teller.IsDated).OrderByDescending(teller => teller.Detail))
        {
            DayWindow days = teller.Window!.Value;
            Group? found = Enumerable.Range(days.First.DayNumber - SameDays, days.Last.DayNumber - days.First.DayNumber + 1 + (2 * SameDays))
                .SelectMany(day => byDay.GetValueOrDefault(day) ?? []).Distinct().OrderBy(group => group.Order)
                .Where(group => group.Members.All(member => member.Window!.Value.Distance(days) <= SameDays && !member.Clashes(teller)))
                .MinBy(group => group.Members.Min(member => member.Window!.Value.Distance(days)));
            Group joined = Join(groups, teller, found);
            for (int day = days.First.DayNumber; day <= days.Last.DayNumber; day++)
            {
                (byDay.TryGetValue(day, out List<Group>? there) ? there : byDay[day] = []).Add(joined);
            }
        }

        Group[] dated = [.. groups];
        foreach (Teller teller in tellers.Where(teller => !teller.IsDated))
        {
            Group[] within = [.. dated.Where(group => group.Members.Any(member => Fits(member, teller)) && !group.Members.Any(member => member.Clashes(teller)))];
            Join(groups, teller, within.Length == 1 ? within[0] : groups.Skip(dated.Length).FirstOrDefault(group => group.Members.All(member =>
                member.Window == teller.Window && member.Agrees(teller))));
        }

        return groups;
    }

    private static bool Fits(Teller dated, Teller vague) => dated.IsDated && vague.Window is { } window && dated.Window!.Value.Overlaps(window) && dated.Agrees(vague);

    private static Group Join(List<Group> groups, Teller teller, Group? found)
    {
        if (found is null)
        {
            groups.Add(found = new Group { Order = groups.Count });
        }

        found.Members.Add(teller);
        return found;
    }

    private static Incident ToIncident(Group group, IEnumerable<Group> ofMatter)
    {
        List<CodedEvent> claims = group.Claims;
        CodedEvent surest = claims.MaxBy(coded => coded.Confidence)!;
        return new Incident
        {
            Id = group.Id,
            Date = ClaimOrder.MostGiven(claims),
            Event = surest.Event,
            Act = surest.Act,
            Actors = Sides.Union(claims.Where(coded => coded.Symmetric == surest.Symmetric).SelectMany(coded => coded.Actors)),
            Recipients = Sides.Union(claims.Where(coded => coded.Symmetric == surest.Symmetric).SelectMany(coded => coded.Recipients)),
            Symmetric = surest.Symmetric,
            Modality = surest.Modality,
            Polarity = surest.Polarity,
            EventScale = surest.EventScale,
            ReportCount = claims.Select(coded => coded.Citation.ArticleId).Distinct().Count(),
            Publishers = [.. claims.Select(coded => coded.Citation.Publication).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            FirstSeen = claims.Min(coded => coded.Citation.Date),
            LastSeen = claims.Max(coded => coded.Citation.Date),
            ContradictedBy = [.. ofMatter.Where(other => Contradict(group, other)).Select(other => other.Id).Order(StringComparer.Ordinal)],
            Events = claims,
        };
    }

    private static bool Contradict(Group one, Group other)
    {
        (Teller first, Teller second) = (one.Members[0], other.Members[0]);
        return first.Sense is Modality.Asserted or Modality.Planned && first.Polarity != second.Polarity
            && !one.Members.Any(member => other.Members.Any(member.Clashes))
            && one.Members.Any(member => other.Members.Any(theirs =>
                DayWindow.OrPublished(member.Claim) is { } mine && DayWindow.OrPublished(theirs.Claim) is { } yours && mine.Distance(yours) <= ContradictionDays));
    }

    private sealed class Group
    {
        private List<CodedEvent>? claims;

        public required int Order { get; init; }

        public List<Teller> Members { get; } = [];

        /// <summary>By publication; asked for when all have joined.</summary>
        public List<CodedEvent> Claims => claims ??= ClaimOrder.ByPublication(Members.Select(member => member.Claim));

        public string Id => Claims[0].Id;
    }

    /// <summary>A claim with what is compared of it.</summary>
    private sealed class Teller
    {
        private readonly ClaimTopic topic;
        private readonly MeetingFace? meeting;

        public Teller(CodedEvent claim)
        {
            Claim = claim;
            topic = ClaimTopic.Of(claim);
            meeting = claim.Act == "CONSULT" ? new MeetingFace(claim) : null;
            IsDated = claim.Date is { Start: not null, Precision: DatePrecision.Day };
            Window = DayWindow.Of(claim.Date)
                ?? (claim.Citation.Date is { } published ? new DayWindow(published.AddDays(-UndatedDays), published) : null);

            // What may yet be and what is made to depend on something are one sense.
            Sense = claim.Modality == Modality.Conditional ? Modality.Possible : claim.Modality;
            Polarity = claim.Polarity;
            bool mutual = claim.Symmetric || meeting is not null;
            Matter = $"{claim.Act} {Codes(mutual ? claim.Actors.Concat(claim.Recipients) : claim.Actors)}>{(mutual ? "" : Codes(claim.Recipients))} {Sense}";
            Key = $"{Matter} {Polarity}";
        }

        public CodedEvent Claim { get; }

        public bool IsDated { get; }

        public DayWindow? Window { get; }

        public Modality Sense { get; }

        public Polarity Polarity { get; }

        /// <summary>Act, sides with their direction (a meeting has none), sense.</summary>
        public string Matter { get; }

        public string Key { get; }

        public int Detail => meeting?.NamedSides ?? (topic.IsKnown ? 1 : 0);

        /// <summary>They cannot tell the same happening: meetings of other people or at other places, acts about other things.</summary>
        public bool Clashes(Teller other) => meeting is not null && other.meeting is not null ? meeting.Clashes(other.meeting) : topic.Differs(other.topic);

        /// <summary>About the same thing, or neither says about what; for meetings it is enough that they do not clash.</summary>
        public bool Agrees(Teller other) => meeting is not null
            ? !Clashes(other) && !topic.Differs(other.topic)
            : topic.Shares(other.topic) || (!topic.IsKnown && !other.topic.IsKnown);

        private static string Codes(IEnumerable<Actor> actors) => string.Join('+', actors.Select(actor => actor.Code).Distinct().Order(StringComparer.Ordinal));
    }
}
