using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Detente;

/// <summary>
/// The event record: one JSON object a line, with the names of PLOVER 2.0 and ours beside them (docs/formats.md).
/// Property order is fixed, and every property is written, null where nothing is known, so that equal claims are equal lines.
/// </summary>
public static class EventJson
{
    /// <summary>Writes letters, quotation marks and dashes as they are: records are read by people, and never put into HTML unescaped.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record without a line end.</summary>
    public static string ToLine(CodedEvent coded)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            Write(json, coded);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes one object; the caller owns what stands around it, and the line end.</summary>
    public static void Write(Utf8JsonWriter json, CodedEvent coded)
    {
        json.WriteStartObject();
        json.WriteString("id", coded.Id);
        json.WriteString("event", coded.Event);
        json.WriteString("act", coded.Act);
        WriteList(json, "mode", coded.Modes);
        WriteList(json, "context", coded.Contexts);
        json.WriteNumber("quad_code", coded.QuadCode);
        json.WriteNumber("event_scale", coded.EventScale);
        json.WriteString("scale", coded.ScaleName);
        json.WriteString("cameo", coded.Cameo);
        WriteDate(json, coded.Date);
        WriteActors(json, "actor", coded.Actors);
        WriteActors(json, "recipient", coded.Recipients);
        json.WriteBoolean("symmetric", coded.Symmetric);
        json.WriteBoolean("domestic", coded.Domestic);
        WritePlace(json, "event_loc", coded.Place);
        json.WriteString("modality", RecordWords.Of(coded.Modality));
        json.WriteString("polarity", RecordWords.Of(coded.Polarity));
        json.WriteString("phase", RecordWords.Of(coded.Phase));
        WriteList(json, "issue", coded.Issues);
        json.WriteString("object", coded.Object);
        WriteAttribution(json, coded.Attribution);
        json.WriteNumber("confidence", coded.Confidence);
        json.WriteString("text", coded.Citation.Quote);
        WriteList(json, "event_text", coded.EventText);
        WriteCitation(json, coded.Citation);
        json.WriteString("rule", coded.Rule);
        json.WriteString("coder", coded.Coder);
        json.WriteEndObject();
    }

    /// <summary>Reads one record; properties that it does not know are passed over.</summary>
    /// <param name="path">For messages.</param>
    /// <param name="lineNumber">For messages, from 1.</param>
    /// <returns>Null where the record cannot be used; <paramref name="findings"/> then says why (DT0301 to DT0304).</returns>
    public static CodedEvent? Read(string line, string path, int lineNumber, List<Diagnostic> findings)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return new EventJsonReader(path, lineNumber, findings).Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            int column = (int)(exception.BytePositionInLine ?? 0) + 1;
            findings.Add(Diagnostic.Error("DT0301", path, lineNumber, "the line is not a JSON object", columnNumber: column));
            return null;
        }
    }

    /// <summary>Reads records to the end, passing over empty lines and bad records; a finding says of each bad one why.</summary>
    public static IEnumerable<CodedEvent> ReadAll(TextReader reader, string path, List<Diagnostic> findings)
    {
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (!string.IsNullOrWhiteSpace(line) && Read(line, path, lineNumber, findings) is { } coded)
            {
                yield return coded;
            }
        }
    }

    /// <summary>Writes <c>date</c> (the first day it may mean), <c>enddate</c>, <c>date_precision</c> and <c>date_text</c> into the open object.</summary>
    public static void WriteDate(Utf8JsonWriter json, PartialDate date)
    {
        json.WriteString("date", Day(date.Start));
        json.WriteString("enddate", Day(date.End));
        json.WriteString("date_precision", RecordWords.Of(date.Precision));
        json.WriteString("date_text", date.Text);
    }

    public static void WriteActors(Utf8JsonWriter json, string name, IReadOnlyList<Actor> actors)
    {
        json.WriteStartArray(name);
        foreach (Actor actor in actors)
        {
            json.WriteStartObject();
            json.WriteString("code", actor.Code);
            json.WriteString("sector", actor.Sector);
            json.WriteString("entity_text", actor.EntityText);
            json.WriteString("identifier_text", actor.Identifier);
            json.WriteString("office", actor.Office);
            json.WriteString("level", actor.Level is { } level ? RecordWords.Of(level) : null);
            if (actor.Implied)
            {
                json.WriteBoolean("implied", true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an object, or null where the place is not known.</summary>
    public static void WritePlace(Utf8JsonWriter json, string name, EventPlace? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("resolved_place", place.Name);
        json.WriteString("country", place.Country);
        if (place is { GeoNamesId: { } id, Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("geonameid", id);
            json.WriteNumber("lat", latitude);
            json.WriteNumber("lon", longitude);
        }

        json.WriteEndObject();
    }

    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution? attribution)
    {
        if (attribution is null)
        {
            json.WriteNull("attribution");
            return;
        }

        json.WriteStartObject("attribution");
        json.WriteString("text", attribution.Text);
        json.WriteString("said_by", attribution.SaidBy);
        json.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject("text_info");
        json.WriteNumber("sentence_index", citation.SentenceIndex);
        json.WriteNumber("start", citation.Sentence.Start);
        json.WriteNumber("length", citation.Sentence.Length);
        json.WriteStartObject("trigger");
        json.WriteNumber("start", citation.Trigger.Start);
        json.WriteNumber("length", citation.Trigger.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        json.WriteString("document", citation.ArticleId);
        json.WriteString("title", citation.Title);
        json.WriteString("url", citation.Url);
        json.WriteString("publication", citation.Publication);
        json.WriteString("date", Day(citation.Date));
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
