using System.Globalization;
using Detente.Ledger;

namespace Detente.App;

/// <summary>The records of a ledger as tables; each row ends with what it rests on.</summary>
internal static class RecordTables
{
    public static RecordTable Of(IReadOnlyList<CodedEvent> events) => new(
        ["date", "event", "act", "modality", "polarity", "sides", "scale", "article", "quote"],
        [.. events.Select(coded => (IReadOnlyList<string>)
        [
            coded.Date.ToString(), coded.Event, coded.Act, RecordWords.Of(coded.Modality), RecordWords.Of(coded.Polarity),
            EventText.Sides(coded.Actors, coded.Recipients, coded.Symmetric), Number(coded.EventScale), coded.Citation.ArticleId, OneLine(coded.Citation.Quote),
        ])]);

    public static RecordTable Of(IReadOnlyList<Incident> incidents) => new(
        ["date", "event", "modality", "polarity", "sides", "scale", "reports", "publishers", "contradicted_by", "quote"],
        [.. incidents.Select(incident => (IReadOnlyList<string>)
        [
            incident.Date.ToString(), incident.Event, RecordWords.Of(incident.Modality), RecordWords.Of(incident.Polarity),
            EventText.Sides(incident.Actors, incident.Recipients, incident.Symmetric), Number(incident.EventScale),
            incident.ReportCount.ToString(CultureInfo.InvariantCulture), string.Join("; ", incident.Publishers),
            string.Join(' ', incident.ContradictedBy), Quote(incident.Events),
        ])]);

    public static RecordTable Of(IReadOnlyList<Meeting> meetings) => new(
        ["date", "state", "level", "place", "participants", "issues", "quote"],
        [.. meetings.Select(meeting => (IReadOnlyList<string>)
        [
            meeting.Date.ToString(), RecordWords.Of(meeting.State), meeting.Level is { } level ? RecordWords.Of(level) : "",
            meeting.Remote ? "remote" : meeting.Place?.Name ?? "", string.Join("; ", meeting.Participants.Select(EventText.Person)),
            string.Join(' ', meeting.Issues), Quote(meeting.Events),
        ])]);

    public static RecordTable Of(IReadOnlyList<Measure> measures) => new(
        ["sender", "target", "instrument", "state", "announced", "in_force", "eased", "lifted", "object", "quote"],
        [.. measures.Select(measure => (IReadOnlyList<string>)
        [
            measure.Sender, measure.Target, RecordWords.Of(measure.Instrument), RecordWords.Of(measure.State), measure.Announced.ToString(),
            measure.InForce.ToString(), measure.Eased.ToString(), measure.Lifted.ToString(), OneLine(measure.Object ?? ""), Quote(measure.Events),
        ])]);

    /// <summary>The last claim gave the state.</summary>
    private static string Quote(IReadOnlyList<CodedEvent> events) => OneLine(events[^1].Citation.Quote);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
