namespace Detente.Nlp;

/// <summary>
/// Makes a <see cref="LanguageModel"/> from treebanks: tagger, lemmatiser and parser. With text, slow networks are trained first, parse some
/// of it together, and the network that is shipped learns from the treebanks and from them.
/// </summary>
public sealed class ModelTrainer(TrainingOptions options)
{
    /// <summary>Sentences of text outside these lengths teach little.</summary>
    private const int ShortestTaught = 4, LongestTaught = 60;

    /// <summary>Says how far it is; null for silence.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Phrases of news prose to vary the training sentences with; see data/languages/en/news-phrases.conllu.</summary>
    public IReadOnlyList<Document> NewsPhrases { get; init; } = [];

    /// <summary>Of <c>detente train vectors</c>; null for none.</summary>
    public WordVectors? Vectors { get; init; }

    /// <summary>Kept in the model; null for a model of given tokens.</summary>
    public SentenceModel? Sentences { get; init; }

    /// <summary>Segmented documents that nobody has parsed.</summary>
    public IEnumerable<Document> Text { get; init; } = [];

    /// <summary>Asked for the scores after every epoch, with the documents of the dev part; empty for none.</summary>
    public IReadOnlyList<Document> Dev { get; init; } = [];

    /// <param name="trainedOn">For <see cref="ModelInfo.TrainedOn"/>.</param>
    /// <param name="withParser">Without it the model tags and lemmatises only.</param>
    /// <exception cref="ArgumentException">No sentence is fully annotated.</exception>
    public LanguageModel Train(IReadOnlyList<Document> treebank, IReadOnlyList<string> trainedOn, bool withParser = true)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        List<TrainingSentence> plain = TrainingSentence.From(treebank);
        if (plain.Count == 0)
        {
            throw new ArgumentException("no sentence with tags and heads", nameof(treebank));
        }

        List<TrainingSentence> varied = new NewsVariants(TrainingSentence.From(NewsPhrases), options.Seed)
            .Extend(plain, options.TitleCopies, options.DatelinesPerThousand);
        var lesson = new NetworkLesson(varied, Vectors, options.PartBits);
        Lemmatizer lemmatizer = LemmaTrainer.Train(plain, lesson.Tags);
        List<WordEntry[]> text = withParser && options.Teachers > 0 ? Sample(lesson) : [];
        NetworkSentence[] taught = text.Count > 0 ? Teach(lesson, text) : [];
        new Random(options.Seed).Shuffle(taught);

        ParsingNetwork net = lesson.Network(new NetworkShape { Hidden = options.Hidden, Layers = options.Layers });
        net.Start(options.Seed);
        var info = new ModelInfo
        {
            Name = options.Name,
            Language = options.Language,
            Licence = options.Licence,
            TrainedOn = trainedOn,
            Seed = options.Seed,
            Epochs = options.Epochs,
            Teachers = taught.Length > 0 ? options.Teachers : 0,
        };
        LanguageModel Model() => new(info, "", lesson.Tags, lemmatizer, lesson.Compile(net, withParser)) { Sentences = Sentences };
        Say($"model: {lesson.Sentences.Count} sentences of treebanks, {taught.Length} of text, {lesson.Tags.Count} tags");
        int share = taught.Length / options.Epochs;
        var trainer = new NetworkTrainer(net, lesson.Vectors, lesson.VectorWidth)
        {
            Rate = (float)options.Rate, OnlyTags = !withParser, Drop = taught.Length > 0 ? Dropout.OfTaught : new Dropout(), Progress = Progress,
        };
        trainer.Train(epoch => [.. lesson.Sentences, .. taught.AsSpan(epoch * share, share)], options.Epochs, options.Seed, _ => SayScore(Model));
        return Model();
    }

    /// <summary>The scores of a model on documents whose tokens are given.</summary>
    public static ParseScore Score(LanguageModel model, Segmenter segmenter, IReadOnlyList<Document> gold)
    {
        var pipeline = new NlpPipeline(model, segmenter);
        return ParseScorer.Compute(gold, [.. gold.Select(pipeline.Annotate)]);
    }

    /// <summary>As many sentences of the text as are wanted, each with the same odds (Vitter 1985, algorithm R).</summary>
    private List<WordEntry[]> Sample(NetworkLesson lesson)
    {
        var random = new Random(options.Seed);
        var kept = new List<string[]>();
        long seen = 0;
        foreach (Sentence sentence in Text.SelectMany(d => d.Sentences).Where(s => s.Count is >= ShortestTaught and <= LongestTaught))
        {
            seen++;
            long at = kept.Count < options.TaughtSentences ? kept.Count : random.NextInt64(seen);
            if (at == kept.Count)
            {
                kept.Add([.. sentence.Select(t => t.Form)]);
            }
            else if (at < kept.Count)
            {
                kept[(int)at] = [.. sentence.Select(t => t.Form)];
            }
        }

        return [.. kept.Select(lesson.Read)];
    }

    private NetworkSentence[] Teach(NetworkLesson lesson, List<WordEntry[]> text)
    {
        var teachers = new List<ParsingNetwork>();
        for (int t = 1; t <= options.Teachers; t++)
        {
            Say($"teacher {t} of {options.Teachers}");
            ParsingNetwork teacher = lesson.Network(new NetworkShape { Hidden = options.TeacherHidden, Layers = 3 });
            teacher.Start(options.Seed + (1000 * t));
            var trainer = new NetworkTrainer(teacher, lesson.Vectors, lesson.VectorWidth)
            {
                Rate = (float)options.Rate, Drop = Dropout.OfWide, Progress = Progress,
            };
            trainer.Train(_ => lesson.Sentences, options.TeacherEpochs, options.Seed + t);
            teachers.Add(teacher);
        }

        Say($"the teachers parse {text.Count} sentences");
        return new NetworkTeachers(teachers, lesson.Vectors, lesson.VectorWidth).Teach(text);
    }

    private void SayScore(Func<LanguageModel> model)
    {
        if (Dev.Count > 0 && Progress is not null)
        {
            var pipeline = new NlpPipeline(model());
            ParseScore score = ParseScorer.Compute(Dev, [.. Dev.Select(pipeline.Annotate)]);
            Say(FormattableString.Invariant($"  dev: UPOS {score.Upos:F2} XPOS {score.Xpos:F2} lemma {score.Lemma:F2} UAS {score.Uas:F2} LAS {score.Las:F2}"));
        }
    }

    private void Say(string message) => Progress?.Invoke(message);
}
