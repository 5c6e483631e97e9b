namespace Detente.App.Briefs;

/// <summary>Numbers the sentences that a brief cites, while it is written.</summary>
internal sealed class CitationBook
{
    /// <summary>More do not make a statement surer, and make a line unreadable.</summary>
    private const int MostOfOneStatement = 3;

    private readonly Dictionary<(string ArticleId, TextSpan Sentence), int> numbers = [];
    private readonly List<CodedEvent> cited = [];

    /// <summary>A statement that rests on claims, of which at most three are cited: one of each report, the first given first.</summary>
    /// <param name="quoted">Print the first one's sentence with it.</param>
    public BriefStatement State(string text, IReadOnlyList<CodedEvent> claims, bool quoted = false) => State(text, claims, quoted ? int.MaxValue : 0);

    /// <param name="longestQuote">In letters; 0 prints none.</param>
    public BriefStatement State(string text, IReadOnlyList<CodedEvent> claims, int longestQuote) => new(
        text,
        [.. claims.DistinctBy(coded => coded.Citation.ArticleId).Take(MostOfOneStatement).Select(Cite)],
        [.. claims.Select(coded => coded.Id)])
    {
        Quote = longestQuote > 0 ? Cut(claims[0].Citation, longestQuote) : null,
    };

    /// <summary>The reports cited so far, in the order of their first citation.</summary>
    /// <param name="articles">Texts by id; one in which a sentence does not stand where its citation says is left out.</param>
    public IReadOnlyList<BriefSource> Sources(IReadOnlyDictionary<string, Article> articles) =>
        [.. cited.GroupBy(coded => coded.Citation.ArticleId).Select(group => Source(group.Key, [.. group], articles.GetValueOrDefault(group.Key)))];

    private BriefSource Source(string id, CodedEvent[] claims, Article? article)
    {
        Citation first = claims[0].Citation;
        return new BriefSource
        {
            ArticleId = id,
            Title = first.Title ?? article?.Title,
            Publisher = first.Publication ?? article?.Source,
            Date = first.Date ?? article?.Date,
            Url = first.Url ?? article?.Url,
            Text = article is not null && claims.All(coded => StandsIn(article.Text, coded.Citation)) ? article.Text : null,
            Citations = [.. claims.Select(coded => new BriefCitation(numbers[Key(coded)], coded.Citation.Sentence, coded.Citation.Quote))],
        };
    }

    private int Cite(CodedEvent coded)
    {
        if (!numbers.TryGetValue(Key(coded), out int number))
        {
            cited.Add(coded);
            number = cited.Count;
            numbers.Add(Key(coded), number);
        }

        return number;
    }

    private static (string ArticleId, TextSpan Sentence) Key(CodedEvent coded) => (coded.Citation.ArticleId, coded.Citation.Sentence);

    /// <summary>The sentence on one line; of a longer one the stretch around the words that name the event, cut at blanks.</summary>
    public static string Cut(Citation citation, int longest)
    {
        string line = citation.Quote.ReplaceLineEndings(" ");
        if (line.Length <= longest)
        {
            return line;
        }

        int trigger = Math.Clamp(citation.Trigger.End - citation.Sentence.Start, 0, line.Length);
        int start = trigger < longest * 3 / 4 ? 0 : line.IndexOf(' ', Math.Min(trigger - (longest / 2), line.Length - longest)) + 1;
        int end = start + longest >= line.Length ? line.Length : line.LastIndexOf(' ', start + longest, longest);
        return $"{(start > 0 ? "… " : "")}{line[start..(end > start ? end : start + longest)]}{(end < line.Length ? " …" : "")}";
    }

    private static bool StandsIn(string text, Citation citation) =>
        citation.Sentence.End <= text.Length
        && text.AsSpan(citation.Sentence.Start, citation.Sentence.Length).SequenceEqual(citation.Quote);
}
