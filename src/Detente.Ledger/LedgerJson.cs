using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Detente.Ledger;

/// <summary>
/// The records of incidents, meetings and measures: one JSON object a line (docs/formats.md). Each lists the <c>events</c> that it rests on,
/// with report and quote, so that a row can be followed back without the ledger. Property order is fixed; what is unknown is null.
/// </summary>
public static class LedgerJson
{
    public static string ToLine(Incident incident) => Line(json => Write(json, incident));

    public static string ToLine(Meeting meeting) => Line(json => Write(json, meeting));

    public static string ToLine(Measure measure) => Line(json => Write(json, measure));

    public static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        EventJson.WriteDate(json, incident.Date);
        json.WriteString("type", incident.Event);
        json.WriteString("act", incident.Act);
        EventJson.WriteActors(json, "actors", incident.Actors);
        EventJson.WriteActors(json, "recipients", incident.Recipients);
        json.WriteBoolean("symmetric", incident.Symmetric);
        json.WriteString("modality", RecordWords.Of(incident.Modality));
        json.WriteString("polarity", RecordWords.Of(incident.Polarity));
        json.WriteNumber("event_scale", incident.EventScale);
        json.WriteStartObject("reports");
        json.WriteNumber("n", incident.ReportCount);
        EventJson.WriteList(json, "publishers", incident.Publishers);
        json.WriteString("first_seen", Day(incident.FirstSeen));
        json.WriteString("last_seen", Day(incident.LastSeen));
        json.WriteEndObject();
        EventJson.WriteList(json, "contradicted_by", incident.ContradictedBy);
        WriteEvents(json, incident.Events);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Meeting meeting)
    {
        json.WriteStartObject();
        json.WriteString("id", meeting.Id);
        EventJson.WriteDate(json, meeting.Date);
        EventJson.WritePlace(json, "place", meeting.Place);
        json.WriteString("level", meeting.Level is { } level ? RecordWords.Of(level) : null);
        json.WriteString("state", RecordWords.Of(meeting.State));
        json.WriteBoolean("remote", meeting.Remote);
        EventJson.WriteActors(json, "participants", meeting.Participants);
        EventJson.WriteList(json, "issues", meeting.Issues);
        WriteEvents(json, meeting.Events);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("sender", measure.Sender);
        json.WriteString("target", measure.Target);
        json.WriteString("instrument", RecordWords.Of(measure.Instrument));
        json.WriteString("object", measure.Object);
        json.WriteString("state", RecordWords.Of(measure.State));
        WriteKnown(json, "announced", measure.Announced);
        WriteKnown(json, "in_force", measure.InForce);
        WriteKnown(json, "eased", measure.Eased);
        WriteKnown(json, "lifted", measure.Lifted);
        EventJson.WriteList(json, "issues", measure.Issues);
        WriteEvents(json, measure.Events);
        json.WriteEndObject();
    }

    /// <summary>As far as the date is known: 2023, 2023-11 or 2023-11-15.</summary>
    private static void WriteKnown(Utf8JsonWriter json, string name, PartialDate date) =>
        json.WriteString(name, date.Start is null ? null : date.ToString());

    private static void WriteEvents(Utf8JsonWriter json, IReadOnlyList<CodedEvent> events)
    {
        json.WriteStartArray("events");
        foreach (CodedEvent coded in events)
        {
            json.WriteStartObject();
            json.WriteString("id", coded.Id);
            json.WriteString("document", coded.Citation.ArticleId);
            json.WriteString("publication", coded.Citation.Publication);
            json.WriteString("date", Day(coded.Citation.Date));
            json.WriteString("url", coded.Citation.Url);
            json.WriteString("text", coded.Citation.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, EventJson.WriterOptions))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
