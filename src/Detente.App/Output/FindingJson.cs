using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Detente.App;

/// <summary>A finding as a line of JSON: <c>{"id","severity","path","line","column","message","suggestion","article"}</c>.</summary>
internal static class FindingJson
{
    /// <param name="articleId">Null where no article could be read.</param>
    public static string ToLine(Diagnostic finding, string? articleId)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, EventJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("severity", RecordWords.Of(finding.Severity));
            json.WriteString("path", finding.Path);
            json.WriteNumber("line", finding.LineNumber);
            json.WriteNumber("column", finding.ColumnNumber);
            json.WriteString("message", finding.Message);
            json.WriteString("suggestion", finding.Suggestion);
            json.WriteString("article", articleId);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
