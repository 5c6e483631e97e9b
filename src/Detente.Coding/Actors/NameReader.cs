using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Reads the directory's names in a sentence, and chooses whom one stands for where several go by it.</summary>
internal sealed class NameReader(NameScanner scanner, Metonymy metonymy)
{
    /// <summary>A candidate or an heir may be named before taking office.</summary>
    private const int YearsAhead = 2;

    /// <summary>Fewer may be an abbreviation.</summary>
    private const int FewestCapitals = 12;

    /// <summary>Digits of the number of a telegram.</summary>
    private const int TelegramDigits = 3;

    public void Read(SentenceActors actors, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        bool capitals = IsInCapitals(sentence);
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!CanOpenName(sentence[i].Form))
            {
                continue;
            }

            int noActorLast = scanner.NoActorAt(sentence, i);
            (IReadOnlyList<ActorName> names, int last) = scanner.NamesAt(sentence, i, capitals);
            if (noActorLast >= last && noActorLast >= 0)
            {
                actors.Add(new ActorMention(i, noActorLast, MentionKind.NoActor, [], "is a name of something else"));
                i = noActorLast;
            }
            else if (names.Count > 0 && ToMention(actors, i, last, names, memory) is { } mention)
            {
                actors.Add(mention);
                i = last;
            }
        }
    }

    /// <summary>A headline or a cable of capitals; a few letters of another kind do not change it.</summary>
    private static bool IsInCapitals(Sentence sentence)
    {
        int capitals = 0;
        int others = 0;
        foreach (char letter in sentence.Span.In(sentence.Document.Text))
        {
            capitals += char.IsUpper(letter) ? 1 : 0;
            others += char.IsLower(letter) ? 1 : 0;
        }

        return capitals > FewestCapitals && capitals > others * 4;
    }

    /// <summary>No name begins with a small letter, but for "al-Qaeda" and its like.</summary>
    private static bool CanOpenName(string form) => !char.IsLower(form[0]) || form.Contains('-', StringComparison.Ordinal) || form.Length == 2;

    private ActorMention? ToMention(SentenceActors actors, int first, int last, IReadOnlyList<ActorName> names, ArticleMemory memory)
    {
        Sentence sentence = actors.Sentence;
        ActorName? chosen = null;
        ActorName? second = null;
        foreach (ActorName name in names)
        {
            // On days that a given name leaves out, the program's own stand.
            if (name.IsGiven && !name.ValidOn(memory.Date))
            {
                continue;
            }

            // Nobody is named for an office that they will come to hold years later.
            if (name.Person is { } person && memory.Date is { } day && !person.Terms.Any(term => term.From <= day.AddYears(YearsAhead)))
            {
                continue;
            }

            if (chosen is null || IsBefore(name, chosen, memory))
            {
                (second, chosen) = (chosen ?? second, name);
            }
            else if (second is null || IsBefore(name, second, memory))
            {
                second = name;
            }
        }

        if (chosen is null)
        {
            return null;
        }

        string? other = second is { } next && next.Code != chosen.Code ? next.Person?.ToString() ?? next.Code : null;
        string text = sentence.TextOf(first, last);
        if (chosen.Person is { } named)
        {
            return PersonReader.ToMention(first, last, named, text, memory, "full name") with { Second = other };
        }

        MentionKind kind = KindOf(chosen.Kind);
        bool isPlace = kind is MentionKind.State or MentionKind.Capital && metonymy.IsPlace(sentence, first, last, kind == MentionKind.Capital);

        string? post = kind == MentionKind.Capital && IsTelegram(sentence, last) ? memory.Frame.HomeCode : null;
        string code = post ?? OwnerOf(actors, first, kind) ?? chosen.Code;

        // A capital that acts is its government.
        string? sector = kind == MentionKind.Capital && !isPlace ? "GOV" : chosen.Sector;
        var actor = new Actor { Code = code, Sector = sector, EntityText = text, Identifier = code == chosen.Code ? chosen.Identifier : null };
        Actor[] all = chosen.IsJoint
            ? [.. names.Where(name => name.IsJoint && name.Identifier == chosen.Identifier).Select(name => name.Code).Distinct().Select(of => actor with { Code = of })]
            : [actor];
        foreach (Actor one in all)
        {
            memory.Saw(one);
        }

        if (kind == MentionKind.Organization)
        {
            memory.SawBody(actor);
        }

        string reason = (chosen.IsGiven ? "given " : "") + $"{RecordWords.Of(kind)} name" + (post is not null ? ", the record's own post there" : isPlace ? ", a place here" : kind == MentionKind.Capital ? ", its government here" : "");
        return new ActorMention(first, last, kind, all, reason) { Second = other, IsPlace = isPlace };
    }

    /// <summary>"Paris 2460", "London's 292": telegrams of a state's own posts.</summary>
    private static bool IsTelegram(Sentence sentence, int last)
    {
        int next = last + 1 < sentence.Count && sentence[last + 1].Xpos == "POS" ? last + 2 : last + 1;
        return next < sentence.Count && sentence[next].Form.Length >= TelegramDigits && sentence[next].Form.All(char.IsAsciiDigit);
    }

    /// <summary>"the Philippine Congress", "OAS General Assembly": a body's name right after somebody else's is theirs.</summary>
    private static string? OwnerOf(SentenceActors actors, int first, MentionKind kind)
    {
        ActorMention? before = first > 0 ? actors.At(first - 1) : null;
        bool owns = kind switch
        {
            MentionKind.Institution => before is { Kind: MentionKind.Adjective or MentionKind.State, IsPlace: false },
            MentionKind.Organization => before is { Kind: MentionKind.Organization },
            _ => false,
        };
        return owns && before is { Actors: [var owner] } ? owner.Code : null;
    }

    /// <summary>Valid on the report's day (today, where it has none), then given by the user, then in office, then of the report's place, then by kind and code.</summary>
    private static bool IsBefore(ActorName name, ActorName other, ArticleMemory memory)
    {
        int order = Rank(name, memory).CompareTo(Rank(other, memory));
        order = order != 0 ? order : name.Kind.CompareTo(other.Kind);
        return order != 0 ? order < 0 : string.CompareOrdinal(name.Code, other.Code) < 0;
    }

    private static (int Valid, int Given, int Office, int Host) Rank(ActorName name, ArticleMemory memory) => (
        name.ValidOn(memory.Date) && (memory.Date is not null || name.To is null) ? 0 : 1,
        name.IsGiven ? 0 : 1,
        name.Person is { } person && memory.Date is { } day && person.OfficeOn(day) is null ? 1 : 0,
        name.Person is not null && name.Code == memory.HostCode ? 0 : 1);

    private static MentionKind KindOf(ActorNameKind kind) => kind switch
    {
        ActorNameKind.State => MentionKind.State,
        ActorNameKind.Capital => MentionKind.Capital,
        ActorNameKind.Adjective => MentionKind.Adjective,
        ActorNameKind.Demonym => MentionKind.Demonym,
        ActorNameKind.Institution => MentionKind.Institution,
        _ => MentionKind.Organization,
    };
}
