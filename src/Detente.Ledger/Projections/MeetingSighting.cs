namespace Detente.Ledger;

/// <summary>What a claim says of a meeting between the two sides.</summary>
internal enum MeetingSign
{
    Held,
    Announced,
    Postponed,
    Cancelled,

    /// <summary>It does not take place, in so many words: ends an announced meeting, and is no meeting itself.</summary>
    Refused,
}

/// <summary>A claim, read as a sign of a meeting.</summary>
internal sealed class MeetingSighting
{
    private MeetingSighting(CodedEvent claim, MeetingSign sign)
    {
        Claim = claim;
        Sign = sign;
        Face = new MeetingFace(claim);
        Window = DayWindow.Of(claim.Date);
        IsOnDay = claim.Date is { Start: not null, Precision: DatePrecision.Day };
    }

    public CodedEvent Claim { get; }

    public MeetingSign Sign { get; }

    public MeetingFace Face { get; }

    public DayWindow? Window { get; }

    public bool IsOnDay { get; }

    /// <summary>No person, no place, no day: cannot stand beside a meeting of which more is known.</summary>
    public bool IsGeneric => Face.IsGeneric && !IsOnDay;

    /// <summary>Null for claims that say nothing of a meeting: wishes, conditions, possibilities, hearsay, other acts.</summary>
    public static MeetingSighting? Of(CodedEvent claim)
    {
        bool refuses = claim.Act == "REJECT" && claim.Modes.Contains("meet");

        // Asking for a meeting, or threatening one, is none.
        if ((claim.Act != "CONSULT" && !refuses) || claim.Event is not ("CONSULT" or "AGREE" or "REJECT") || claim.Modality is not (Modality.Asserted or Modality.Planned))
        {
            return null;
        }

        bool off = refuses || claim.Polarity == Polarity.Negative || claim.Event == "REJECT" || claim.Phase is Phase.Suspended;
        if (off)
        {
            return new MeetingSighting(claim, MeetingWords.SaysCancelled(claim) ? MeetingSign.Cancelled
                : MeetingWords.SaysPostponed(claim) ? MeetingSign.Postponed : MeetingSign.Refused);
        }

        // A day after that of the report is a plan, whatever the verb's tense: "the two meet on Friday".
        bool ahead = claim.Date.Start is { } start && claim.Citation.Date is { } published && start > published.AddDays(1);
        return new MeetingSighting(claim, claim.Modality == Modality.Planned || ahead ? MeetingSign.Announced : MeetingSign.Held);
    }
}
