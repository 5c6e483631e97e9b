using System.Globalization;

namespace Detente.App;

/// <summary>
/// A lemma written without its word: <c>=</c> the form in lower case, <c>^</c> the form as it stands; after either, or alone, which means
/// <c>=</c>, <c>-N</c> drops the last N UTF-16 units and <c>+X</c> puts X on. <c>_</c> is no lemma.
/// </summary>
internal static class StandoffLemma
{
    /// <returns>Null where the rule cannot be read or drops more than there is.</returns>
    public static string? Apply(string rule, string form)
    {
        if (rule == "_")
        {
            return "_";
        }

        ReadOnlySpan<char> rest = rule;
        bool keepsCase = rest.StartsWith("^");
        if (keepsCase || rest.StartsWith("="))
        {
            rest = rest[1..];
        }
        else if (rest.IsEmpty || rest[0] is not ('-' or '+'))
        {
            return null;
        }

        int plus = rest.IndexOf('+');
        ReadOnlySpan<char> ending = plus < 0 ? "" : rest[(plus + 1)..];
        ReadOnlySpan<char> drop = plus < 0 ? rest : rest[..plus];
        int dropped = 0;
        bool isRead = drop.IsEmpty || (drop[0] == '-' && int.TryParse(drop[1..], NumberStyles.None, CultureInfo.InvariantCulture, out dropped));
        if (!isRead || dropped > form.Length)
        {
            return null;
        }

        string lemma = string.Concat((keepsCase ? form : form.ToLowerInvariant()).AsSpan(0, form.Length - dropped), ending);
        return lemma.Length == 0 ? null : lemma;
    }
}
