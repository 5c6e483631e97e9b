using System.CommandLine;
using System.Globalization;
using Detente.Coding;

namespace Detente.App.Commands;

/// <summary>
/// <c>detente evaluate mentions|dates --gold FILE PATH…</c>: of what a reader has annotated in articles, how much is read as the reader read it.
/// </summary>
internal static class EvaluateResolvingCommands
{
    public static IEnumerable<Command> Create(CommandHost host)
    {
        var mentions = new MentionScore();
        yield return Create(
            host, "mentions", "Score whom the words of articles stand for", GoldMention.Load, gold => gold.ArticleId,
            (gold, sentences, article) => Score(gold, sentences, article, mentions),
            () => string.Create(
                CultureInfo.InvariantCulture,
                $"{mentions.Count} mentions: country right {Share(mentions.CountryRight, mentions.Count)}; person or office right {Share(mentions.PersonRight, mentions.PersonCount)}"));
        (int all, int right) = (0, 0);
        yield return Create(
            host, "dates", "Score which days the words of articles mean", GoldDate.Load, gold => gold.ArticleId,
            (gold, sentences, article) =>
            {
                all++;
                string? wrong = Score(gold, sentences, article);
                right += wrong is null ? 1 : 0;
                return wrong;
            },
            () => $"{all} dates: right {Share(right, all)}");
    }

    /// <param name="score">Takes in one annotation; what is wrong in words, null where all is right.</param>
    private static Command Create<T>(
        CommandHost host, string name, string description, Func<string, IReadOnlyList<T>> load, Func<T, string> articleOf,
        Func<T, IReadOnlyList<ResolvedSentence>, Article, string?> score, Func<string> summary)
    {
        var gold = new Option<string>("--gold") { Description = "the table of annotations", Required = true };
        var paths = new Argument<string[]>("PATH") { Description = "files with the articles; those without an annotation are passed over", Arity = ArgumentArity.OneOrMore };
        var differences = new Option<bool>("--differences") { Description = "list what is wrong" };
        var command = new Command(name, description) { gold, paths, differences };
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options);
            ILookup<string, T> wanted = load(result.GetRequiredValue(gold)).ToLookup(articleOf);
            HashSet<string> seenIds = [];
            var reader = new ArticleReader(result.GetRequiredValue(paths), new ReadingOptions { MaxArticleBytes = options.MaxArticleBytes }, host.OpenInput);
            int code = new ArticleRun(host, reader, quiet: true).Go((readings, seen) =>
            {
                foreach (ArticleOutcome outcome in workspace.Code(readings.Where(reading => reading.Article is { } article && wanted.Contains(article.Id)), false, host.Cancellation))
                {
                    seen(outcome);
                    if (outcome.Result is { Document: not null } coded && seenIds.Add(coded.Article.Id))
                    {
                        IReadOnlyList<ResolvedSentence> sentences = workspace.Resolve(coded).Sentences;
                        foreach (string wrong in wanted[coded.Article.Id].Select(annotation => score(annotation, sentences, coded.Article)).OfType<string>())
                        {
                            host.Output.Write(result.GetValue(differences) ? wrong + "\n" : "");
                        }
                    }
                }
            });
            host.Output.WriteLine(summary());
            string[] missing = [.. wanted.Select(group => group.Key).Where(id => !seenIds.Contains(id))];
            return missing.Length == 0 ? code : throw new UsageException(string.Create(
                CultureInfo.InvariantCulture, $"{missing.Length} annotated articles are not in the files given, {missing[0]} first"));
        });
        return command;
    }

    private static string? Score(GoldMention gold, IReadOnlyList<ResolvedSentence> sentences, Article article, MentionScore score)
    {
        (ActorMention Mention, TextSpan Span)[] found = [.. Overlapping(gold.Span, sentences)
            .SelectMany(sentence => sentence.Mentions.Where(mention => mention.Actors.Count > 0).Select(mention => (mention, sentence.SpanOf(mention))))
            .Where(pair => pair.Item2.Overlaps(gold.Span))];
        string words = string.Join("; ", found.Select(pair => $"'{pair.Span.Of(article.Text)}' {pair.Mention.Reason}"));
        return score.Add(gold, [.. found.Select(pair => pair.Mention)]) is not { } wrong ? null
            : $"{Place(article, gold.Span)} is {string.Join('|', gold.Codes)} {gold.Person} {gold.Office}\t{wrong}\t{(words.Length == 0 ? "not found" : words)}\t{gold.Doubt}";
    }

    private static string? Score(GoldDate gold, IReadOnlyList<ResolvedSentence> sentences, Article article)
    {
        (DateExpression Date, TextSpan Span)[] found = [.. Overlapping(gold.Span, sentences)
            .SelectMany(sentence => sentence.Dates.Select(date => (date, sentence.SpanOf(date)))).Where(pair => pair.Item2.Overlaps(gold.Span))];
        string words = string.Join("; ", found.Select(pair => string.Create(
            CultureInfo.InvariantCulture, $"'{pair.Span.Of(article.Text)}' {RecordWords.Of(pair.Date.Kind)} {pair.Date.Likely.Start:yyyy-MM-dd} to {pair.Date.Likely.Latest:yyyy-MM-dd}")));
        return (found.Length == 0 ? gold.Matches(null) : found.Any(pair => gold.Matches(pair.Date))) ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Place(article, gold.Span)} is {RecordWords.Of(gold.Kind)} {gold.From:yyyy-MM-dd} to {gold.To:yyyy-MM-dd}\t{(words.Length == 0 ? "not found" : words)}\t{gold.Doubt}");
    }

    private static IEnumerable<ResolvedSentence> Overlapping(TextSpan span, IReadOnlyList<ResolvedSentence> sentences) =>
        sentences.Where(sentence => sentence.Sentence.Span.Overlaps(span));

    private static string Place(Article article, TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{article.Id} {article.Date:yyyy-MM-dd}\t'{span.Of(article.Text)}'");

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} ({(whole == 0 ? 0 : (double)part / whole):P1})");
}
