namespace Detente.Ledger;

/// <summary>A claim, read as a step in the life of a measure.</summary>
internal sealed class MeasureSighting
{
    /// <summary>Beginnings of trigger words that ease a measure and leave it standing.</summary>
    private static readonly string[] EasingWords =
        ["eas", "relax", "reduc", "cut", "lower", "loosen", "waiv", "suspend", "paus", "exempt", "delay", "soften", "halv", "trim", "roll", "scal"];

    private static readonly string[] AnnouncingWords = ["announc", "unveil", "declar", "propos", "outlin"];

    /// <summary>Modes by which an act of coercion is a measure between states, not force used on somebody.</summary>
    private static readonly string[] MeasureModes = ["restrict", "ban", "withhold"];

    private MeasureSighting(CodedEvent claim, string sender, string target, MeasureInstrument instrument, MeasureState step)
    {
        Claim = claim;
        Sender = sender;
        Target = target;
        Instrument = instrument;
        Step = step;
        Topic = ClaimTopic.Of(claim);
        Window = DayWindow.OrPublished(claim);
    }

    public CodedEvent Claim { get; }

    public string Sender { get; }

    public string Target { get; }

    public MeasureInstrument Instrument { get; }

    public MeasureState Step { get; }

    public ClaimTopic Topic { get; }

    /// <summary>Neither an object nor a day: "under American sanctions".</summary>
    public bool IsMention => Topic.Words.Count == 0 && Claim.Date.Start is null;

    /// <summary>Null when neither the event nor the report has a date.</summary>
    public DayWindow? Window { get; }

    /// <summary>Null for a claim that is no step of a measure: denied, wished for, mutual, or the undoing of it still to come.</summary>
    public static MeasureSighting? Of(CodedEvent claim, Dyad dyad, MeasureInstruments instruments)
    {
        // Who accuses somebody of a measure, asks for one or refuses one takes none.
        if (claim.Event is "ACCUSE" or "REQUEST" or "REJECT" or "AGREE" || claim.Polarity == Polarity.Negative || claim.Symmetric || claim.Modality is Modality.Requested or Modality.Alleged
            || Side(claim.Actors, dyad) is not { } sender || !claim.Recipients.Any(actor => actor.Code == dyad.Other(sender)))
        {
            return null;
        }

        // Of what nobody names a kind, and against whom no sentence says, nobody can say that it is a measure of this pair.
        MeasureInstrument? named = Named(claim, instruments);
        if (named is null && claim.Actors.Concat(claim.Recipients).Any(actor => actor.Implied))
        {
            return null;
        }

        return StepOf(claim, named) is { } step
            ? new MeasureSighting(claim, sender, dyad.Other(sender), named ?? MeasureInstrument.Other, step)
            : null;
    }

    private static string? Side(IReadOnlyList<Actor> actors, Dyad dyad)
    {
        string[] sides = [.. actors.Select(actor => actor.Code).Where(dyad.Contains).Distinct()];
        return sides.Length == 1 ? sides[0] : null;
    }

    /// <summary>The object names it best, then the trigger with it, then the sentence.</summary>
    private static MeasureInstrument? Named(CodedEvent claim, MeasureInstruments instruments)
    {
        string trigger = string.Join(' ', claim.EventText);
        return instruments.Find(claim.Object ?? "")
            ?? instruments.Find($"{trigger} {claim.Object}")
            ?? (claim.Modes.Contains("expel") ? MeasureInstrument.Expulsion
                // What a SANCTION suspends is what passed between the two, not a measure.
                : claim is { Act: "SANCTION", Phase: Phase.Suspended } ? MeasureInstrument.SuspendedDialogue
                : instruments.Find(claim.Citation.Quote));
    }

    private static MeasureState? StepOf(CodedEvent claim, MeasureInstrument? named)
    {
        bool asserted = claim.Modality == Modality.Asserted;
        bool ends = claim.Phase is Phase.Lifted or Phase.Ended;
        bool eases = claim.Phase == Phase.Suspended || Starts(claim.EventText, EasingWords);
        switch (claim.Act)
        {
            case "RETREAT" or "CONCEDE":
                // What the trigger says decides: tariffs that are "cut" stay, whatever the pattern's phase.
                return !asserted || (!ends && (!eases || named is null)) ? null : eases ? MeasureState.Eased : MeasureState.Lifted;
            case "SANCTION" when ends:
                return asserted ? MeasureState.Lifted : null;
            case "THREATEN":
                return named is null ? null : MeasureState.Threatened;
            case "SANCTION" when named is not null || !claim.Modes.Contains("convict"):
            case "COERCE" when claim.Modes.Any(MeasureModes.Contains):
                return Coming(claim);
            default:
                return null;
        }
    }

    private static MeasureState Coming(CodedEvent claim)
    {
        bool ahead = claim.Date is { Start: { } start, Precision: DatePrecision.Day } && claim.Citation.Date is { } published && start > published;
        return claim.Modality switch
        {
            Modality.Asserted => ahead || Starts(claim.EventText, AnnouncingWords) ? MeasureState.Announced : MeasureState.InForce,

            // A day is named, or the step is made known: more than a threat.
            Modality.Planned when ahead || Starts(claim.EventText, AnnouncingWords) => MeasureState.Announced,
            _ => MeasureState.Threatened,
        };
    }

    private static bool Starts(IReadOnlyList<string> words, string[] beginnings) =>
        words.SelectMany(text => text.Split(' ')).Any(word => beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
