using System.Text.RegularExpressions;

namespace Detente.App.Briefs;

/// <summary>
/// A sentence with <c>{actor}</c>, <c>{recipient}</c> and <c>{object}</c>. What stands in <c>[ ]</c> falls away where the claim
/// lacks what is named in it; parts do not nest.
/// </summary>
internal sealed partial class PhraseTemplate
{
    private readonly string text;

    private PhraseTemplate(string text) => this.text = text;

    /// <returns>Null where the text is no template; <paramref name="fault"/> then says why.</returns>
    public static PhraseTemplate? Parse(string text, out string? fault)
    {
        string outside = OptionalPart().Replace(text, "");
        fault = text.Length == 0 ? "the phrase is empty"
            : outside.AsSpan().IndexOfAny('[', ']') >= 0 ? "brackets do not pair"
            : !outside.Contains("{actor}", StringComparison.Ordinal) ? "{actor} must stand outside brackets"
            : outside.Contains("{recipient}", StringComparison.Ordinal) || outside.Contains("{object}", StringComparison.Ordinal)
                ? "{recipient} and {object} must stand in brackets: a claim may lack them"
            : OptionalPart().Matches(text).FirstOrDefault(part => !Placeholder().IsMatch(part.Value)) is { } empty ? $"nothing is filled in within '{empty.Value}'"
            : AnyPlaceholder().Matches(text).FirstOrDefault(name => !Placeholder().IsMatch(name.Value)) is { } unknown
                ? $"no placeholder '{unknown.Value}'; there are {{actor}}, {{recipient}} and {{object}}"
            : null;
        return fault is null ? new PhraseTemplate(text) : null;
    }

    /// <param name="recipient">Null for none.</param>
    /// <param name="objectWords">Null for none.</param>
    public string Fill(string actor, string? recipient, string? objectWords)
    {
        string kept = OptionalPart().Replace(text, part =>
            (recipient is null && part.Value.Contains("{recipient}", StringComparison.Ordinal))
            || (objectWords is null && part.Value.Contains("{object}", StringComparison.Ordinal)) ? "" : part.Value[1..^1]);
        return Placeholder().Replace(kept, name => name.Value switch
        {
            "{actor}" => actor,
            "{recipient}" => recipient!,
            _ => objectWords!,
        });
    }

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex OptionalPart();

    [GeneratedRegex(@"\{(actor|recipient|object)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex AnyPlaceholder();
}
