using System.CommandLine;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente train {model|tagger|parser} --treebank DIR… --out FILE</c>, and <see cref="TrainVectorsCommand"/>.</summary>
internal static class TrainCommand
{
    /// <param name="dataDirectory">The program's data folder.</param>
    public static Command Create(string dataDirectory) => new("train", "Train models")
    {
        Part(dataDirectory, "model", "Train tagger, lemmatiser and parser into one file"),
        Part(dataDirectory, "tagger", "Train tagger and lemmatiser alone"),
        Part(dataDirectory, "parser", "Train a parser, on the tagger of --model or on a new one, and write both"),
        TrainVectorsCommand.Create(dataDirectory),
    };

    private static Command Part(string dataDirectory, string name, string description)
    {
        var treebank = new Option<string[]>("--treebank")
        {
            Description = "folders with *train.conllu (and *dev.conllu, for the scores kept in the model), or CoNLL-U files",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "the model file to write", Required = true };
        var seed = new Option<int>("--seed") { Description = "the same seed gives the same model", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var epochs = new Option<int?>("--epochs") { Description = "passes over the treebank" };
        var licence = new Option<string>("--licence")
        {
            Description = "what the model says of its licence", DefaultValueFactory = _ => new TrainingOptions().Licence,
        };
        var model = new Option<string?>("--model") { Description = "a model whose tagger is kept" };
        var command = new Command(name, description) { treebank, output, seed, epochs, licence };
        if (name == "parser")
        {
            command.Add(model);
        }

        command.SetAction(result => CommandErrors.Guard(() =>
        {
            var options = new TrainingOptions { Seed = result.GetValue(seed), Licence = result.GetRequiredValue(licence) };
            int? passes = result.GetValue(epochs);
            options = options with
            {
                TaggerEpochs = name == "parser" ? options.TaggerEpochs : passes ?? options.TaggerEpochs,
                ParserEpochs = name == "tagger" ? options.ParserEpochs : passes ?? options.ParserEpochs,
            };
            return Run(dataDirectory, options, result.GetRequiredValue(treebank), result.GetRequiredValue(output), name,
                name == "parser" ? result.GetValue(model) : null);
        }));
        return command;
    }

    private static int Run(string dataDirectory, TrainingOptions options, string[] treebanks, string output, string part, string? keep)
    {
        var read = new List<string>();
        IReadOnlyList<Document> train = LanguageData.Treebank(treebanks, "train", read);
        if (!train.Any(d => d.Sentences.Any(s => s.All(t => t.HeadId >= 0 && t.Upos != "_"))))
        {
            throw new DataFileException([Diagnostic.Error("DT0231", treebanks[0], 0, "no sentence with tags and heads to train on")]);
        }

        var trainer = new ModelTrainer(options)
        {
            Progress = Console.Error.WriteLine,
            NewsPhrases = LanguageData.Treebank([Path.Combine(dataDirectory, "languages", "en", "news-phrases.conllu")], "", []),
        };
        LanguageModel model = keep is null
            ? trainer.Train(train, read, withParser: part != "tagger")
            : trainer.TrainParser(LanguageModel.Load(keep), train);
        if (model.HasParser)
        {
            model = WithScores(model, LanguageData.Words(dataDirectory), treebanks);
        }

        model.Save(output);
        return 0;
    }

    private static LanguageModel WithScores(LanguageModel model, Segmenter segmenter, string[] treebanks)
    {
        var scores = new SortedDictionary<string, ParseScore>(StringComparer.Ordinal);
        foreach (string folder in treebanks.Where(t => Directory.Exists(t) && Directory.GetFiles(t, "*dev.conllu").Length > 0))
        {
            var read = new List<string>();
            ParseScore score = ModelTrainer.Score(model, segmenter, LanguageData.Treebank([folder], "dev", read));
            scores.Add(read[0].Split(':')[0], score);
            Console.Error.WriteLine(FormattableString.Invariant($"{read[0]}: UPOS {score.Upos:F2} lemma {score.Lemma:F2} UAS {score.Uas:F2} LAS {score.Las:F2}"));
        }

        return model.With(model.Info with { Scores = scores });
    }
}
