namespace Detente.Nlp;

/// <summary>Raw text → sentences and tokens, as UD English EWT cuts them; nothing of the text is changed. Safe for many threads.</summary>
/// <remarks>
/// Tokens are in order, do not overlap, and nothing but white space and invisible signs stands between them. An empty line ends a sentence
/// and a paragraph; what else ends one a <see cref="SentenceModel"/> says, and without one nothing does. Never throws on a text.
/// </remarks>
public sealed class Segmenter
{
    private readonly SentenceModel? sentences;

    private Segmenter(SegmentationRules rules, SentenceModel? sentences)
    {
        Rules = rules;
        this.sentences = sentences;
    }

    /// <summary>The word lists.</summary>
    internal SegmentationRules Rules { get; }

    /// <summary>The word lists; see <see cref="With"/> for the ends of sentences.</summary>
    /// <param name="directory">The language's folder, as data/languages/en.</param>
    /// <exception cref="DataFileException">A word list is missing or wrong.</exception>
    public static Segmenter Load(string directory)
    {
        var findings = new List<Diagnostic>();
        SegmentationRules rules = SegmentationRules.Load(directory, findings);
        DataTable.ThrowIfAny(findings);
        return new Segmenter(rules, null);
    }

    /// <summary>The same segmenter with weights that say where sentences end.</summary>
    public Segmenter With(SentenceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Segmenter(Rules, model);
    }

    /// <summary>A document with forms and spans; all else is <c>_</c>.</summary>
    public Document Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<RawToken> tokens = new WordScanner(Rules, text).Scan();
        List<SentenceBounds> bounds = new SentenceSplitter(Rules, sentences, text, tokens).Split();
        var columns = new TokenColumns(tokens.Count);
        var pool = new StringPool();
        for (int i = 0; i < tokens.Count; i++)
        {
            RawToken token = tokens[i];
            columns.Span[i] = new TextSpan(token.Start, token.Length);
            columns.Form[i] = pool.Get(text.AsSpan(token.Start, token.Length));
            columns.Joined[i] = token.Joined;
        }

        return new Document(text, columns, bounds);
    }
}
