namespace Detente.Coding;

/// <summary>How many of the mentions of careful readers are resolved as they resolved them; a mention that is not found is wrong.</summary>
public sealed class MentionScore
{
    public int Count { get; private set; }

    /// <summary>The same states and organisations, no fewer and no more.</summary>
    public int CountryRight { get; private set; }

    /// <summary>Mentions that name or mean a person or an office.</summary>
    public int PersonCount { get; private set; }

    /// <summary>The same person; where the reader or the program knows none, the same office of the right state.</summary>
    public int PersonRight { get; private set; }

    /// <param name="mentions">Those that share words with the annotated one: "U.S. and Vietnamese officials" are two.</param>
    /// <returns>What is wrong, in words; null where all is right.</returns>
    public string? Add(GoldMention gold, IReadOnlyList<ActorMention> mentions)
    {
        Count++;
        Actor[] actors = [.. mentions.SelectMany(mention => mention.Actors)];
        string[] codes = [.. actors.Select(actor => actor.Code).Distinct().Order(StringComparer.Ordinal)];
        bool country = codes.SequenceEqual(gold.Codes);
        CountryRight += country ? 1 : 0;
        if (gold.Person is null && gold.Office is null)
        {
            return country ? null : $"country {string.Join('|', codes)}";
        }

        PersonCount++;
        bool person = country && actors.Any(actor => IsSame(gold, actor));
        PersonRight += person ? 1 : 0;
        return !country ? $"country {string.Join('|', codes)}"
            : person ? null : $"person {string.Join('|', actors.Select(actor => $"{actor.Identifier} ({actor.Office})"))}";
    }

    private static bool IsSame(GoldMention gold, Actor actor)
    {
        if (gold.Person is { } person && actor.Identifier is { } identifier)
        {
            // "Fahd bin Abdulaziz" is "Fahd", "Volodymyr Zelensky" is "Volodymyr Zelenskyy".
            string[] wanted = Words(person);
            string[] found = Words(identifier);
            return IsSame(string.Concat(wanted), string.Concat(found)) || IsSame(wanted[^1], found[^1]) || found.Count(word => wanted.Any(other => IsSame(word, other))) > 1
                || (found.Length == 1 && wanted.Any(other => IsSame(found[0], other)));
        }

        return gold.Office is not null && gold.Office == actor.Office;
    }

    /// <summary>Equal but for one letter: texts misspell.</summary>
    private static bool IsSame(string word, string other)
    {
        int start = 0;
        while (start < Math.Min(word.Length, other.Length) && word[start] == other[start])
        {
            start++;
        }

        int end = 0;
        while (end < Math.Min(word.Length, other.Length) - start && word[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        // What is left between the common beginning and the common end.
        int rest = Math.Max(word.Length, other.Length) - start - end;
        return rest == 0 || (word.Length > 3 && rest == 1);
    }

    /// <summary>In lower case, without hyphens and initials.</summary>
    private static string[] Words(string name)
    {
        string[] words = name.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] whole = [.. words.Where(word => word.Length > 1 && !word.EndsWith('.'))];
        return whole.Length > 0 ? whole : words.Length > 0 ? words : [""];
    }
}
