using System.Text.RegularExpressions;

namespace Detente.Coding;

/// <summary>Reads the words of a pattern or of a set's member into items, by the dialect.</summary>
internal sealed partial class PatternTextReader(PatternDialect dialect)
{
    /// <summary>Words that open a phrase where the dialect has no brackets for it.</summary>
    private static readonly HashSet<string> Prepositions =
    [
        "ABOUT", "ABOVE", "ACROSS", "AFTER", "AGAINST", "ALONG", "AMONG", "AROUND", "AS", "AT", "BEFORE", "BEHIND", "BETWEEN", "BY", "DESPITE", "DOWN", "DURING",
        "FOR", "FROM", "IN", "INTO", "NEAR", "OF", "OFF", "ON", "ONTO", "OUT", "OVER", "THROUGH", "TO", "TOWARD", "TOWARDS", "UNDER", "UP", "UPON", "WITH", "WITHIN", "WITHOUT",
    ];

    /// <summary>False with a fault where brackets do not match or the verb is not marked once by <c>*</c>.</summary>
    public bool TryReadPattern(string text, out List<PatternItem> before, out List<PatternItem> after, out string? fault)
    {
        (before, after) = ([], []);
        string[] sides = text.Split('*');
        fault = sides.Length == 2 ? null : $"'{text.Trim()}' marks the place of the verb {(sides.Length - 1 == 0 ? "nowhere" : "more than once")}; '*' stands for it";
        if (fault is null && Read(WithoutJoint(sides[0]), out fault) is { } left && Read(WithoutJoint(sides[1]), out fault) is { } right)
        {
            (before, after) = (left, right);
            return true;
        }

        return false;
    }

    /// <summary>A word, a phrase, a prepositional phrase or another set; null with a fault.</summary>
    public PatternItem? ReadMember(string text, out string? fault)
    {
        if (Phrased(text, out fault) is not { } items)
        {
            return null;
        }

        fault = items.Count == 0 ? "a member of a set without a word" : null;
        return items.Count switch
        {
            0 => null,
            1 => items[0],
            _ => new PatternItem(PatternItemKind.Phrase, "", [.. items.SelectMany(Flat)]),
        };
    }

    /// <summary><c>IN_*</c>: the word is joined to the verb, not written out in full.</summary>
    private static string WithoutJoint(string side) => side.EndsWith('_') ? side[..^1] : side.StartsWith('_') ? side[1..] : side;

    private List<PatternItem>? Read(string text, out string? fault) => dialect.HasPhrases ? Phrased(text, out fault) : Plain(text, out fault);

    private List<PatternItem>? Phrased(string text, out string? fault)
    {
        string[] tokens = [.. Token().Matches(text).Select(match => match.Value)];
        int at = 0;
        List<PatternItem>? items = Items(tokens, ref at, null, out fault);
        if (items is not null && at < tokens.Length)
        {
            fault = $"'{tokens[at]}' closes nothing in '{text.Trim()}'";
            return null;
        }

        return items;
    }

    private List<PatternItem>? Items(string[] tokens, ref int at, string? close, out string? fault)
    {
        fault = null;
        var items = new List<PatternItem>();
        while (at < tokens.Length && tokens[at] is not ("}" or ")"))
        {
            string token = tokens[at++];
            if (token is not ("{" or "("))
            {
                items.AddRange(Word(token));
                continue;
            }

            string wanted = token == "{" ? "}" : ")";
            if (Items(tokens, ref at, wanted, out fault) is not { } inner)
            {
                return null;
            }

            if (inner.Count == 0)
            {
                fault = $"'{token}{wanted}' holds nothing";
                return null;
            }

            items.Add(token == "{" ? new PatternItem(PatternItemKind.Phrase, "", [.. inner.SelectMany(Flat)]) : Prepositional(inner));
        }

        if (close is not null && (at >= tokens.Length || tokens[at++] != close))
        {
            fault = $"'{close}' is missing";
            return null;
        }

        return items;
    }

    /// <summary>What opens with a set of prepositions has no one preposition; it stays a phrase.</summary>
    private static PatternItem Prepositional(List<PatternItem> inner) => inner[0].Kind == PatternItemKind.Word
        ? new PatternItem(PatternItemKind.Prepositional, inner[0].Text.TrimEnd('_'), [.. inner.Skip(1)])
        : new PatternItem(PatternItemKind.Phrase, "", inner);

    private List<PatternItem> Plain(string text, out string? fault)
    {
        fault = null;
        var items = new List<PatternItem>();
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (PatternItem item in Word(word))
            {
                if (item.Kind == PatternItemKind.Word && Prepositions.Contains(item.Text.TrimEnd('_')))
                {
                    items.Add(new PatternItem(PatternItemKind.Prepositional, item.Text.TrimEnd('_')));
                }
                else if (item.Kind == PatternItemKind.Phrase && item.Parts[0].Kind == PatternItemKind.Word && Prepositions.Contains(item.Parts[0].Text))
                {
                    items.Add(new PatternItem(PatternItemKind.Prepositional, item.Parts[0].Text, Joined([.. item.Parts.Skip(1)])));
                }
                else if (items.Count > 0 && items[^1] is { Kind: PatternItemKind.Prepositional } open)
                {
                    items[^1] = open with { Parts = [.. open.Parts, item] };
                }
                else
                {
                    items.Add(item);
                }
            }
        }

        return items;
    }

    /// <summary>Words joined by <c>_</c> are a phrase; actors stand alone, whatever they are joined to.</summary>
    private IEnumerable<PatternItem> Word(string token)
    {
        bool isExact = token.EndsWith('_');
        if (dialect.HasPhrases && token[0] == '&')
        {
            yield return One(token.TrimEnd('_'), false);
            yield break;
        }

        string[] words = token.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var phrase = new List<PatternItem>();
        for (int i = 0; i < words.Length; i++)
        {
            PatternItem item = One(words[i], isExact && i == words.Length - 1);
            if (!item.IsActor)
            {
                phrase.Add(item);
                continue;
            }

            foreach (PatternItem done in Joined(phrase))
            {
                yield return done;
            }

            phrase.Clear();
            yield return item;
        }

        foreach (PatternItem done in Joined(phrase))
        {
            yield return done;
        }
    }

    private static PatternItem One(string word, bool isExact) => word switch
    {
        "$" => new PatternItem(PatternItemKind.Source),
        "+" => new PatternItem(PatternItemKind.Target),
        "^" => new PatternItem(PatternItemKind.Skip),
        "%" => new PatternItem(PatternItemKind.Compound),
        ['&', .. var name] => new PatternItem(PatternItemKind.Set, name.ToUpperInvariant()),
        _ => new PatternItem(PatternItemKind.Word, word.ToUpperInvariant() + (isExact ? "_" : "")),
    };

    private static PatternItem[] Joined(List<PatternItem> phrase) => phrase.Count switch
    {
        0 => [],
        1 => [phrase[0]],
        _ => [new PatternItem(PatternItemKind.Phrase, "", [.. phrase])],
    };

    private static IEnumerable<PatternItem> Flat(PatternItem item) => item.Kind == PatternItemKind.Phrase ? item.Parts : [item];

    [GeneratedRegex(@"[{}()]|[^\s{}()]+")]
    private static partial Regex Token();
}
