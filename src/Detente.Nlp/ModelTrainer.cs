namespace Detente.Nlp;

/// <summary>Makes a <see cref="LanguageModel"/> from treebanks: tagger and lemmatiser, then the parser on tags as the tagger will give them.</summary>
public sealed class ModelTrainer(TrainingOptions options)
{
    /// <summary>Says how far it is; null for silence.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Phrases of news prose to vary the training sentences with; see data/languages/en/news-phrases.conllu.</summary>
    public IReadOnlyList<Document> NewsPhrases { get; init; } = [];

    /// <param name="trainedOn">For <see cref="ModelInfo.TrainedOn"/>.</param>
    /// <param name="withParser">Without it the model tags and lemmatises only.</param>
    /// <exception cref="ArgumentException">No sentence is fully annotated.</exception>
    public LanguageModel Train(IReadOnlyList<Document> treebank, IReadOnlyList<string> trainedOn, bool withParser = true)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        List<TrainingSentence> plain = TrainingSentence.From(treebank);
        List<TrainingSentence> sentences = Varied(plain);
        if (sentences.Count == 0)
        {
            throw new ArgumentException("no sentence with tags and heads", nameof(treebank));
        }

        TagSet tags = TagSet.Collect(sentences.SelectMany(s => s.Upos.Zip(s.Xpos)));
        Say($"tagger: {sentences.Count} sentences, {tags.Count} tags");
        Tagger tagger = new TaggerTrainer(options.TaggerEpochs, options.Seed, options.TableBits - 1).Train(sentences, tags);
        Lemmatizer lemmatizer = LemmaTrainer.Train(plain, tags);
        Parser? parser = withParser ? TrainParser(sentences, tagger) : null;
        var info = new ModelInfo
        {
            Name = options.Name,
            Licence = options.Licence,
            TrainedOn = trainedOn,
            Seed = options.Seed,
            TaggerEpochs = options.TaggerEpochs,
            ParserEpochs = withParser ? options.ParserEpochs : 0,
            ParserRuns = withParser ? options.ParserRuns : 0,
        };
        return new LanguageModel(info, "", tagger, lemmatizer, parser);
    }

    /// <summary>Gives an existing model's tagger a new parser.</summary>
    public LanguageModel TrainParser(LanguageModel model, IReadOnlyList<Document> treebank)
    {
        ArgumentNullException.ThrowIfNull(model);
        Parser parser = TrainParser(Varied(TrainingSentence.From(treebank)), model.Tagger);
        return new LanguageModel(model.Info with { ParserEpochs = options.ParserEpochs, ParserRuns = options.ParserRuns }, "", model.Tagger, model.Lemmatizer, parser);
    }

    /// <summary>The scores of a model on documents whose tokens are given.</summary>
    public static ParseScore Score(LanguageModel model, Segmenter segmenter, IReadOnlyList<Document> gold)
    {
        var pipeline = new NlpPipeline(model, segmenter);
        return ParseScorer.Compute(gold, [.. gold.Select(pipeline.Annotate)]);
    }

    private List<TrainingSentence> Varied(List<TrainingSentence> sentences) =>
        new NewsVariants(TrainingSentence.From(NewsPhrases), options.Seed).Extend(sentences, options.TitleCopies, options.DatelinesPerThousand);

    private Parser TrainParser(List<TrainingSentence> sentences, Tagger tagger)
    {
        Say("parser: tagging the treebank in five parts");
        int[][] tagged = Jackknife.Tag(sentences, tagger.Tags, options.TaggerEpochs, options.Seed, options.TableBits - 1);
        return new ParserTrainer(options.ParserEpochs, options.Seed, options.ParserRuns, options.TableBits).Train(sentences, tagged, tagger.Tags, tagger.Lexicon, Progress);
    }

    private void Say(string message) => Progress?.Invoke(message);
}
