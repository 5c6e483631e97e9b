namespace Detente.Ledger;

/// <summary>What a claim is about, for telling two acts of one day apart: its issues and the words of its object.</summary>
internal sealed class ClaimTopic
{
    /// <summary>Words that stand in objects of every kind.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "and", "or", "of", "on", "in", "for", "to", "from", "by", "with", "at", "against", "over", "its", "their", "his", "her", "some", "all",
        "new", "more", "further", "other", "several", "certain", "it", "that", "which", "as", "than",
        "sanction", "tariff", "duty", "ban", "control", "curb", "restriction", "measure", "limit", "penalty", "levy",
    };

    private ClaimTopic(HashSet<string> issues, HashSet<string> words)
    {
        Issues = issues;
        Words = words;
    }

    public HashSet<string> Issues { get; }

    /// <summary>Of the object, in lower case, without plural endings and without the names of the sides.</summary>
    public HashSet<string> Words { get; }

    public bool IsKnown => Issues.Count > 0 || Words.Count > 0;

    public static ClaimTopic Of(CodedEvent coded)
    {
        HashSet<string> sides = [.. coded.Actors.Concat(coded.Recipients).SelectMany(actor => WordsOf(actor.EntityText)).Select(Root)];
        return new ClaimTopic([.. coded.Issues], [.. WordsOf(coded.Object ?? "").Where(word => !CommonWords.Contains(word) && !sides.Contains(Root(word)))]);
    }

    /// <summary>They share an issue, or half of the words of the shorter object.</summary>
    public bool Shares(ClaimTopic other) => Issues.Overlaps(other.Issues) || SharesWords(other);

    /// <summary>Half of the words of the shorter object are in the other; false when either has none.</summary>
    public bool SharesWords(ClaimTopic other)
    {
        int shorter = Math.Min(Words.Count, other.Words.Count);
        return shorter > 0 && Words.Count(other.Words.Contains) * 2 >= shorter;
    }

    /// <summary>Both say what they are about, in comparable terms, and it is not the same.</summary>
    public bool Differs(ClaimTopic other) =>
        ((Issues.Count > 0 && other.Issues.Count > 0) || (Words.Count > 0 && other.Words.Count > 0)) && !Shares(other);

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singular);

    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 3 => word[..^1],
        _ => word,
    };

    /// <summary>China and Chinese, Russia and Russian have it in common.</summary>
    private static string Root(string word) => word.Length > 4 ? word[..4] : word;
}
