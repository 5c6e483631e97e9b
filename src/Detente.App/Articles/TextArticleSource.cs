using System.Text.Json;

namespace Detente.App;

/// <summary>A plain text file is one article, with or without a head.</summary>
internal sealed class TextArticleSource : IArticleSource
{
    public IEnumerable<ArticleReading> Read(InputContent content, InputFile file, ReadingOptions options)
    {
        byte[]? bytes = ReadAll(content.Stream, options.MaxArticleBytes);
        yield return bytes is null
            ? ArticleReading.Unusable(InputText.TooLong(file.Path, 0, options.MaxArticleBytes))
            : Read(bytes, content.Encoding, file, options);
    }

    private static ArticleReading Read(byte[] bytes, string? wide, InputFile file, ReadingOptions options)
    {
        string text = InputText.Decode(bytes, out string? encoding);
        if (InputText.BinaryReason(text) is { } reason)
        {
            return ArticleReading.Unusable(Diagnostic.Error("DT0504", file.Path, 0, reason));
        }

        var findings = new List<Diagnostic>();
        if ((wide ?? encoding) is { } other)
        {
            findings.Add(InputText.ReadAs(other, file.Path));
        }

        ArticleHead head = ArticleHead.Read(text, file.Path, findings);
        string body = text[head.Length..];
        if (string.IsNullOrWhiteSpace(body))
        {
            findings.Add(head.Length == 0
                ? Diagnostic.Error("DT0503", file.Path, 0, "the file is empty")
                : Diagnostic.Error("DT0509", file.Path, 0, "no text after the head"));
            return new ArticleReading { Findings = findings };
        }

        var article = new Article
        {
            Id = head["id"] ?? ArticleId.Make(file.RelativePath, 1, body),
            Text = body,
            Date = ReadDate(head, file, options, findings),
            Title = head["title"],
            Source = head["source"],
            Url = head["url"],
            Language = head["language"],
            Place = head["place"],
            Extra = head.Others.ToDictionary(pair => pair.Key, pair => JsonSerializer.Serialize(pair.Value)),
            Path = file.Path,
        };
        return new ArticleReading { Article = article, Findings = findings };
    }

    private static DateOnly? ReadDate(ArticleHead head, InputFile file, ReadingOptions options, List<Diagnostic> findings)
    {
        if (head["date"] is { } given)
        {
            if (ArticleDate.TryParse(given, out DateOnly day))
            {
                return day;
            }

            // A wrong date is not replaced by the file's: it would look like the right one.
            findings.Add(ArticleDate.Wrong(given, file.Path, head.LineOf("date")));
            return options.Date;
        }

        if (options.Date is not null)
        {
            return options.Date;
        }

        findings.Add(file.Modified is { } modified
            ? Diagnostic.Info("DT0511", file.Path, 0, FormattableString.Invariant($"no date; the file's own is taken, {modified:yyyy-MM-dd}"))
            : ArticleDate.Missing(file.Path, 0));
        return file.Modified;
    }

    /// <returns>Null where it is longer than the limit.</returns>
    private static byte[]? ReadAll(Stream stream, int limit)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and int count)
        {
            if (bytes.Length + count > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
