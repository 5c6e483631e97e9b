using System.Runtime.InteropServices;

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
        var analysis = new Analysis(model, segmenter.Names, document.Columns);
        foreach (Sentence sentence in document.Sentences)
        {
            int dateline = Dateline.CountTokens(sentence);
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
    private sealed class Analysis(LanguageModel model, MultiwordNames names, TokenColumns columns)
    {
        private readonly List<string> forms = [];
        private readonly List<int> starts = [];
        private readonly List<MultiwordName?> named = [];
        private readonly ParserState state = new();
        private readonly ParserFeatures reader = new();
        private TaggedWord[] words = new TaggedWord[64];
        private int[] tagged = new int[64];

        /// <param name="row">The first token's row in the columns.</param>
        /// <param name="offset">How many tokens of the sentence stand before the stretch.</param>
        public void Fill(int row, int count, int offset)
        {
            Compact(row, count);
            int units = starts.Count;
            if (words.Length < units + 4)
            {
                words = new TaggedWord[Math.Max(units + 4, words.Length * 2)];
                tagged = new int[words.Length];
            }

            Span<TaggedWord> prepared = words.AsSpan(0, units + 4);
            Span<int> tags = tagged.AsSpan(0, units);
            Tagger.Prepare(model.Tagger.Lexicon, CollectionsMarshal.AsSpan(forms), prepared);
            model.Tagger.Tag(prepared, tags);
            model.Parser?.Parse(prepared, tags, state, reader);
            for (int i = 0; i < units; i++)
            {
                if (named[i] is { } name)
                {
                    FillName(name, row, i, offset);
                    continue;
                }

                int at = row + starts[i];
                (columns.Upos[at], columns.Xpos[at]) = model.Tagger.Tags.Tags[tags[i]];
                columns.Lemma[at] = model.Lemmatizer.Lemma(columns.Form[at], prepared[i + 2].Traits, tags[i]);
                columns.Feats[at] = model.Lemmatizer.FeaturesOf(prepared[i + 2].Traits, tags[i]);
                Attach(at, i, offset);
            }
        }

        /// <summary>The forms that tagger and parser are to read: a name of several words is one.</summary>
        private void Compact(int row, int count)
        {
            forms.Clear();
            starts.Clear();
            named.Clear();
            for (int i = 0; i < count;)
            {
                MultiwordName? name = names.At(columns.Form.AsSpan(row + i, count - i), 0);
                starts.Add(i);
                named.Add(name);
                forms.Add(name?.Proxy ?? columns.Form[row + i]);
                i += name?.Words.Count ?? 1;
            }
        }

        private void FillName(MultiwordName name, int row, int unit, int offset)
        {
            int first = row + starts[unit];
            for (int i = 0; i < name.Words.Count; i++)
            {
                NameWord word = name.Words[i];
                (columns.Upos[first + i], columns.Xpos[first + i], columns.Lemma[first + i]) = (word.Upos, word.Xpos, word.Form);
                if (model.Parser is not null && word.Head > 0)
                {
                    columns.Head[first + i] = offset + starts[unit] + word.Head;
                    columns.Deprel[first + i] = word.Deprel;
                }
            }

            Attach(first + name.Carrier, unit, offset);
        }

        private void Attach(int at, int unit, int offset)
        {
            if (model.Parser is { } parser)
            {
                int head = state.Head[unit + 1];
                columns.Head[at] = head > 0 ? offset + starts[head - 1] + (named[head - 1]?.Carrier ?? 0) + 1 : head;
                columns.Deprel[at] = parser.Actions.Relation(state.Label[unit + 1]);
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
