namespace Detente.Nlp;

/// <summary>Text → <see cref="Document"/> with tags, lemmas and trees. Safe for many threads, and the same result on any number of them.</summary>
public sealed class NlpPipeline
{
    private readonly LanguageModel model;
    private readonly Segmenter segmenter;

    public NlpPipeline(LanguageModel model, Segmenter segmenter)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(segmenter);
        this.model = model;
        this.segmenter = segmenter;
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
    public Document Analyze(string text) => Fill(segmenter.Segment(text));

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
        TokenColumns columns = document.Columns;
        var state = new ParserState();
        var reader = new ParserFeatures();
        var words = new TaggedWord[64];
        var tagged = new int[64];
        foreach (Sentence sentence in document.Sentences)
        {
            int count = sentence.Count;
            if (words.Length < count + 4)
            {
                words = new TaggedWord[Math.Max(count + 4, words.Length * 2)];
                tagged = new int[words.Length];
            }

            Span<TaggedWord> prepared = words.AsSpan(0, count + 4);
            Span<int> tags = tagged.AsSpan(0, count);
            Tagger.Prepare(model.Tagger.Lexicon, columns.Form.AsSpan(sentence.FirstToken, count), prepared);
            model.Tagger.Tag(prepared, tags);
            for (int i = 0; i < count; i++)
            {
                int row = sentence.FirstToken + i;
                (columns.Upos[row], columns.Xpos[row]) = model.Tagger.Tags.Tags[tags[i]];
                columns.Lemma[row] = model.Lemmatizer.Lemma(columns.Form[row], prepared[i + 2].Traits, tags[i]);
                columns.Feats[row] = model.Lemmatizer.FeaturesOf(prepared[i + 2].Traits, tags[i]);
            }

            if (model.Parser is { } parser)
            {
                parser.Parse(prepared, tags, state, reader);
                for (int i = 0; i < count; i++)
                {
                    columns.Head[sentence.FirstToken + i] = state.Head[i + 1];
                    columns.Deprel[sentence.FirstToken + i] = parser.Actions.Relation(state.Label[i + 1]);
                }
            }
        }

        return document;
    }
}
