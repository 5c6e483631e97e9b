using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Detente.App;

/// <summary>One article a line: <c>id date title text source url language place</c>; other keys are kept as JSON text.</summary>
/// <remarks>A key <c>gold</c> is dropped here, so that no answer of a test file can reach what is tested.</remarks>
internal sealed class JsonlArticleSource : IArticleSource
{
    private static readonly string[] Known = ["id", "date", "title", "text", "source", "url", "language", "place", "gold"];

    public IEnumerable<ArticleReading> Read(InputContent content, InputFile file, ReadingOptions options)
    {
        if (content.Start.Contains((byte)0))
        {
            return [ArticleReading.Unusable(Diagnostic.Error("DT0504", file.Path, 0, "binary content (a NUL byte); UTF-16 needs a byte-order mark"))];
        }

        return ReadLines(content, file, options);
    }

    private static IEnumerable<ArticleReading> ReadLines(InputContent content, InputFile file, ReadingOptions options)
    {
        var lines = new LineReader(content.Stream, options.MaxArticleBytes);
        string? announced = content.Encoding;
        if (announced is not null)
        {
            yield return ArticleReading.Unusable(InputText.ReadAs(announced, file.Path));
        }

        int articles = 0;
        while (lines.MoveNext())
        {
            if (lines.IsTooLong)
            {
                articles++;
                yield return ArticleReading.Unusable(InputText.TooLong(file.Path, lines.LineNumber, options.MaxArticleBytes));
                continue;
            }

            string line = InputText.Decode(lines.Line.Span, out string? encoding);
            if (encoding is not null && announced is null)
            {
                announced = encoding;
                yield return ArticleReading.Unusable(InputText.ReadAs(encoding, file.Path));
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                articles++;
                yield return ReadLine(line, lines.LineNumber, file, options);
            }
        }

        if (articles == 0)
        {
            yield return ArticleReading.Unusable(Diagnostic.Error("DT0503", file.Path, 0, "the file is empty"));
        }
    }

    private static ArticleReading ReadLine(string line, int lineNumber, InputFile file, ReadingOptions options)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return ReadRecord(document.RootElement, lineNumber, file, options);
        }
        catch (JsonException e)
        {
            return ArticleReading.Unusable(Diagnostic.Error(
                "DT0508", file.Path, lineNumber, $"not JSON: {Reason(e)}", columnNumber: Column(line, e.BytePositionInLine ?? 0)));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as \ud83d: JSON allows it, text does not.
            return ArticleReading.Unusable(Diagnostic.Error("DT0508", file.Path, lineNumber, "a string holds half of a character (an unpaired surrogate)"));
        }
    }

    private static ArticleReading ReadRecord(JsonElement record, int lineNumber, InputFile file, ReadingOptions options)
    {
        var findings = new List<Diagnostic>();
        if (record.ValueKind != JsonValueKind.Object)
        {
            return ArticleReading.Unusable(Diagnostic.Error("DT0508", file.Path, lineNumber, $"one object a line is expected, here is {Kind(record)}"));
        }

        if (!record.TryGetProperty("text", out JsonElement body) || body.ValueKind == JsonValueKind.Null)
        {
            string? near = Diagnostic.Nearest("text", record.EnumerateObject().Select(property => property.Name));
            return ArticleReading.Unusable(Diagnostic.Error("DT0509", file.Path, lineNumber, "no field 'text'", near));
        }

        if (body.ValueKind != JsonValueKind.String)
        {
            return ArticleReading.Unusable(Diagnostic.Error("DT0509", file.Path, lineNumber, $"'text' is {Kind(body)}, not a string"));
        }

        string text = body.GetString()!;
        if (string.IsNullOrWhiteSpace(text) || InputText.BinaryReason(text) is not null)
        {
            return ArticleReading.Unusable(string.IsNullOrWhiteSpace(text)
                ? Diagnostic.Error("DT0509", file.Path, lineNumber, "'text' is empty")
                : Diagnostic.Error("DT0504", file.Path, lineNumber, $"'text': {InputText.BinaryReason(text)}"));
        }

        string? id = record.TryGetProperty("id", out JsonElement number) && number.ValueKind == JsonValueKind.Number ? number.GetRawText() : Text("id");
        var article = new Article
        {
            Id = id ?? ArticleId.Make(file.RelativePath, lineNumber, text),
            Text = text,
            Date = ReadDate(),
            Title = Text("title"),
            Source = Text("source"),
            Url = Text("url"),
            Language = Text("language"),
            Place = Text("place"),
            Extra = ReadExtra(record),
            Path = file.Path,
            LineNumber = lineNumber,
        };
        return new ArticleReading { Article = article, Findings = findings };

        string? Text(string name)
        {
            if (!record.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (value.ValueKind != JsonValueKind.String)
            {
                findings.Add(Diagnostic.Warning("DT0516", file.Path, lineNumber, $"'{name}' is {Kind(value)}, not a string; it is left out"));
                return null;
            }

            return value.GetString()!.Trim() is { Length: > 0 } given ? given : null;
        }

        DateOnly? ReadDate()
        {
            string? given = Text("date");
            if (given is null && options.Date is null)
            {
                findings.Add(ArticleDate.Missing(file.Path, lineNumber));
            }

            if (given is null || ArticleDate.TryParse(given, out DateOnly day))
            {
                return given is null ? options.Date : DateOnly.ParseExact(given[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }

            findings.Add(ArticleDate.Wrong(given, file.Path, lineNumber));
            return options.Date;
        }
    }

    private static Dictionary<string, string> ReadExtra(JsonElement record)
    {
        var extra = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonProperty property in record.EnumerateObject().Where(property => !Known.Contains(property.Name)))
        {
            extra[property.Name] = property.Value.GetRawText();
        }

        return extra;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>The reader's sentence without its own count of lines, which is always one.</summary>
    private static string Reason(JsonException e)
    {
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = (place < 0 ? e.Message : e.Message[..place]).TrimEnd('.');
        return new string([.. reason.Select(c => char.IsControl(c) ? ' ' : c)]);
    }

    /// <summary>In UTF-16 units from 1, as editors count, from a place in UTF-8.</summary>
    private static int Column(string line, long bytePosition)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(bytePosition, bytes.Length)) + 1;
    }
}
