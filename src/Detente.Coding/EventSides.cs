namespace Detente.Coding;

/// <summary>Who did it and to whom, once a composed act is put together.</summary>
internal sealed record EventSides(IReadOnlyList<Actor> Actors, IReadOnlyList<Actor> Recipients, bool Symmetric)
{
    /// <summary>The sides of an act; null where it lacks one that its type needs.</summary>
    public static EventSides? Of(ComposedAct act, EventOntology ontology, bool mayImply = true)
    {
        DependencyPattern pattern = act.Match.Pattern;
        DependencyPattern told = act.Inner?.Pattern ?? pattern;
        List<Actor> doing = [.. act.Match.Actors];
        List<Actor> receiving = [.. act.Match.Recipients];
        if (act.Inner is { } inner)
        {
            bool own = pattern.Complement is ComplementSense.Planned or ComplementSense.Refused or ComplementSense.Threatened;
            if (receiving.Count == 0)
            {
                receiving.AddRange(own ? inner.Recipients : inner.Actors.Concat(inner.Recipients));
            }

            if (told.Symmetric && own)
            {
                doing.AddRange(inner.Actors);
            }

            if (pattern.Complement == ComplementSense.Planned && told.Symmetric && inner.Words.Count > 1)
            {
                // Who agrees that talks be resumed is not who will talk.
                doing = [.. doing.Select(WithoutPerson)];
            }
        }

        // Two sides agree or refuse together; one side asks or accuses the other, whatever it asks for.
        bool together = told.Symmetric && (act.Inner is null || pattern.Complement is ComplementSense.Planned);
        return together ? Together(doing.Concat(receiving)) : Directed(doing, receiving, !mayImply && ontology.Find(told.Event)!.RecipientRequired);
    }

    /// <summary>
    /// The same act with the other state of the report as its recipient, where the sentence names none: "Beijing condemned the move". Null where
    /// the type is not one of words and measures against somebody, or the report is not about two states one of which acts.
    /// </summary>
    public static EventSides? WithOtherSide(EventSides sides, string type, IReadOnlyList<string> report)
    {
        string[] codes = sides.Actors.Select(actor => actor.Code).Distinct().ToArray();
        if (sides.Symmetric || sides.Recipients.Count > 0 || report.Count != 2 || codes.Length != 1 || !report.Contains(codes[0])
            || type is not ("REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" or "SANCTION" or "RETREAT" or "CONCEDE"))
        {
            return null;
        }

        return sides with { Recipients = [Implied(report, codes[0])] };
    }

    /// <summary>The other state of the report as the one who imposes, where a passive leaves it out: "Chinese firms were put on the list".</summary>
    public static EventSides? WithOtherActor(ComposedAct act, IReadOnlyList<string> report)
    {
        string[] codes = act.Match.Recipients.Select(actor => actor.Code).Distinct().ToArray();
        if (act.Inner is not null || !act.Match.OnlyActorMissing || act.Match.Pattern.Event != "SANCTION" || report.Count != 2 || codes.Length != 1 || !report.Contains(codes[0]))
        {
            return null;
        }

        return new EventSides([Implied(report, codes[0])], Distinct(act.Match.Recipients), false);
    }

    private static Actor Implied(IReadOnlyList<string> report, string known) =>
        new() { Code = report[0] == known ? report[1] : report[0], EntityText = "", Implied = true };

    private static EventSides? Directed(List<Actor> doing, List<Actor> receiving, bool needsRecipient)
    {
        List<Actor> actors = Distinct(doing);
        HashSet<string> codes = actors.Select(actor => actor.Code).ToHashSet(StringComparer.Ordinal);
        List<Actor> others = Distinct(receiving.Where(actor => !codes.Contains(actor.Code)));

        // What two states ask of their own officials is not between them; what one does at home is told.
        List<Actor> recipients = others.Count > 0 || codes.Count > 1 ? others : Distinct(receiving.Where(actor => !actors.Exists(doer => IsSame(doer, actor))));
        bool onlyItself = receiving.Count > 0 && recipients.Count == 0;
        return actors.Count == 0 || onlyItself || (needsRecipient && recipients.Count == 0) ? null : new EventSides(actors, recipients, false);
    }

    /// <summary>"he" and "Asif" are one, whatever the words; so are a minister and the ministry, for nobody deals with himself.</summary>
    private static bool IsSame(Actor one, Actor other) =>
        one.Code == other.Code && (one.Identifier is not null && other.Identifier is not null ? one.Identifier == other.Identifier : one.Sector == other.Sector);

    private static EventSides? Together(IEnumerable<Actor> sides)
    {
        List<Actor> all = Distinct(sides).OrderBy(actor => actor.Code, StringComparer.Ordinal).ToList();
        string[] codes = all.Select(actor => actor.Code).Distinct().ToArray();
        return codes.Length < 2 ? null
            : new EventSides(all.Where(actor => actor.Code == codes[0]).ToList(), all.Where(actor => actor.Code != codes[0]).ToList(), true);
    }

    private static Actor WithoutPerson(Actor actor) => actor with { Identifier = null, Office = null, Level = null, Sector = null };

    /// <summary>One entry a person; a state named beside one of its persons adds nothing.</summary>
    private static List<Actor> Distinct(IEnumerable<Actor> actors)
    {
        List<Actor> all = actors.DistinctBy(actor => (actor.Code, actor.Identifier ?? actor.Sector ?? "")).ToList();
        return all.Where(actor => actor.Identifier is not null || !all.Any(other => other != actor && other.Code == actor.Code && other.Identifier is not null)).ToList();
    }
}
