using System.Globalization;

namespace Detente.Tests.Ledger;

/// <summary>Builds claims for tests: <c>Claim.Of("CONSULT", "CHN GOV Xi:leader", "USA Biden:leader").On("2023-11-15").Event</c>.</summary>
internal sealed record Claim
{
    private string act = "CONSULT";
    private Actor[] actors = [];
    private Actor[] recipients = [];
    private bool symmetric;
    private PartialDate date;
    private DateOnly? published;
    private string articleId = "a1";
    private string publisher = "Wire";
    private int start;
    private string trigger = "met";
    private string? quote;
    private string? objectText;
    private string[] issues = [];
    private string[] modes = [];
    private EventPlace? place;
    private Modality modality;
    private Polarity polarity;
    private Phase phase;
    private double confidence = 0.9;

    public CodedEvent Event
    {
        get
        {
            var span = new TextSpan(start, trigger.Length);
            return new CodedEvent
            {
                Id = CodedEvent.ComputeId(articleId, span, act, actors, recipients, modality, polarity),
                Event = (act, modality) is ("CONSULT", Modality.Planned) ? "AGREE" : act,
                Act = act,
                Modes = modes,
                QuadCode = 1,
                EventScale = act == "SANCTION" ? -6 : 2.5,
                ScaleName = "plover-2.0",
                Date = date,
                Actors = actors,
                Recipients = recipients,
                Symmetric = symmetric,
                Place = place,
                Modality = modality,
                Polarity = polarity,
                Phase = phase,
                Issues = issues,
                Object = objectText,
                Confidence = confidence,
                EventText = [trigger],
                Citation = new Citation
                {
                    ArticleId = articleId,
                    Publication = publisher,
                    Date = published ?? date.Start,
                    SentenceIndex = 0,
                    Sentence = new TextSpan(start, Math.Max(trigger.Length, 20)),
                    Trigger = span,
                    Quote = quote ?? $"{string.Join(' ', actors.Select(a => a.EntityText))} {trigger} {objectText}.",
                },
                Rule = "test/1",
                Coder = "test",
            };
        }
    }

    /// <summary>One side against the other. A side is <c>CODE</c> or <c>CODE Name:level</c>, several parted by <c>;</c>.</summary>
    public static Claim Of(string act, string actor, string recipient) => new() { act = act, actors = Side(actor), recipients = Side(recipient) };

    /// <summary>What both sides did together.</summary>
    public static Claim Mutual(string act, string sides) => new() { act = act, actors = Side(sides), symmetric = true };

    /// <summary>A day, a month (2023-11), a year, or a stretch (2023-11-14..2023-11-17).</summary>
    public Claim On(string when) => this with { date = Date(when) };

    public Claim In(string article, string? on = null, string publisher = "Wire", int at = 0) =>
        this with { articleId = article, published = on is null ? null : Date(on).Start, publisher = publisher, start = at };

    public Claim Saying(string trigger, string? quote = null) => this with { trigger = trigger, quote = quote };

    public Claim About(string? text, params string[] issues) => this with { objectText = text, issues = issues };

    public Claim By(params string[] modes) => this with { modes = modes };

    public Claim At(string name, string? country = null) => this with { place = new EventPlace(name, country) };

    public Claim As(Modality value) => this with { modality = value };

    public Claim Denied() => this with { polarity = Polarity.Negative };

    public Claim Phased(Phase value) => this with { phase = value };

    public Claim Sure(double value) => this with { confidence = value };

    private static Actor[] Side(string side) => [.. side.Split(';', StringSplitOptions.TrimEntries).Select(text =>
    {
        string[] parts = text.Split(' ', 2);
        if (parts.Length == 1)
        {
            return new Actor { Code = parts[0], EntityText = parts[0] };
        }

        string[] named = parts[1].Split(':');
        return new Actor
        {
            Code = parts[0],
            Sector = "GOV",
            EntityText = named[0],
            Identifier = named[0].Length > 0 ? named[0] : null,
            Level = named.Length > 1 && RecordWords.TryParse(named[1], out OfficeLevel level) ? level : null,
        };
    })];

    private static PartialDate Date(string when)
    {
        if (when.Length == 0)
        {
            return PartialDate.Unknown;
        }

        string[] ends = when.Split("..");
        return ends[0].Length switch
        {
            4 => new PartialDate(Day(ends[0] + "-01-01"), null, DatePrecision.Year, when),
            7 => new PartialDate(Day(ends[0] + "-01"), null, DatePrecision.Month, when),
            _ => new PartialDate(Day(ends[0]), ends.Length > 1 ? Day(ends[1]) : null, DatePrecision.Day, null),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
