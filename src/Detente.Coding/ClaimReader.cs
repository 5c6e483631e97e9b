namespace Detente.Coding;

/// <summary>Reads what is claimed of a composed act: its sense, and the type that sense makes of it.</summary>
internal sealed class ClaimReader(EventOntology ontology, ModalityReader modality)
{
    public Claim Read(ComposedAct act, SentenceActors actors)
    {
        DependencyPattern pattern = act.Match.Pattern;
        ModalityReading reading = modality.Read(
            act.Match.Trigger, actors, ownWord: pattern.Complement == ComplementSense.None && pattern.Event is not "AGREE");
        (Modality sense, Polarity polarity, string? forced) = Sense(act, reading);
        DependencyPattern told = act.Inner?.Pattern ?? pattern;
        return new Claim
        {
            Act = act, Reading = reading, Sense = sense, Polarity = polarity, Type = forced ?? ontology.TypeOf(told.Event, sense).Name,
        };
    }

    /// <summary>What an act of words makes of the act it speaks of, and what the words above make of both.</summary>
    private static (Modality Sense, Polarity Polarity, string? Type) Sense(ComposedAct act, ModalityReading reading)
    {
        DependencyPattern pattern = act.Match.Pattern;
        Polarity polarity = pattern.Negative ? Flip(reading.Polarity) : reading.Polarity;
        if (act.Inner is { } inner && pattern.Complement == ComplementSense.Planned && ModalityReader.IsNegated(inner.Trigger))
        {
            // "agreed not to threaten"
            polarity = Flip(polarity);
        }

        if (act.Inner is null)
        {
            return (reading.Modality == Modality.Asserted ? pattern.Sense ?? Modality.Asserted : reading.Modality, polarity, null);
        }

        // Who asks, refuses, threatens or accuses has done so, whatever comes of it; what is agreed on is still to come.
        return pattern.Complement == ComplementSense.Planned
            ? (Modality.Planned, polarity, null)
            : (reading.Modality, polarity, pattern.Event);
    }

    private static Polarity Flip(Polarity polarity) => polarity == Polarity.Positive ? Polarity.Negative : Polarity.Positive;
}
