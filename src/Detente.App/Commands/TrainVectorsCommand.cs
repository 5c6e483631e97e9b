using System.CommandLine;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente train vectors --text PATH… --treebank DIR… --out FILE</c>: word vectors from running text.</summary>
internal static class TrainVectorsCommand
{
    public static Command Create(CommandHost host, string dataDirectory)
    {
        var defaults = new VectorOptions();
        var text = new Option<string[]>("--text")
        {
            Description = "files and folders of text or JSONL, packed or not, as 'code' reads them", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var treebank = new Option<string[]>("--treebank")
        {
            Description = "folders with *train.conllu, or CoNLL-U files, whose words are to have vectors", AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "the file to write", Required = true };
        var dimension = new Option<int>("--dim") { Description = "numbers a word", DefaultValueFactory = _ => defaults.Dimension };
        var passes = new Option<int>("--passes") { Description = "passes over the text", DefaultValueFactory = _ => defaults.Passes };
        var seed = new Option<int>("--seed") { Description = "the same seed gives the same vectors", DefaultValueFactory = _ => defaults.Seed };
        Option<string?> language = LanguageData.LanguageOption();
        var near = new Option<string[]>("--near") { Description = "words whose nearest words to list at the end", AllowMultipleArgumentsPerToken = true };
        foreach (Option<int> number in (Option<int>[])[dimension, passes])
        {
            number.Validators.Add(result =>
            {
                if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value is < 1 or > 1000)
                {
                    result.AddError($"{number.Name} is a number from 1 to 1000");
                }
            });
        }

        var command = new Command("vectors", "Train word vectors on running text") { text, treebank, output, dimension, passes, seed, language, near };
        command.SetAction(result =>
        {
            var options = new VectorOptions
            {
                Dimension = result.GetValue(dimension), Passes = result.GetValue(passes), Seed = result.GetValue(seed),
            };
            WordVectors vectors = Train(host, dataDirectory, result.GetValue(language) ?? new TrainingOptions().Language, options, result.GetRequiredValue(text), result.GetValue(treebank) ?? [], out bool hasErrors);
            vectors.Save(result.GetRequiredValue(output));
            foreach (string word in result.GetValue(near) ?? [])
            {
                int index = vectors.IndexOf(word);
                host.Error.WriteLine($"{word}: {(index < 0 ? "no vector" : string.Join(' ', vectors.Nearest(index, 10)))}");
            }

            return hasErrors ? 3 : 0;
        });
        return command;
    }

    private static WordVectors Train(CommandHost host, string dataDirectory, string language, VectorOptions options, string[] texts, string[] treebanks, out bool hasErrors)
    {
        IReadOnlyList<Document> parsed = LanguageData.Treebank(host, treebanks, "train", []);
        var trainer = new VectorTrainer(options) { Progress = host.Error.WriteLine };
        Segmenter segmenter = LanguageData.Words(dataDirectory, language);
        if (parsed.Count > 0)
        {
            segmenter = segmenter.With(LanguageData.Sentences(host, dataDirectory, language, parsed, options.Seed));
        }

        bool failed = false;
        foreach (Document document in LanguageData.Documents(host, texts, segmenter, () => failed = true))
        {
            trainer.Add(document);
        }

        foreach (Document document in parsed)
        {
            trainer.Add(document, isTreebank: true);
        }

        hasErrors = failed;
        WordVectors vectors = trainer.Train();
        return vectors.Words.Count > 0
            ? vectors
            : throw new DataFileException(Diagnostic.Error("DT0232", texts[0], 0, "no word stands often enough in the text to have a vector"));
    }
}
