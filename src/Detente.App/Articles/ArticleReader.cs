using ZstdSharp;

namespace Detente.App;

/// <summary>Reads the articles of files, folders and standard input, in order. One pass; not for several threads.</summary>
internal sealed class ArticleReader
{
    private readonly Func<Stream> openStandardInput;
    private readonly ReadingOptions options;
    private readonly List<InputFile> files;
    private readonly List<Diagnostic> missing = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private long bytesDone;
    private Stream? current;

    public ArticleReader(IReadOnlyList<string> paths, ReadingOptions options, Func<Stream> openStandardInput)
    {
        this.options = options;
        this.openStandardInput = openStandardInput;
        files = InputFinder.Find(paths, missing);
        TotalBytes = files.Sum(file => file.Length);
    }

    /// <summary>True where not one of the paths is there.</summary>
    public bool FoundNothing => files.Count == 0;

    /// <summary>As they lie on disk; 0 for standard input.</summary>
    public long TotalBytes { get; }

    public long BytesRead => bytesDone + (current is FileStream { CanRead: true } file ? file.Position : 0);

    /// <summary>One reading for each article and each place that should have been one.</summary>
    public IEnumerable<ArticleReading> Read()
    {
        foreach (Diagnostic finding in missing)
        {
            yield return ArticleReading.Unusable(finding);
        }

        foreach (InputFile file in files)
        {
            foreach (ArticleReading reading in ReadFile(file))
            {
                yield return reading;
            }

            bytesDone += file.Length;
        }
    }

    /// <summary>Reads one stream; for tests, and for what is not on disk.</summary>
    internal IEnumerable<ArticleReading> ReadStream(Stream stream, InputFile file)
    {
        using IEnumerator<ArticleReading> readings = Open(stream, file).GetEnumerator();
        while (true)
        {
            Diagnostic? fault = null;
            try
            {
                if (!readings.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ZstdException)
            {
                fault = Diagnostic.Error("DT0506", file.Path, 0, $"the packed data is damaged or cut short: {Sentence(e)}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = Diagnostic.Error("DT0502", file.Path, 0, $"cannot be read: {Sentence(e)}");
            }

            if (fault is not null)
            {
                yield return ArticleReading.Unusable(fault);
                yield break;
            }

            yield return Check(readings.Current);
        }
    }

    private IEnumerable<ArticleReading> ReadFile(InputFile file)
    {
        Diagnostic? fault = null;
        try
        {
            current = file.IsStandardInput ? openStandardInput() : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = Diagnostic.Error("DT0502", file.Path, 0, $"cannot be read: {Sentence(e)}");
        }

        if (fault is not null)
        {
            yield return ArticleReading.Unusable(fault);
            yield break;
        }

        using Stream stream = current!;
        foreach (ArticleReading reading in ReadStream(stream, file))
        {
            yield return reading;
        }
    }

    private IEnumerable<ArticleReading> Open(Stream stream, InputFile file)
    {
        using InputContent content = InputContent.Open(stream);
        if (content.Start.Length == 0)
        {
            yield return ArticleReading.Unusable(Diagnostic.Error("DT0503", file.Path, 0, "the file is empty"));
            yield break;
        }

        ArticleFormat format = options.Format;
        if (format == ArticleFormat.Auto && (format = FormatDetector.ByName(file.RelativePath)) == ArticleFormat.Auto)
        {
            format = FormatDetector.ByStart(content.Start);
        }

        IArticleSource? source = format switch
        {
            ArticleFormat.Jsonl => new JsonlArticleSource(),
            ArticleFormat.Conllu => new ConlluArticleSource(),
            ArticleFormat.Txt => new TextArticleSource(),
            _ => null,
        };
        if (source is null)
        {
            yield return ArticleReading.Unusable(Diagnostic.Error(
                "DT0505", file.Path, 0, $"{format.ToString().ToUpperInvariant()} is not read yet; give plain text or JSONL (or --format txt, to read it as text)"));
            yield break;
        }

        foreach (ArticleReading reading in source.Read(content, file, options))
        {
            yield return reading;
        }
    }

    /// <summary>What holds for articles of every format: language, and ids that differ.</summary>
    private ArticleReading Check(ArticleReading reading)
    {
        if (reading.Article is not { } article)
        {
            return reading;
        }

        var findings = new List<Diagnostic>(reading.Findings);
        if (!ids.Add(article.Id))
        {
            findings.Add(Diagnostic.Warning("DT0515", article.Path, article.LineNumber, $"the id '{article.Id}' stands twice in this run"));
        }

        string? reason = article.Language is { } language
            ? LanguageDetector.IsEnglish(language) ? null : $"its language is given as '{language}'"
            : LanguageDetector.ReasonNotEnglish(article.Text);
        if (reason is not null)
        {
            reason = $"only English is read, and {reason}";
            findings.Add(Diagnostic.Error("DT0514", article.Path, article.LineNumber, $"article '{article.Id}' is skipped: {reason}"));
        }

        return reading with { Findings = findings, SkippedReason = reason };
    }

    private static string Sentence(Exception e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
