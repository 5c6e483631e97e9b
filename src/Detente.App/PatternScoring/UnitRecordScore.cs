using Detente.Coding;
using Detente.Nlp;

namespace Detente.App.PatternScoring;

/// <summary>How many records are coded exactly as they say: the same set of source, target and code, no more and no less.</summary>
internal sealed class UnitRecordScore(VerbDictionary verbs, ForeignNames names, string path)
{
    private readonly SortedDictionary<string, (int Right, int All)> categories = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (int Right, int All)> Categories => categories;

    public int RightCount => categories.Values.Sum(count => count.Right);

    public int Count => categories.Values.Sum(count => count.All);

    /// <summary>A wrong record a line: what is missing, what is too much, and what the coder said to it.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>Codes a record; a fault in it is its difference and nobody else's.</summary>
    public bool Add(UnitRecord record)
    {
        var findings = new List<Diagnostic>();
        IReadOnlyList<Document> documents = Conllu.Read(new StringReader(record.Conllu), path, findings);
        ForeignResult result = documents.Count == 1 && documents[0].Sentences.Count == 1
            ? new PetrarchCoder(verbs, names, record.Options).Code(documents[0].Sentences[0], record.Date)
            : new ForeignResult([], findings.Count > 0 ? findings[0].Message : "it has not one tree", []);
        HashSet<(string, string, string)> found = [.. result.Events.Select(coded => coded.Claim)];
        bool isRight = found.SetEquals(record.Expected);
        (int right, int all) = categories.GetValueOrDefault(record.Category);
        categories[record.Category] = (right + (isRight ? 1 : 0), all + 1);
        if (!isRight)
        {
            string missing = string.Join(' ', record.Expected.Where(claim => !found.Contains(claim)).Select(Say));
            string extra = string.Join(' ', result.Events.Where(coded => !record.Expected.Contains(coded.Claim)).Select(coded => $"{Say(coded.Claim)} by {coded.Rule}"));
            string why = string.Join("; ", result.Notes.Prepend(result.PassedOver ?? "").Where(note => note.Length > 0));
            Differences.Add($"{record.Id}\tmissing {(missing.Length == 0 ? "nothing" : missing)}\ttoo much {(extra.Length == 0 ? "nothing" : extra)}\t{why}\t{record.Text}");
        }

        return isRight;
    }

    private static string Say((string Source, string Target, string Code) claim) => $"{claim.Source}>{claim.Target}:{claim.Code}";
}
