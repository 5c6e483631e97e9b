using System.Buffers;
using System.Text;
using System.Text.Json;
using Detente.Coding;

namespace Detente.App;

/// <summary>A classified pair as a line of JSON (docs/formats.md).</summary>
internal static class RelationJson
{
    /// <summary>Types less likely than this are not listed as candidates, but the first two always are.</summary>
    private const double Least = 0.01;

    public static string ToLine(string? id, RelationReading? reading, string? fault)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, EventJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (reading is null)
            {
                json.WriteNull("event_type");
                json.WriteString("error", fault);
            }
            else
            {
                Write(json, reading);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, RelationReading reading)
    {
        json.WriteString("event_type", reading.EventType);
        json.WriteNumber("quad", reading.QuadCode);
        json.WriteString("codebook", "plover-2021");
        json.WriteString("act", reading.Act);
        json.WriteString("modality", RecordWords.Of(reading.Modality));
        json.WriteString("polarity", RecordWords.Of(reading.Polarity));
        json.WriteString("phase", RecordWords.Of(reading.Phase));
        json.WriteNumber("confidence", Math.Round(reading.Confidence, 4));
        json.WriteNumber("related", Math.Round(reading.Related, 4));
        json.WriteStartArray("candidates");
        foreach (RelationCandidate candidate in reading.Candidates.Where((candidate, i) => i < 2 || candidate.Odds >= Least))
        {
            json.WriteStartObject();
            json.WriteString("event_type", candidate.EventType);
            json.WriteString("act", candidate.Act);
            json.WriteNumber("confidence", Math.Round(candidate.Odds, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("rule", reading.Rule);
        if (reading.OtherRule is { } other)
        {
            json.WriteString("overruled", other);
        }

        if (reading.Reasons.Count > 0)
        {
            json.WriteStartArray("reasons");
            foreach (string reason in reading.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
        }
    }
}
