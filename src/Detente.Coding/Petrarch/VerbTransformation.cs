using System.Text.RegularExpressions;

namespace Detente.Coding;

/// <summary>
/// <c>~ a (b . ATTACK) SAY = a b 112</c>: what an event becomes that somebody speaks of. Letters stand for sides, <c>_</c> for a side left out,
/// <c>.</c> for any; <see cref="Any"/> for any verb, and for its code.
/// </summary>
internal sealed partial record VerbTransformation(string Text, string InnerSource, string InnerTarget, string InnerVerb, string OuterVerb, string Code, string Path, int LineNumber)
{
    public const string Any = "Q";

    public required string Speaker { get; init; }

    public required string Source { get; init; }

    public required string Target { get; init; }

    /// <summary>Null for a line that is none.</summary>
    public static VerbTransformation? TryParse(string text, string path, int lineNumber)
    {
        Match match = Form().Match(text);
        string Part(string name) => match.Groups[name].Value;
        return !match.Success ? null
            : new VerbTransformation(text, Part("b"), Part("c"), Part("inner").ToUpperInvariant(), Part("outer").ToUpperInvariant(), Part("code"), path, lineNumber)
            {
                Speaker = Part("a"), Source = Part("x"), Target = Part("y"),
            };
    }

    /// <summary>The sides of the event that it becomes; null where those found do not fit the letters.</summary>
    /// <param name="source">Of the event spoken of; empty where it is left out.</param>
    public (List<string> Source, List<string> Target)? Bind(List<string> speaker, List<string> source, List<string> target)
    {
        var sides = new Dictionary<string, List<string>>(StringComparer.Ordinal) { [Speaker] = speaker };
        return Take(InnerSource, source) && Take(InnerTarget, target) && sides.TryGetValue(Source, out List<string>? from) && sides.TryGetValue(Target, out List<string>? to)
            ? (from, to)
            : null;

        bool Take(string letter, List<string> found)
        {
            if (letter == ".")
            {
                return true;
            }

            if (letter == "_" || found.Count == 0)
            {
                return letter == "_" && (found.Count == 0 || found.SequenceEqual(speaker));
            }

            if (sides.TryGetValue(letter, out List<string>? bound))
            {
                return bound.SequenceEqual(found);
            }

            sides[letter] = found;
            return !found.SequenceEqual(speaker);
        }
    }

    [GeneratedRegex(@"^(?<a>\w) \(\s*(?<b>\S) (?<c>\S) (?<inner>\w+)\s*\) (?<outer>\w+)\s*=\s*(?<x>\w) (?<y>\w) (?<code>\w+)$")]
    private static partial Regex Form();
}
