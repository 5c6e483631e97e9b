using System.Globalization;
using Detente.Tests.Ledger;

namespace Detente.Tests.App.Briefs;

/// <summary>A made-up report, and claims that stand in it: <c>report.Says("The ministers met.", "met", Claim.Mutual(…))</c>.</summary>
internal sealed class SampleReport
{
    private static readonly EventOntology Ontology = EventOntology.Load(Repository.Data("ontology"));

    private readonly List<CodedEvent> events = [];

    public SampleReport(string id, string day, string title, string text, string publisher = "Nordic Wire", string? url = null)
    {
        Article = new Article
        {
            Id = id, Date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Title = title, Source = publisher, Text = text, Url = url,
        };
    }

    public Article Article { get; }

    public IReadOnlyList<CodedEvent> Events => events;

    /// <summary>Adds a claim read from a sentence of the text.</summary>
    /// <param name="words">The beginning of the sentence; it ends at its full stop and the white space after that.</param>
    public SampleReport Says(string words, string trigger, Claim claim)
    {
        int start = Article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert(start >= 0, words);
        int end = start;
        while (end < Article.Text.Length && !(Article.Text[end] == '.' && (end + 1 == Article.Text.Length || char.IsWhiteSpace(Article.Text[end + 1]))))
        {
            end++;
        }

        var sentence = TextSpan.FromBounds(start, Math.Min(end + 1, Article.Text.Length));
        int at = Article.Text.IndexOf(trigger, start, StringComparison.Ordinal);
        Assert(at >= 0, trigger);
        CodedEvent made = claim.In(Article.Id, publisher: Article.Source!, at: at).Saying(trigger).Event;
        EventType type = Ontology.TypeOf(made.Act, made.Modality);
        events.Add(made with
        {
            Event = type.Name,
            QuadCode = type.QuadCode,
            EventScale = type.ScaleOf(made.Modes),
            Citation = made.Citation with
            {
                Title = Article.Title, Url = Article.Url, Date = Article.Date, Sentence = sentence, Quote = sentence.Of(Article.Text),
            },
        });
        return this;
    }

    private static void Assert(bool holds, string words) => _ = holds ? true : throw new ArgumentException($"not in the text: {words}", nameof(words));
}
