namespace Detente.Ledger;

/// <summary>
/// One row for each real meeting of a pair, from the claims that it was held, is to be held, was put off or called off.
/// Wishes, conditions and hearsay make no meeting. The result does not depend on the order of the input.
/// </summary>
/// <remarks>A plan whose day has passed with no report stays <see cref="MeetingState.Announced"/>: nobody said that it was held.</remarks>
public static class MeetingProjection
{
    /// <summary>How far ahead of its announcement a meeting without a date is looked for.</summary>
    private const int UndatedDays = 60;

    /// <param name="asOf">Claims published later, or on no known day, are not seen; null for all.</param>
    /// <returns>By date, undated ones last, then by id.</returns>
    public static IReadOnlyList<Meeting> Build(IReadOnlyList<CodedEvent> events, Dyad dyad, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(events);

        // Those that say most go first, so that those that say less find them.
        MeetingSighting[] sightings = [.. ClaimOrder.ByEvent(ClaimOrder.AsOf(events, asOf).Where(coded => coded.Between(dyad)))
            .Select(MeetingSighting.Of).OfType<MeetingSighting>()
            .OrderBy(sighting => sighting.IsGeneric).ThenBy(sighting => !sighting.IsOnDay).ThenByDescending(sighting => sighting.Face.NamedSides)];

        List<MeetingDraft> held = Gather(sightings.Where(sighting => sighting.Sign == MeetingSign.Held && !sighting.IsGeneric));
        List<MeetingDraft> planned = Gather(sightings.Where(sighting => sighting.Sign == MeetingSign.Announced && !sighting.IsGeneric));
        foreach (MeetingSighting fallen in ByPublication(sightings.Where(sighting => sighting.Sign > MeetingSign.Announced)))
        {
            CallOff(planned, fallen);
        }

        List<MeetingDraft> meetings = Fulfil(held, planned);
        foreach (MeetingSighting generic in sightings.Where(sighting => sighting.IsGeneric && sighting.Sign <= MeetingSign.Announced))
        {
            PlaceGeneric(meetings, generic);
        }

        return [.. meetings.Select(draft => draft.ToMeeting(dyad))
            .OrderBy(meeting => meeting.Date.Start ?? DateOnly.MaxValue).ThenBy(meeting => meeting.Id, StringComparer.Ordinal)];
    }

    /// <summary>Reports of one meeting, or of one plan, together.</summary>
    private static List<MeetingDraft> Gather(IEnumerable<MeetingSighting> sightings)
    {
        var drafts = new List<MeetingDraft>();
        foreach (MeetingSighting sighting in sightings)
        {
            DayWindow? days = sighting.Window ?? Undated(sighting);
            MeetingDraft[] fitting = [.. drafts.Where(draft =>
                (days is { } window ? draft.IsAround(window) && (sighting.IsOnDay || (draft.Window ?? window).Overlaps(window)) : draft.Window is null)
                && ((sighting.Window is not null && draft.Window is not null) || draft.IsToldNear(sighting, UndatedDays))
                && !draft.Clashes(sighting))];
            MeetingDraft? best = fitting
                .OrderByDescending(draft => draft.SharedPersons(sighting.Face))
                .ThenBy(draft => draft.Window is { } theirs && days is { } ours ? theirs.Distance(ours) : 0).FirstOrDefault();

            // A vague date fits many meetings: only shared persons, or there being no other, make it one of them.
            if (best is not null && (sighting.IsOnDay || fitting.Length == 1 || best.SharedPersons(sighting.Face) > 0))
            {
                best.Sightings.Add(sighting);
            }
            else
            {
                drafts.Add(new MeetingDraft(sighting));
            }
        }

        return drafts;
    }

    /// <summary>Where to look for a meeting whose report gives no date: after it for a plan, before it for a meeting held.</summary>
    private static DayWindow? Undated(MeetingSighting sighting) => sighting.Claim.Citation.Date is not { } published ? null
        : sighting.Sign == MeetingSign.Announced ? new DayWindow(published, published.AddDays(UndatedDays))
        : new DayWindow(published.AddDays(-UndatedDays / 2), published);

    /// <summary>
    /// Gives the claim to the announced meeting that it ends, the next one to come; its date may be that of the meeting or of the decision.
    /// A refusal ends only what it clearly speaks of: a meeting of the same people, or on the same days.
    /// </summary>
    private static void CallOff(List<MeetingDraft> planned, MeetingSighting fallen)
    {
        DayWindow? said = DayWindow.OrPublished(fallen.Claim);
        MeetingDraft? ended = planned
            .Where(draft => !draft.Clashes(fallen) && (fallen.Face.NamedSides > 0 || draft.Sightings.All(known => known.Face.NamedSides == 0)))
            .Select(draft => (draft, days: draft.Window ?? Undated(draft.Sightings[0])))
            .Where(pair => pair.days is { } days && said is { } day && days.Last >= day.First.AddDays(-1) && days.First <= day.Last.AddDays(UndatedDays)
                && (fallen.Sign != MeetingSign.Refused || pair.draft.SharedPersons(fallen.Face) > 0
                    || (fallen.Claim.Modality == Modality.Planned && days.Overlaps(day)))
                && pair.draft.Sightings.Any(known => known.Claim.Citation.Date <= (fallen.Claim.Citation.Date ?? DateOnly.MaxValue)))
            .OrderByDescending(pair => pair.draft.SharedPersons(fallen.Face)).ThenBy(pair => pair.days!.Value.First)
            .Select(pair => pair.draft).FirstOrDefault();
        if (ended is not null)
        {
            ended.Sightings.Add(fallen);
        }
        else if (fallen.Sign != MeetingSign.Refused && !fallen.IsGeneric)
        {
            planned.Add(new MeetingDraft(fallen));
        }
    }

    /// <summary>Joins each plan to the held meeting that it announced; plans without one stay.</summary>
    private static List<MeetingDraft> Fulfil(List<MeetingDraft> held, List<MeetingDraft> planned)
    {
        var meetings = new List<MeetingDraft>(held);
        foreach (MeetingDraft plan in planned)
        {
            MeetingSighting[] announcements = [.. plan.Sightings.Where(sighting => sighting.Sign == MeetingSign.Announced)];
            DayWindow? days = plan.Window ?? (announcements.Length > 0 ? Undated(announcements[0]) : null);
            MeetingDraft? kept = announcements.Length == 0 || days is not { } window ? null : held
                .Where(meeting => meeting.Window is { } day && day.Distance(window) <= 1 && !meeting.Clashes(plan)
                    && (plan.Window is not null || meeting.SharedPersons(plan) > 0)
                    && announcements.Any(told => told.IsOnDay || told.Claim.Citation.Date is not { } published || published <= day.Last))
                .OrderByDescending(meeting => meeting.SharedPersons(plan)).ThenBy(meeting => meeting.Window!.Value.Distance(window))
                .ThenBy(meeting => meeting.Window!.Value.First).FirstOrDefault();
            if (kept is null)
            {
                meetings.Add(plan);
            }
            else
            {
                kept.Sightings.AddRange(plan.Sightings);
            }
        }

        return meetings;
    }

    /// <summary>A mention of talks joins the only meeting of its month, is dropped where there are several, and stands alone where there is none.</summary>
    private static void PlaceGeneric(List<MeetingDraft> meetings, MeetingSighting generic)
    {
        DayWindow? month = generic.Window ?? DayWindow.OrPublished(generic.Claim);
        MeetingDraft[] near = month is { } days
            ? [.. meetings.Where(draft => (draft.Window ?? DayWindow.OrPublished(draft.Sightings[0].Claim)) is { } theirs && theirs.SharesMonth(days))]
            : [.. meetings];
        if (near.Length == 0)
        {
            meetings.Add(new MeetingDraft(generic));
        }
        else if (near.Length == 1 && !near[0].Clashes(generic) && (near[0].IsHeld || generic.Sign == MeetingSign.Announced))
        {
            near[0].Sightings.Add(generic);
        }
    }

    private static IEnumerable<MeetingSighting> ByPublication(IEnumerable<MeetingSighting> sightings)
    {
        Dictionary<string, MeetingSighting> byId = sightings.ToDictionary(sighting => sighting.Claim.Id);
        return ClaimOrder.ByPublication(byId.Values.Select(sighting => sighting.Claim)).Select(claim => byId[claim.Id]);
    }
}
