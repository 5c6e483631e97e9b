namespace Detente.App.Briefs;

/// <summary>Names those who act: a state only where it acts itself, the words of the report where somebody unnamed does.</summary>
internal sealed class ActorWords(ActorDirectory directory, BriefLanguage language)
{
    private const int MostNamed = 3;

    public string State(string code) => language.State(directory.NameOf(code));

    /// <summary>All who stand on a side, at most three of them by name; null where the sentence names nobody.</summary>
    /// <param name="plain">Say the state's name for those who are not named.</param>
    public string? Side(IEnumerable<Actor> side, bool plain = false)
    {
        string[] names = [.. side.Where(actor => !actor.Implied).Select(actor => One(actor, plain)).Distinct()];
        return names.Length switch
        {
            0 => null,
            1 => names[0],
            > MostNamed => $"{string.Join(", ", names.Take(MostNamed))} and others",
            _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
        };
    }

    /// <summary>The words are a name of the state or organisation, its capital or its adjective; not of its people.</summary>
    public bool Names(string words, string code) => words == code || directory.NameOf(code) == words
        || directory.NamesFrom(ActorDirectory.FirstWord(words)).Any(name => name.Text == words && name.Code == code
            && name.Kind is ActorNameKind.State or ActorNameKind.Capital or ActorNameKind.Adjective or ActorNameKind.Organization);

    /// <summary>"Wang Yi (China, foreign minister)", "China", "“officials” (China)".</summary>
    private string One(Actor actor, bool plain)
    {
        if (actor.Identifier is not { Length: > 0 } name)
        {
            return plain || IsStateItself(actor.EntityText, actor.Code) ? State(actor.Code) : $"“{actor.EntityText}” ({State(actor.Code)})";
        }

        string[] known = [directory.NameOf(actor.Code) == name ? "" : State(actor.Code), actor.Office is { } office ? Title(office, actor.Code) : ""];
        string added = string.Join(", ", known.Where(text => text.Length > 0));
        return added.Length == 0 ? language.State(name) : $"{name} ({added})";
    }

    private bool IsStateItself(string words, string code)
    {
        string bare = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return bare.Length == 0 || Names(bare, code);
    }

    /// <summary>What the state calls the office, without the name of the state.</summary>
    private string Title(string office, string code) =>
        directory.TitlesOf(office, code).Select(title => title.Text).FirstOrDefault(text => !text.Contains('.', StringComparison.Ordinal)
            && !text.StartsWith("us ", StringComparison.Ordinal) && !text.StartsWith("the ", StringComparison.Ordinal)
            && !text.StartsWith(directory.NameOf(code) + " ", StringComparison.OrdinalIgnoreCase)) ?? office;
}
