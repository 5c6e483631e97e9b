using Detente.Coding;
using Detente.Nlp;

namespace Detente.App;

/// <summary>What the coder saw in each sentence, for people: every pattern that matched, who filled it, and why it became an event or not.</summary>
internal static class ExplainWriter
{
    public static void Write(CodingResult result, TextWriter writer)
    {
        Article article = result.Article;
        writer.Write(FormattableString.Invariant($"== {article.Id}  {article.Date:yyyy-MM-dd}  {article.Title}\n"));
        if (result.SkippedReason is { } skipped)
        {
            writer.Write($"skipped: {skipped}\n\n");
            return;
        }

        foreach (IGrouping<int, EventCandidate> group in result.Candidates.GroupBy(candidate => candidate.SentenceIndex))
        {
            Sentence sentence = result.Document!.Sentences[group.Key];
            writer.Write(FormattableString.Invariant($"\n[{group.Key}] {sentence.Text.ReplaceLineEndings(" ")}\n"));
            foreach (EventCandidate candidate in group)
            {
                Write(candidate, article.Text, writer);
            }
        }

        writer.Write(FormattableString.Invariant(
            $"\n{result.Events.Count} events from {result.Candidates.Count} candidates in {result.Document?.Sentences.Count ?? 0} sentences\n\n"));
    }

    private static void Write(EventCandidate candidate, string text, TextWriter writer)
    {
        string trigger = candidate.Trigger.Of(text).ReplaceLineEndings(" ");
        string fate = candidate.Event is { } coded ? $"kept as {EventText.Headline(coded)}" : "refused";
        string reason = candidate.Reason.Length == 0 ? "" : $": {candidate.Reason}";
        writer.Write($"  {candidate.Rule} at \"{trigger}\" — {fate}{reason}\n");
        foreach (string filler in candidate.Fillers)
        {
            writer.Write($"      {filler}\n");
        }
    }
}
