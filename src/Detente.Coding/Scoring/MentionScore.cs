using System.Globalization;
using System.Text;

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

    /// <returns>What is wrong, in words; null where all is right.</returns>
    public string? Add(GoldMention gold, ActorMention? mention)
    {
        Count++;
        string[] codes = [.. (mention?.Actors ?? []).Select(actor => actor.Code).Distinct().Order(StringComparer.Ordinal)];
        bool country = codes.SequenceEqual(gold.Codes);
        CountryRight += country ? 1 : 0;
        if (gold.Person is null && gold.Office is null)
        {
            return country ? null : $"country {string.Join('|', codes)}";
        }

        PersonCount++;
        bool person = country && mention!.Actors.Any(actor => IsSame(gold, actor));
        PersonRight += person ? 1 : 0;
        return !country ? $"country {string.Join('|', codes)}"
            : person ? null : $"person {string.Join('|', mention!.Actors.Select(actor => $"{actor.Identifier} ({actor.Office})"))}";
    }

    private static bool IsSame(GoldMention gold, Actor actor)
    {
        if (gold.Person is { } person && actor.Identifier is { } identifier)
        {
            string[] wanted = Words(person);
            string[] found = Words(identifier);
            return wanted[^1] == found[^1] || wanted.Intersect(found).Count() > 1 || found is [var only] && wanted.Contains(only);
        }

        return gold.Office is not null && gold.Office == actor.Office;
    }

    /// <summary>Without accents, case, hyphens and initials.</summary>
    private static string[] Words(string name)
    {
        string plain = string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        string[] words = plain.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] whole = [.. words.Where(word => word.Length > 1 && !word.EndsWith('.'))];
        return whole.Length > 0 ? whole : words.Length > 0 ? words : [""];
    }
}
