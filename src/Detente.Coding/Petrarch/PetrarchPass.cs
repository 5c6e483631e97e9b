using Detente.Nlp;

namespace Detente.Coding;

/// <summary>One sentence on its way through <see cref="PetrarchCoder"/>: from the root down, clause by clause.</summary>
internal sealed class PetrarchPass(ForeignSentence sentence, VerbDictionary dictionary, ForeignOptions options)
{
    /// <summary>CAMEO's code of a comment that says nothing else.</summary>
    private const string Comment = "010";

    /// <summary>Roots of CAMEO for what is done with others: told of several, they do it with each other.</summary>
    private static readonly string[] Cooperation = ["03", "04", "05", "06"];

    private readonly ForeignActorReader actors = new(sentence);
    private readonly VerbFinder verbs = new(sentence, dictionary);
    private readonly PatternFitter patterns = new(sentence, dictionary);
    private readonly HashSet<int> visited = [];

    public List<ForeignEvent> Events { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Codes a word and what hangs on it. Of a verb that gave an event only clauses side by side with it are looked at.</summary>
    public void Visit(Token token)
    {
        if (!visited.Add(token.Index))
        {
            return;
        }

        bool isCoded = ForeignSentence.IsVerb(token) && CodeVerb(token);
        foreach (Token child in token.Children)
        {
            if (!isCoded || child.Is("conj") || child.Is("parataxis"))
            {
                Visit(child);
            }
        }
    }

    private bool CodeVerb(Token verb)
    {
        if (Read(verb) is not { } meaning)
        {
            return false;
        }

        if (Transform(verb, meaning))
        {
            return true;
        }

        EventCodes codes = Negate(meaning.Codes, verb);
        if (codes.IsNone)
        {
            Note(verb, $"{meaning.Rule} tells no event");
            return false;
        }

        if (meaning.Fit is { IsCompound: true })
        {
            List<string> together = Subjects(verb);
            return Add(together, together, codes with { Backward = null }, meaning.Rule, verb);
        }

        if (meaning.Fit is null && codes.Forward == Comment && Inner(verb))
        {
            return true;
        }

        (List<string> source, List<string> target) = Sides(verb, meaning.Fit);
        bool isMutual = codes.Backward is not null || Cooperation.Any(root => codes.Forward!.StartsWith(root, StringComparison.Ordinal));
        if (isMutual && source.Count > 1 && target.TrueForAll(code => code.StartsWith(ForeignActorReader.Nobody, StringComparison.Ordinal)))
        {
            // What goes both ways, told of several together and of no other name: "the two met".
            target = source;
            codes = new EventCodes(codes.Forward ?? codes.Backward, null);
        }

        return Add(source, target, codes, meaning.Rule, verb);
    }

    /// <summary>An event that somebody speaks of becomes one of his own where the dictionary says so.</summary>
    private bool Transform(Token verb, VerbMeaning outer)
    {
        if (dictionary.Transformations.Count == 0 || ForeignSentence.IsNegated(verb))
        {
            return false;
        }

        List<string> speaker = Subjects(verb);
        foreach (Token clause in ForeignSentence.Children(verb, child => (child.Is("ccomp") || child.Is("xcomp")) && ForeignSentence.IsVerb(child)))
        {
            if (Read(clause) is not { Codes.Forward: { } code } inner || ForeignSentence.IsNegated(clause))
            {
                continue;
            }

            List<string> source = ForeignSentence.Any(clause, ForeignSentence.IsSubject) ? Subjects(clause) : [];
            List<string> target = FirstCoded(ClauseSides.Targets(clause), source);
            foreach (VerbTransformation transformation in dictionary.Transformations)
            {
                bool isMeant = dictionary.Means(outer, transformation.OuterVerb) && (transformation.InnerVerb == VerbTransformation.Any || dictionary.Means(inner, transformation.InnerVerb));
                if (isMeant && transformation.Bind(speaker, source, target) is { } sides
                    && Add(sides.Source, sides.Target, EventCodes.Parse(transformation.Code == VerbTransformation.Any ? code : transformation.Code), $"~ {transformation.Text}", verb))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Of what somebody says that others did, the deed is told, not the saying.</summary>
    private bool Inner(Token verb)
    {
        int count = Events.Count;
        ForeignSentence.Children(verb, child => child.Is("ccomp")).ForEach(Visit);
        return Events.Count > count;
    }

    /// <summary>The pattern that fits best, else the verb's own code.</summary>
    private VerbMeaning? Read(Token verb)
    {
        List<(VerbBlock Block, VerbEntry Entry)> found = verbs.Find(verb);
        if (found.Count == 0)
        {
            return null;
        }

        bool isMany = Subjects(verb).Count > 1;
        IEnumerable<VerbPattern> candidates = found.SelectMany(pair => pair.Block.Patterns).Where(pattern => isMany || !pattern.Before.Any(item => item.Kind == PatternItemKind.Compound));
        if (patterns.Best(candidates, verb) is { } fit)
        {
            return new VerbMeaning(found, fit.Pattern.Codes, fit, $"{fit.Pattern} [{fit.Pattern.CodeText}] {Path.GetFileName(fit.Pattern.Path)}({fit.Pattern.LineNumber})");
        }

        (VerbBlock block, VerbEntry entry) = found.FindLast(pair => !EventCodes.Parse(pair.Entry.CodeText ?? pair.Block.CodeText).IsNone) is { Block: not null } known ? known : found[^1];
        string code = entry.CodeText ?? block.CodeText;
        return new VerbMeaning(found, EventCodes.Parse(code), null, $"{entry} [{code}] {Path.GetFileName(entry.Path)}({entry.LineNumber})");
    }

    /// <summary>What is not disapproved of is got on with; other things that are not done are no event.</summary>
    private static EventCodes Negate(EventCodes codes, Token verb)
    {
        if (!ForeignSentence.IsNegated(verb))
        {
            return codes;
        }

        return codes.Forward is { } code && code.StartsWith("11", StringComparison.Ordinal) ? new EventCodes("050", null) : default;
    }

    private (List<string> Source, List<string> Target) Sides(Token verb, PatternFit? fit)
    {
        bool isPassive = ForeignSentence.IsPassive(verb);
        List<string> subject = Subjects(verb);
        List<string>? source = fit?.Source is { } named ? actors.CodesOf(named) : null;
        List<string>? target = fit?.Target is { } aimed ? actors.CodesOf(aimed) : null;
        if (fit is { SubjectIsTarget: true } || (source is not null && target is null))
        {
            return (source ?? FirstCoded(isPassive ? ClauseSides.Doers(verb) : ClauseSides.Targets(verb), subject), subject);
        }

        if (isPassive && target is null)
        {
            return (source ?? FirstCoded(ClauseSides.Doers(verb), []), subject);
        }

        return (source ?? subject, target ?? FirstCoded(ClauseSides.Targets(verb), subject));
    }

    /// <summary>Who does it, in one list.</summary>
    private List<string> Subjects(Token verb)
    {
        List<Token> nouns = ClauseSides.Subjects(verb);
        List<string> codes = [.. nouns.SelectMany(noun => actors.CodesOf(noun, verb)).Distinct()];
        return codes.Count > 0 || options.NewActorLength == 0 ? codes
            : [.. nouns.Select(noun => actors.NewActor(noun, options.NewActorLength)).OfType<string>().Take(1)];
    }

    /// <summary>The codes of the first noun that has any besides those of the other side.</summary>
    private List<string> FirstCoded(IEnumerable<Token> nouns, List<string> other)
    {
        List<Token> all = [.. nouns];
        foreach (Token noun in all)
        {
            if (actors.CodesOf(noun) is { Count: > 0 } codes && codes.Except(other).Any())
            {
                return codes;
            }
        }

        if (options.NewActorLength > 0 && all.Select(noun => actors.NewActor(noun, options.NewActorLength)).OfType<string>().FirstOrDefault() is { } invented)
        {
            return [invented];
        }

        return !options.RequireDyad && all.Count > 0 ? [ForeignActorReader.Nobody] : [];
    }

    private bool Add(List<string> sources, List<string> targets, EventCodes codes, string rule, Token verb)
    {
        bool isAny = false;
        foreach (string source in sources)
        {
            foreach (string target in targets.Where(target => target != source))
            {
                isAny = true;
                if (codes.Forward is { } forward)
                {
                    Events.Add(new ForeignEvent(source, target, forward, rule));
                }

                if (codes.Backward is { } backward)
                {
                    Events.Add(new ForeignEvent(target, source, backward, rule));
                }
            }
        }

        if (!isAny)
        {
            Note(verb, $"{rule}: source {Say(sources)}, target {Say(targets)}");
        }

        return isAny;
    }

    private static string Say(List<string> codes) => codes.Count == 0 ? "nobody" : string.Join(' ', codes);

    private void Note(Token verb, string text) => Notes.Add($"{verb.Form}: {text}");
}
