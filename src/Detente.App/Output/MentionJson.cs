using System.Buffers;
using System.Text;
using System.Text.Json;
using Detente.Coding;

namespace Detente.App;

/// <summary>A mention as a line of JSON: whose it is, where it stands, whom it stands for and why (docs/formats.md).</summary>
internal static class MentionJson
{
    public static string ToLine(ActorMention mention, ResolvedSentence sentence, string articleId)
    {
        TextSpan span = sentence.SpanOf(mention);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, EventJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("document", articleId);
            json.WriteNumber("sentence_index", sentence.Sentence.Index);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteString("text", span.Of(sentence.Sentence.Document.Text));
            json.WriteString("kind", RecordWords.Of(mention.Kind));
            EventJson.WriteActors(json, "actor", mention.Actors);
            json.WriteBoolean("place", mention.IsPlace);
            json.WriteString("reason", mention.Reason);
            json.WriteString("second", mention.Second);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
