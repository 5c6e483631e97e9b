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
        var analysis = new Analysis(model, document.Columns);
        foreach (Sentence sentence in document.Sentences)
        {
            int dateline = sentence.Index == 0 ? Dateline.CountTokens(document.Columns.Form.AsSpan(sentence.FirstToken, sentence.Count)) : 0;
            analysis.Fill(sentence.FirstToken + dateline, sentence.Count - dateline, dateline);
            if (dateline > 0)
            {
                analysis.Fill(sentence.FirstToken, dateline, 0);
                analysis.HangOn(sentence.FirstToken, dateline, sentence.Count);
            }
        }

        return document;
    }

    /// <summary>The work space of one document: tags and parses stretches of tokens as sentences of their own.</summary>
    private sealed class Analysis(LanguageModel model, TokenColumns columns)
    {
        private readonly ParserState state = new();
        private readonly ParserFeatures reader = new();
        private TaggedWord[] words = new TaggedWord[64];
        private int[] tagged = new int[64];

        /// <param name="row">The first token's row in the columns.</param>
        /// <param name="offset">How many tokens of the sentence stand before the stretch.</param>
        public void Fill(int row, int count, int offset)
        {
            if (words.Length < count + 4)
            {
                words = new TaggedWord[Math.Max(count + 4, words.Length * 2)];
                tagged = new int[words.Length];
            }

            Span<TaggedWord> prepared = words.AsSpan(0, count + 4);
            Span<int> tags = tagged.AsSpan(0, count);
            Tagger.Prepare(model.Tagger.Lexicon, columns.Form.AsSpan(row, count), prepared);
            model.Tagger.Tag(prepared, tags);
            for (int i = 0; i < count; i++)
            {
                (columns.Upos[row + i], columns.Xpos[row + i]) = model.Tagger.Tags.Tags[tags[i]];
                columns.Lemma[row + i] = model.Lemmatizer.Lemma(columns.Form[row + i], prepared[i + 2].Traits, tags[i]);
                columns.Feats[row + i] = model.Lemmatizer.FeaturesOf(prepared[i + 2].Traits, tags[i]);
            }

            if (model.Parser is not { } parser)
            {
                return;
            }

            parser.Parse(prepared, tags, state, reader);
            for (int i = 0; i < count; i++)
            {
                int head = state.Head[i + 1];
                columns.Head[row + i] = head > 0 ? head + offset : head;
                columns.Deprel[row + i] = parser.Actions.Relation(state.Label[i + 1]);
            }
        }

        /// <summary>Hangs the opening stretch of a sentence on the root of the rest.</summary>
        public void HangOn(int row, int opening, int count)
        {
            int root = columns.Head.AsSpan(row + opening, count - opening).IndexOf(0);
            int top = columns.Head.AsSpan(row, opening).IndexOf(0);
            if (root >= 0 && top >= 0)
            {
                columns.Head[row + top] = opening + root + 1;
                columns.Deprel[row + top] = "dep";
            }
        }
    }
}
