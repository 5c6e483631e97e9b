namespace Detente.Ledger;

/// <summary>
/// One row for each measure of one side against the other, from threat to lifting. A lifting whose measure is not known
/// is a row of its own. The result does not depend on the order of the input.
/// </summary>
public static class MeasureProjection
{
    /// <summary>Reports of one step of one measure.</summary>
    private const int SameDays = 10;

    /// <summary>From a threat or an announcement to what came of it, where the objects agree; from a measure to a lifting that names none.</summary>
    private const int LifeDays = 365;

    /// <param name="asOf">Claims published later, or on no known day, are not seen; null for all.</param>
    /// <returns>By the first known date, undated ones last, then by id.</returns>
    public static IReadOnlyList<Measure> Build(IReadOnlyList<CodedEvent> events, Dyad dyad, MeasureInstruments instruments, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(instruments);
        MeasureSighting[] sightings = [.. ClaimOrder.ByEvent(ClaimOrder.AsOf(events, asOf).Where(coded => coded.Between(dyad)))
            .Select(coded => MeasureSighting.Of(coded, dyad, instruments)).OfType<MeasureSighting>()
            .OrderBy(sighting => sighting.Window?.First ?? DateOnly.MaxValue)];

        var drafts = new List<Draft>();
        foreach (MeasureSighting sighting in sightings.Where(sighting => !sighting.IsMention))
        {
            Draft? found = sighting.Step < MeasureState.Eased ? Same(drafts, sighting) : Undone(drafts, sighting);
            if (found is null)
            {
                drafts.Add(found = new Draft());
            }

            found.Sightings.Add(sighting);
        }

        // A mention in passing does not say which measure it means, so it counts only where nothing else is known of that side's measures.
        foreach (MeasureSighting mention in sightings.Where(sighting => sighting.IsMention))
        {
            if (!drafts.Any(draft => draft.IsOf(mention)))
            {
                drafts.Add(new Draft { Sightings = { mention } });
            }
        }

        return [.. drafts.Select(draft => draft.ToMeasure())
            .OrderBy(measure => First(measure) ?? DateOnly.MaxValue).ThenBy(measure => measure.Id, StringComparer.Ordinal)];
    }

    private static DateOnly? First(Measure measure) =>
        measure.Announced.Start ?? measure.InForce.Start ?? measure.Eased.Start ?? measure.Lifted.Start
        ?? measure.Events.Min(coded => coded.Date.Start ?? coded.Citation.Date);

    /// <summary>The measure that a threat, an announcement or an imposition belongs to; sightings come by date, so the latest that fits.</summary>
    private static Draft? Same(List<Draft> drafts, MeasureSighting sighting) => drafts
        .Where(draft => draft.IsOf(sighting) && !draft.IsLifted && !draft.Differs(sighting) && draft.Instrument == sighting.Instrument
            && ((draft.Distance(sighting) <= SameDays && (draft.Instrument != MeasureInstrument.Other || draft.SharesWords(sighting)))
                || (draft.Distance(sighting) <= LifeDays && draft.SharesWords(sighting)
                    && (draft.Step < sighting.Step || sighting.Claim.Phase == Phase.Continued))))
        .OrderByDescending(draft => draft.SharesWords(sighting)).ThenBy(draft => draft.Distance(sighting)).FirstOrDefault();

    /// <summary>The measure that is eased or lifted: one whose object agrees, or the only one of its kind within a year where an object is not told.</summary>
    private static Draft? Undone(List<Draft> drafts, MeasureSighting sighting)
    {
        Draft[] standing = [.. drafts.Where(draft => draft.IsOf(sighting) && !draft.Differs(sighting)
            && (!draft.IsLifted || (sighting.Step == MeasureState.Lifted && draft.Distance(sighting) <= SameDays)))];
        Draft[] named = [.. standing.Where(draft => draft.SharesWords(sighting)
            && (draft.Instrument == sighting.Instrument || sighting.Instrument == MeasureInstrument.Other))];
        Draft[] alike = [.. standing.Where(draft => draft.Instrument == sighting.Instrument && draft.Instrument != MeasureInstrument.Other && draft.Distance(sighting) <= LifeDays)];
        return named.Length > 0 ? named[^1] : alike.Length == 1 ? alike[0] : null;
    }

    private sealed class Draft
    {
        public List<MeasureSighting> Sightings { get; } = [];

        public MeasureInstrument Instrument => Sightings[0].Instrument;

        public bool IsLifted => Step == MeasureState.Lifted;

        /// <summary>The last step of its life so far.</summary>
        public MeasureState Step => Sightings.Max(sighting => sighting.Step);

        public bool IsOf(MeasureSighting sighting) => Sightings[0].Sender == sighting.Sender && Sightings[0].Target == sighting.Target;

        public bool SharesWords(MeasureSighting sighting) => Sightings.Any(known => known.Topic.SharesWords(sighting.Topic));

        /// <summary>Both name an object, and no report of it names this one.</summary>
        public bool Differs(MeasureSighting sighting) =>
            sighting.Topic.Words.Count > 0 && Sightings.Any(known => known.Topic.Words.Count > 0) && !SharesWords(sighting);

        public int Distance(MeasureSighting sighting) => Sightings.Min(known =>
            known.Window is { } one && sighting.Window is { } other ? one.Distance(other) : int.MaxValue);

        public Measure ToMeasure()
        {
            List<CodedEvent> claims = ClaimOrder.ByPublication(Sightings.Select(sighting => sighting.Claim));
            return new Measure
            {
                Id = claims[0].Id,
                Sender = Sightings[0].Sender,
                Target = Sightings[0].Target,
                Instrument = Instrument,
                Object = claims.Select(coded => coded.Object).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
                State = Step,
                Announced = DateOf(MeasureState.Announced),
                InForce = DateOf(MeasureState.InForce),
                Eased = DateOf(MeasureState.Eased),
                Lifted = DateOf(MeasureState.Lifted),
                Issues = [.. claims.SelectMany(coded => coded.Issues).Distinct().Order(StringComparer.Ordinal)],
                Events = claims,
            };
        }

        private PartialDate DateOf(MeasureState step) =>
            ClaimOrder.MostGiven(Sightings.Where(sighting => sighting.Step == step).Select(sighting => sighting.Claim));
    }
}
