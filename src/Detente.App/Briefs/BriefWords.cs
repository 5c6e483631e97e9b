using Detente.Ledger;

namespace Detente.App.Briefs;

/// <summary>Puts records into words that are no surer than they are.</summary>
internal sealed class BriefWords(ActorDirectory directory, BriefLanguage language)
{
    private readonly ActorWords actors = new(directory, language);

    /// <summary>"the United States".</summary>
    public string State(string code) => actors.State(code);

    /// <summary>What a claim says, as a sentence; without what its own sentence does not name.</summary>
    public string Sentence(CodedEvent coded)
    {
        // "The two sides", "the presidents": words that both sides share are said by their states' names.
        bool together = coded.Symmetric && coded.Actors.Any(actor => coded.Recipients.Any(other => other.EntityText == actor.EntityText));
        string? recipient = actors.Side(coded.Recipients, together);
        string actor = actors.Side(coded.Actors, together) ?? "a side that the sentence does not name";
        if (coded.Symmetric && coded.Act != "CONSULT" && recipient is not null)
        {
            // Neither did it to the other.
            return Capital(language.Phrases.Find(coded).Fill($"{actor} and {recipient}", null, Object(coded.Object, coded.Codes))) + ".";
        }

        string sentence = language.Phrases.Find(coded).Fill(actor, recipient, Object(coded.Object, coded.Codes));
        return Capital(sentence) + (recipient is null && coded.Recipients.Count > 0 ? " (its sentence does not name the other side)." : ".");
    }

    /// <summary>Who met, by side: those whose rank or office is known, and all others only where nobody's is.</summary>
    public string Meeting(Meeting meeting) => Capital(string.Join(" with ", meeting.Participants.GroupBy(actor => actor.Code).Select(side =>
    {
        Actor[] known = [.. side.Where(actor => actor.Level is not null || actor.Office is not null)];
        return actors.Side(known.Length > 0 ? known : side, plain: true) ?? State(side.Key);
    })));

    public string Issues(IEnumerable<string> issues) => string.Join(", ", issues.Select(language.Issue));

    public static string Level(OfficeLevel level) => level switch
    {
        OfficeLevel.Leader => "leaders' level",
        OfficeLevel.Minister => "ministers' level",
        OfficeLevel.ViceMinister => "vice-ministers' level",
        _ => "working level",
    };

    /// <summary>"tariff (“duties on Chinese electric cars”)".</summary>
    public string Measure(Measure measure)
    {
        string kind = measure.Instrument == MeasureInstrument.Other ? "a measure, its kind not told" : RecordWords.Of(measure.Instrument).Replace('-', ' ');
        return Object(measure.Object, [measure.Sender, measure.Target]) is { } words ? $"{kind} (“{words}”)" : kind;
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Plural(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");

    /// <summary>The report's own words for the thing acted on; null where they would say nothing: a single common word, or the name of a side.</summary>
    private string? Object(string? words, IEnumerable<string> sides)
    {
        string text = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        bool saysNothing = !text.Contains(' ', StringComparison.Ordinal) && (text.Length == 0 || char.IsLower(text[0]) || sides.Any(code => actors.Names(text, code)));
        return saysNothing ? null : text;
    }
}
