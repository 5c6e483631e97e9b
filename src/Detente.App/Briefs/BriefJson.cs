using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Detente.Analysis;

namespace Detente.App.Briefs;

/// <summary>Writes a brief as one JSON object. Reports' texts are left to the ledger; each citation says where in its text the sentence stands.</summary>
internal static class BriefJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter writer, Brief brief)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, brief);
        }

        writer.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        writer.Write('\n');
    }

    private static void Write(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject();
        json.WriteStartArray("pair");
        json.WriteStringValue(brief.Dyad.First);
        json.WriteStringValue(brief.Dyad.Second);
        json.WriteEndArray();
        json.WriteString("title", brief.Title);
        json.WriteString("from", Day(brief.From));
        json.WriteString("to", Day(brief.To));
        json.WriteString("as_of", Day(brief.AsOf));
        json.WritePropertyName("scope");
        Write(json, brief.Scope);
        WriteSeries(json, brief.Timeline);
        json.WriteStartArray("sections");
        foreach (BriefSection section in brief.Sections)
        {
            Write(json, section);
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (BriefSource source in brief.Sources)
        {
            Write(json, source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefSection section)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Id);
        json.WriteString("title", section.Title);
        json.WriteString("remark", section.Remark);
        json.WriteStartArray("groups");
        foreach (BriefGroup group in section.Groups)
        {
            json.WriteStartObject();
            json.WriteString("heading", group.Heading);
            json.WriteStartArray("entries");
            foreach (BriefEntry entry in group.Entries)
            {
                json.WriteStartObject();
                json.WriteString("label", entry.Label);
                json.WriteStartArray("statements");
                foreach (BriefStatement statement in entry.Statements)
                {
                    Write(json, statement);
                }

                json.WriteEndArray();
                json.WriteString("remark", entry.Remark);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BriefStatement? statement)
    {
        if (statement is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("text", statement.Text);
        json.WriteString("quote", statement.Quote);
        json.WriteStartArray("citations");
        foreach (int number in statement.Citations)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        EventJson.WriteList(json, "events", statement.Records);
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, TimelineData? timeline)
    {
        json.WriteString("period", timeline is null ? null : RecordWords.Of(timeline.Series.Period));
        json.WriteStartArray("series");
        foreach (DyadPoint point in timeline?.Series.Points ?? [])
        {
            json.WriteStartObject();
            json.WriteString("start", Day(point.Start));
            json.WriteNumber("volume", point.Volume);
            json.WriteNumber("cooperation", point.CooperationCount);
            json.WriteNumber("conflict", point.ConflictCount);
            json.WritePropertyName("conflict_share");
            WriteNumber(json, point.ConflictShare);
            json.WritePropertyName("mean_intensity");
            WriteNumber(json, point.MeanIntensity);
            EventJson.WriteList(json, "events", point.Events.Select(coded => coded.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, BriefSource source)
    {
        json.WriteStartObject();
        json.WriteString("document", source.ArticleId);
        json.WriteString("title", source.Title);
        json.WriteString("publication", source.Publisher);
        json.WriteString("date", Day(source.Date));
        json.WriteString("url", source.Url);
        json.WriteStartArray("citations");
        foreach (BriefCitation citation in source.Citations)
        {
            json.WriteStartObject();
            json.WriteNumber("number", citation.Number);
            json.WriteNumber("start", citation.Sentence.Start);
            json.WriteNumber("length", citation.Sentence.Length);
            json.WriteString("quote", citation.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(Math.Round(number, 4));
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
