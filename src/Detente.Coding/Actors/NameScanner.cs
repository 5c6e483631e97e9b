using Detente.Nlp;

namespace Detente.Coding;

/// <summary>Finds the longest directory name at a token: whole tokens only, blanks and apostrophes of any kind.</summary>
internal sealed class NameScanner(ActorDirectory directory, IReadOnlyList<string> noActors)
{
    private readonly Dictionary<string, string[]> noActorsByFirstWord = noActors
        .GroupBy(name => ActorDirectory.FirstWord(name), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The last token of a name that holds an actor's name but stands for nobody; −1 for none.</summary>
    public int NoActorAt(Sentence sentence, int index)
    {
        if (!noActorsByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(FirstWordAt(sentence, index), out string[]? names))
        {
            return -1;
        }

        foreach (string name in names)
        {
            int last = MatchAt(sentence, index, name);
            if (last >= 0)
            {
                return last;
            }
        }

        return -1;
    }

    /// <summary>The names of the longest match that starts at a token, and its last token; none when nothing matches.</summary>
    /// <param name="anyCase">The sentence is written in capitals.</param>
    public (IReadOnlyList<ActorName> Names, int Last) NamesAt(Sentence sentence, int index, bool anyCase)
    {
        List<ActorName>? found = null;
        int foundLast = -1;
        foreach (ActorName name in directory.NamesFrom(FirstWordAt(sentence, index)))
        {
            if (found is not null && name.Text.Length < found[0].Text.Length)
            {
                break;
            }

            int last = MatchAt(sentence, index, name.Text, anyCase);
            if (last >= 0)
            {
                (found ??= []).Add(name);
                foundLast = last;
            }
        }

        return (found ?? (IReadOnlyList<ActorName>)[], foundLast);
    }

    /// <summary>The titles of the longest match at a token, in any case; "Foreign Minister", "secretary of state".</summary>
    public (IReadOnlyList<OfficeTitle> Titles, int Last) TitlesAt(Sentence sentence, int index)
    {
        List<OfficeTitle>? found = null;
        int foundLast = -1;
        foreach (OfficeTitle title in directory.TitlesFrom(FirstWordAt(sentence, index)))
        {
            if (found is not null && title.Text.Length < found[0].Text.Length)
            {
                break;
            }

            int last = MatchAt(sentence, index, title.Text, ignoreCase: true, plural: true);
            if (last >= 0)
            {
                (found ??= []).Add(title);
                foundLast = last;
            }
        }

        return (found ?? (IReadOnlyList<OfficeTitle>)[], foundLast);
    }

    private static ReadOnlySpan<char> FirstWordAt(Sentence sentence, int index) => ActorDirectory.FirstWord(sentence[index].Span.In(sentence.Document.Text));

    /// <summary>The token at whose end the name ends, when it starts at the token given; −1 when it does not stand there.</summary>
    private static int MatchAt(Sentence sentence, int index, string name, bool ignoreCase = false, bool plural = false)
    {
        ReadOnlySpan<char> text = sentence.Document.Text;
        int at = sentence[index].Span.Start;
        foreach (char wanted in name)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            if (wanted == ' ')
            {
                int blanks = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == blanks)
                {
                    return -1;
                }

                continue;
            }

            char found = text[at] switch { '’' => '\'', '‑' or '–' => '-', var c => c };
            if (found != wanted && !(ignoreCase && char.ToLowerInvariant(found) == char.ToLowerInvariant(wanted)))
            {
                return -1;
            }

            at++;
        }

        if (plural && at < text.Length && text[at] == 's')
        {
            at++;
        }

        for (int last = index; last < sentence.Count && sentence[last].Span.Start < at; last++)
        {
            if (sentence[last].Span.End == at)
            {
                return last;
            }
        }

        return -1;
    }
}
