using System.Buffers;
using System.Text;
using System.Text.Json;
using Detente.Coding;

namespace Detente.App;

/// <summary>A mention, a date or a place as a line of JSON: where it stands, what it stands for and why (docs/formats.md).</summary>
internal static class MentionJson
{
    public static string ToLine(ActorMention mention, ResolvedSentence sentence, string articleId) =>
        ToLine(sentence, sentence.SpanOf(mention), RecordWords.Of(mention.Kind), articleId, json =>
        {
            EventJson.WriteActors(json, "actor", mention.Actors);
            json.WriteBoolean("place", mention.IsPlace);
            json.WriteString("reason", mention.Reason);
            json.WriteString("second", mention.Second);
        });

    public static string ToLine(DateExpression date, ResolvedSentence sentence, string articleId) =>
        ToLine(sentence, sentence.SpanOf(date), "date", articleId, json =>
        {
            json.WriteString("date_kind", RecordWords.Of(date.Kind));
            EventJson.WriteDate(json, date.Likely);
        });

    public static string ToLine(PlaceMention place, ResolvedSentence sentence, string articleId) =>
        ToLine(sentence, place.Head.Span, "place", articleId, json => EventJson.WritePlace(json, "event_loc", place.Place));

    private static string ToLine(ResolvedSentence sentence, TextSpan span, string kind, string articleId, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, EventJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("document", articleId);
            json.WriteNumber("sentence_index", sentence.Sentence.Index);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteString("text", span.Of(sentence.Sentence.Document.Text));
            json.WriteString("kind", kind);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
