using System.CommandLine;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente train {model|tagger|parser|sentences} --treebank DIR… --out FILE</c>, and <see cref="TrainVectorsCommand"/>.</summary>
internal static class TrainCommand
{
    /// <param name="dataDirectory">The program's data folder.</param>
    public static Command Create(CommandHost host, string dataDirectory) => new("train", "Train models")
    {
        Part(host, dataDirectory, "model", "Train tagger, lemmatiser and parser into one file"),
        Part(host, dataDirectory, "tagger", "Train tagger and lemmatiser alone"),
        Part(host, dataDirectory, "parser", "The same as model: tagger and parser are one network"),
        Sentences(host, dataDirectory),
        TrainVectorsCommand.Create(host, dataDirectory),
    };

    private static Command Part(CommandHost host, string dataDirectory, string name, string description)
    {
        var defaults = new TrainingOptions();
        var treebank = new Option<string[]>("--treebank")
        {
            Description = "folders with *train.conllu (and *dev.conllu, for the scores kept in the model), or CoNLL-U files",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "the model file to write", Required = true };
        var vectors = new Option<string?>("--vectors") { Description = "word vectors, of 'train vectors'" };
        var text = new Option<string[]>("--text")
        {
            Description = "files and folders of text or JSONL that slow networks parse, for the model to learn from them", AllowMultipleArgumentsPerToken = true,
        };
        var seed = new Option<int>("--seed") { Description = "the same seed gives the same model", DefaultValueFactory = _ => defaults.Seed };
        var epochs = new Option<int>("--epochs") { Description = "passes over the treebank", DefaultValueFactory = _ => defaults.Epochs };
        var licence = new Option<string>("--licence") { Description = "what the model says of its licence", DefaultValueFactory = _ => defaults.Licence };
        var modelName = new Option<string>("--name") { Description = "what the model is called", DefaultValueFactory = _ => defaults.Name };
        Option<string?> language = LanguageData.LanguageOption();
        epochs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value is < 1 or > 1000)
            {
                result.AddError("--epochs is a number from 1 to 1000");
            }
        });
        var command = new Command(name, description) { treebank, output, vectors, text, seed, epochs, licence, modelName, language };
        command.SetAction(result =>
        {
            var options = new TrainingOptions
            {
                Name = result.GetRequiredValue(modelName),
                Language = result.GetValue(language) ?? defaults.Language,
                Seed = result.GetValue(seed),
                Epochs = result.GetValue(epochs),
                Licence = result.GetRequiredValue(licence),
            };
            return Run(host, dataDirectory, options, result.GetRequiredValue(treebank), result.GetValue(vectors), result.GetValue(text) ?? [],
                result.GetRequiredValue(output), withParser: name != "tagger");
        });
        return command;
    }

    private static Command Sentences(CommandHost host, string dataDirectory)
    {
        var treebank = new Option<string[]>("--treebank")
        {
            Description = "folders with *train.conllu, or CoNLL-U files", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var model = new Option<string>("--model") { Description = "the model whose tagger and parser are kept", Required = true };
        var output = new Option<string>("--out") { Description = "the model file to write", Required = true };
        var seed = new Option<int>("--seed") { Description = "the same seed gives the same model", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var command = new Command("sentences", "Train only where sentences end, and keep the rest of a model") { treebank, model, output, seed };
        command.SetAction(result =>
        {
            LanguageModel kept = LanguageModel.Load(result.GetRequiredValue(model));
            IReadOnlyList<Document> train = LanguageData.Treebank(host, result.GetRequiredValue(treebank), "train", []);
            kept.With(LanguageData.Sentences(host, dataDirectory, kept.Info.Language, train, result.GetValue(seed))).Save(result.GetRequiredValue(output));
            return 0;
        });
        return command;
    }

    private static int Run(
        CommandHost host, string dataDirectory, TrainingOptions options, string[] treebanks, string? vectors, string[] texts, string output, bool withParser)
    {
        var read = new List<string>();
        IReadOnlyList<Document> train = LanguageData.Treebank(host, treebanks, "train", read);
        if (!train.Any(d => d.Sentences.Any(s => s.All(t => t.HeadId >= 0 && t.Upos != "_"))))
        {
            throw new DataFileException([Diagnostic.Error("DT0231", treebanks[0], 0, "no sentence with tags and heads to train on")]);
        }

        WordVectors? words = vectors is null ? null : WordVectors.Load(vectors);
        read.AddRange(words is null ? [] : [FormattableString.Invariant($"word vectors: {words.Words.Count} words, {words.Dimension} numbers each")]);
        read.AddRange(texts.Select(t => $"text parsed by teachers: {Path.GetFileName(Path.TrimEndingDirectorySeparator(t))}"));
        string[] folders = [.. treebanks.Where(t => Directory.Exists(t) && Directory.GetFiles(t, "*dev.conllu").Length > 0)];
        SentenceModel sentences = LanguageData.Sentences(host, dataDirectory, options.Language, train, options.Seed);
        Segmenter segmenter = LanguageData.Words(dataDirectory, options.Language).With(sentences);
        bool hasErrors = false;
        LanguageModel model = new ModelTrainer(options with { Language = Path.GetFileName(Path.TrimEndingDirectorySeparator(options.Language)) })
        {
            Progress = host.Error.WriteLine,
            NewsPhrases = LanguageData.NewsPhrases(host, dataDirectory, options.Language),
            Sentences = sentences,
            Vectors = words,
            Text = LanguageData.Documents(host, texts, segmenter, () => hasErrors = true),
            Dev = LanguageData.Treebank(host, folders, "dev", []),
        }.Train(train, read, withParser);
        (model.HasParser ? WithScores(host, model, segmenter, folders) : model).Save(output);
        return hasErrors ? 3 : 0;
    }

    private static LanguageModel WithScores(CommandHost host, LanguageModel model, Segmenter segmenter, string[] folders)
    {
        var scores = new SortedDictionary<string, ParseScore>(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            var read = new List<string>();
            ParseScore score = ModelTrainer.Score(model, segmenter, LanguageData.Treebank(host, [folder], "dev", read));
            scores.Add(read[0].Split(':')[0], score);
            host.Error.WriteLine(FormattableString.Invariant($"{read[0]}: UPOS {score.Upos:F2} lemma {score.Lemma:F2} UAS {score.Uas:F2} LAS {score.Las:F2}"));
        }

        return model.With(model.Info with { Scores = scores });
    }
}
