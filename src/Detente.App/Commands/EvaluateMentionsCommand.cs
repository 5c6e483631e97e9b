using System.CommandLine;
using System.Globalization;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate mentions --gold FILE PATH…</c>: of mentions that a reader has annotated in articles, how many stand for the same.</summary>
internal static class EvaluateMentionsCommand
{
    public static Command Create(CommandHost host)
    {
        var gold = new Option<string>("--gold") { Description = "the table of annotated mentions", Required = true };
        var paths = new Argument<string[]>("PATH") { Description = "files with the articles; those without an annotation are passed over", Arity = ArgumentArity.OneOrMore };
        var differences = new Option<bool>("--differences") { Description = "list what is wrong" };
        var command = new Command("mentions", "Score whom the words of articles stand for") { gold, paths, differences };
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options);
            ILookup<string, GoldMention> wanted = GoldMention.Load(result.GetRequiredValue(gold)).ToLookup(mention => mention.ArticleId);
            var score = new MentionScore();
            var reader = new ArticleReader(result.GetRequiredValue(paths), new ReadingOptions { MaxArticleBytes = options.MaxArticleBytes }, host.OpenInput);
            int code = new ArticleRun(host, reader, quiet: true).Go((readings, seen) =>
            {
                foreach (ArticleOutcome outcome in workspace.Code(readings.Where(reading => reading.Article is { } article && wanted.Contains(article.Id)), false, host.Cancellation))
                {
                    seen(outcome);
                    if (outcome.Result is { Document: not null } coded)
                    {
                        IReadOnlyList<ResolvedSentence> sentences = workspace.Resolve(coded).Sentences;
                        foreach (GoldMention mention in wanted[coded.Article.Id])
                        {
                            Score(mention, sentences, coded.Article, score, result.GetValue(differences) ? host.Output : null);
                        }
                    }
                }
            });
            host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{score.Count} mentions: country right {score.CountryRight} ({Share(score.CountryRight, score.Count):P1}); person or office right {score.PersonRight} of {score.PersonCount} ({Share(score.PersonRight, score.PersonCount):P1})"));
            int missing = wanted.Sum(group => group.Count()) - score.Count;
            if (missing > 0)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{missing} annotated mentions are of articles that are not in the files given"));
            }

            return code;
        });
        return command;
    }

    private static void Score(GoldMention gold, IReadOnlyList<ResolvedSentence> sentences, Article article, MentionScore score, TextWriter? output)
    {
        var found = new List<(ActorMention Mention, TextSpan Span)>();
        foreach (ResolvedSentence sentence in sentences.Where(sentence => sentence.Sentence.Span.Overlaps(gold.Span)))
        {
            found.AddRange(sentence.Mentions.Where(mention => mention.Actors.Count > 0)
                .Select(mention => (mention, sentence.SpanOf(mention))).Where(pair => pair.Item2.Overlaps(gold.Span)));
        }

        if (score.Add(gold, [.. found.Select(pair => pair.Mention)]) is { } wrong)
        {
            string words = string.Join("; ", found.Select(pair => $"'{pair.Span.Of(article.Text)}' {pair.Mention.Reason}"));
            output?.WriteLine(
                $"{article.Id} {article.Date:yyyy-MM-dd}\t'{gold.Span.Of(article.Text)}' is {string.Join('|', gold.Codes)} {gold.Person} {gold.Office}\t{wrong}"
                + $"\t{(words.Length == 0 ? "not found" : words)}\t{gold.Doubt}");
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
