using System.Collections.Concurrent;

namespace Detente.Nlp;

/// <summary>Text → <see cref="Document"/> with tags, lemmas and trees. Safe for many threads, and the same result on any number of them.</summary>
public sealed class NlpPipeline
{
    private readonly LanguageModel model;
    private readonly Segmenter? segmenter;
    private readonly FormTable forms = new();
    private readonly ConcurrentBag<SentenceParser> parsers = [];

    public NlpPipeline(LanguageModel model, Segmenter segmenter)
        : this(model)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        this.segmenter = model.Sentences is { } sentences ? segmenter.With(sentences) : segmenter;
    }

    /// <summary>A pipeline for tokens that others cut.</summary>
    internal NlpPipeline(LanguageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
    }

    /// <summary>The shipped pipeline: <c>models/en.model</c> and <c>languages/en</c> under a data folder.</summary>
    /// <exception cref="DataFileException">A file is missing or wrong.</exception>
    public static NlpPipeline Load(string dataDirectory, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(dataDirectory);
        return new NlpPipeline(
            LanguageModel.Load(Path.Combine(dataDirectory, "models", language + ".model")),
            Segmenter.Load(Path.Combine(dataDirectory, "languages", language)));
    }

    public LanguageModel Model => model;

    /// <summary>Segments, tags, lemmatises and parses; never throws on a text.</summary>
    public Document Analyze(string text) =>
        Fill((segmenter ?? throw new InvalidOperationException("the pipeline was made without a segmenter")).Segment(text));

    /// <summary><see cref="Analyze"/> for a text that is known to be one sentence, whatever stops stand in it.</summary>
    public Document AnalyzeSentence(string text)
    {
        Document cut = (segmenter ?? throw new InvalidOperationException("the pipeline was made without a segmenter")).Segment(text);
        return Fill(cut.Sentences.Count < 2 ? cut : new Document(text, cut.Columns, [new SentenceBounds(0, cut.TokenCount, 0)]));
    }

    /// <summary><see cref="Analyze"/> for a stream of texts, on many threads: documents come in the order of the texts, as one thread makes them.</summary>
    /// <remarks>Reads a few texts ahead and holds no more; see <see cref="OrderedParallel"/> for failures and stops.</remarks>
    /// <param name="threads">From 1; 0 for one on each core.</param>
    public IEnumerable<Document> AnalyzeMany(IEnumerable<string> texts, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new OrderedParallel(threads == 0 ? Environment.ProcessorCount : threads).Select(texts, Analyze, text => text?.Length ?? 0, cancellation);
    }

    /// <summary>Tags, lemmatises and parses given tokens; what the document said of them beyond form and place is replaced.</summary>
    public Document Annotate(Document segmented)
    {
        ArgumentNullException.ThrowIfNull(segmented);
        var columns = new TokenColumns(segmented.TokenCount);
        TokenColumns given = segmented.Columns;
        given.Span.CopyTo(columns.Span, 0);
        given.Form.CopyTo(columns.Form, 0);
        given.Misc.CopyTo(columns.Misc, 0);
        given.Joined.CopyTo(columns.Joined, 0);
        return Fill(new Document(segmented.Text, columns, [.. segmented.Sentences.Select(s => new SentenceBounds(s.FirstToken, s.Count, s.ParagraphIndex))])
        {
            Id = segmented.Id,
            SentenceIds = segmented.SentenceIds,
        });
    }

    /// <summary>Fills the columns of a document that nobody else has seen yet.</summary>
    private Document Fill(Document document)
    {
        if (!parsers.TryTake(out SentenceParser? parser))
        {
            parser = new SentenceParser(model, forms);
        }

        parser.Fill(document);
        parsers.Add(parser);
        return document;
    }
}
