using System.CommandLine;
using System.Diagnostics;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate parse --gold FILE</c>; other kinds of evaluation are added to the command that <see cref="Create"/> gives.</summary>
internal static class EvaluateCommand
{
    /// <param name="dataDirectory">The program's data folder.</param>
    public static Command Create(string dataDirectory)
    {
        var gold = new Option<string>("--gold") { Description = "CoNLL-U", Required = true };
        var model = new Option<string?>("--model") { Description = "a model file; the one shipped if left out" };
        var raw = new Option<bool>("--raw") { Description = "start from the text: words and sentences are scored too" };
        var texts = new Option<string?>("--texts") { Description = "a folder of VOLUME.jsonl.gz, for gold that holds places of words and not the words" };
        var full = new Option<string?>("--full") { Description = "with --texts, a file to write the gold with its words to" };
        var parse = new Command("parse", "Score tags, lemmas and trees against a treebank") { gold, model, raw, texts, full };
        parse.SetAction(result => CommandErrors.Guard(() =>
        {
            string file = result.GetRequiredValue(gold);
            return Run(dataDirectory, file, Gold(file, result.GetValue(texts), result.GetValue(full)), result.GetValue(model), result.GetValue(raw));
        }));
        return new Command("evaluate", "Measure how right the program is") { parse };
    }

    private static IReadOnlyList<Document> Gold(string file, string? texts, string? full)
    {
        if (texts is null)
        {
            IReadOnlyList<Document> found = full is null ? LanguageData.Treebank([file], "dev", []) : throw new UsageException("--full needs --texts");
            return found.Any(HasWords) || found.Count == 0 ? found : throw new UsageException($"{file} holds no words; --texts says where they are");
        }

        string filled = StandoffTreebank.Fill(file, texts);
        if (full is not null)
        {
            using TextWriter writer = LanguageData.CreateText(full);
            writer.Write(filled);
        }

        var findings = new List<Diagnostic>();
        using var reader = new StringReader(filled);
        IReadOnlyList<Document> documents = Conllu.Read(reader, full ?? file, findings);
        return findings.Count == 0 ? documents : throw new DataFileException(findings);
    }

    private static bool HasWords(Document document) => Array.Exists(document.Text.ToCharArray(), letter => letter is not ('_' or ' ' or '\n'));

    private static int Run(string dataDirectory, string file, IReadOnlyList<Document> gold, string? model, bool isRaw)
    {
        NlpPipeline pipeline = LanguageData.Pipeline(dataDirectory, model);
        Document Analyze(Document d) => isRaw ? pipeline.Analyze(d.Text) : pipeline.Annotate(d);
        _ = gold.Select(Analyze).ToArray();

        var watch = Stopwatch.StartNew();
        Document[] system = [.. gold.Select(Analyze)];
        double seconds = watch.Elapsed.TotalSeconds;
        ParseScore score = ParseScorer.Compute(gold, system);
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{Path.GetFileName(file)}, {(isRaw ? "raw text (F1)" : "gold tokens")}, {score.GoldWords} words, model {pipeline.Model.Info.Name} {pipeline.Model.Hash}"));
        foreach ((string name, double value) in ((string, double)[])
            [("Words", score.Words), ("Sentences", score.Sentences), ("UPOS", score.Upos), ("XPOS", score.Xpos), ("Lemma", score.Lemma),
            ("UAS", score.Uas), ("LAS", score.Las), ("LAS with subtypes", score.LasSubtypes)])
        {
            if (isRaw || name is not ("Words" or "Sentences"))
            {
                Console.Out.WriteLine(FormattableString.Invariant($"{name,-18} {value,6:F2}"));
            }
        }

        Console.Out.WriteLine(FormattableString.Invariant($"{"Tokens/s",-18} {score.SystemWords / seconds,6:F0}"));
        return 0;
    }
}
