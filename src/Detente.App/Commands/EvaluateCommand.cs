using System.CommandLine;
using System.Diagnostics;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente evaluate parse --gold FILE</c>; other kinds of evaluation are added to the command that <see cref="Create"/> gives.</summary>
internal static class EvaluateCommand
{
    /// <param name="dataDirectory">The program's data folder.</param>
    public static Command Create(CommandHost host, string dataDirectory)
    {
        var gold = new Option<string>("--gold") { Description = "CoNLL-U", Required = true };
        var model = new Option<string?>("--model") { Description = "a model file; the one shipped if left out" };
        Option<string?> language = LanguageData.LanguageOption();
        var raw = new Option<bool>("--raw") { Description = "start from the text: words and sentences are scored too" };
        var texts = new Option<string?>("--texts") { Description = "a folder of VOLUME.jsonl.gz, for gold that holds places of words and not the words" };
        var full = new Option<string?>("--full") { Description = "with --texts, a file to write the gold with its words to" };
        var parse = new Command("parse", "Score tags, lemmas and trees against a treebank") { gold, model, language, raw, texts, full };
        parse.SetAction(result =>
        {
            var log = new FindingLog(host.Error.WriteLine, withInfo: true, LanguageInput.AllFindings);
            string file = result.GetRequiredValue(gold);
            List<Document> documents = result.GetValue(texts) is { } folder
                ? Fill(file, folder, result.GetValue(full), log)
                : result.GetValue(full) is null ? Read(host, file, log) : throw new UsageException("--full needs --texts");
            log.Close();
            int code = log.ErrorCount > 0 ? CommandLine.DoneWithErrors : CommandLine.Done;
            if (documents.Count == 0)
            {
                return code;
            }

            NlpPipeline pipeline = LanguageData.Pipeline(dataDirectory, result.GetValue(model), result.GetValue(language));
            Score(host, file, documents, pipeline, result.GetValue(raw));
            return code;
        });
        return new Command("evaluate", "Measure how right the program is") { parse };
    }

    private static void Score(CommandHost host, string file, List<Document> gold, NlpPipeline pipeline, bool isRaw)
    {
        Document Analyze(Document d) => isRaw ? pipeline.Analyze(d.Text) : pipeline.Annotate(d);
        _ = gold.Select(Analyze).ToArray();

        var watch = Stopwatch.StartNew();
        Document[] system = [.. gold.Select(Analyze)];
        double seconds = watch.Elapsed.TotalSeconds;
        ParseScore score = ParseScorer.Compute(gold, system);
        host.Output.WriteLine(FormattableString.Invariant(
            $"{Path.GetFileName(file)}, {(isRaw ? "raw text (F1)" : "gold tokens")}, {score.GoldWords} words, model {pipeline.Model.Info.Name} {pipeline.Model.Hash}"));
        foreach ((string name, double value) in ((string, double)[])
            [("Words", score.Words), ("Sentences", score.Sentences), ("UPOS", score.Upos), ("XPOS", score.Xpos), ("UFeats", score.Feats),
            ("Lemma", score.Lemma), ("UAS", score.Uas), ("LAS", score.Las), ("LAS with subtypes", score.LasSubtypes)])
        {
            if (isRaw || name is not ("Words" or "Sentences"))
            {
                host.Output.WriteLine(FormattableString.Invariant($"{name,-18} {value,6:F2}"));
            }
        }

        host.Output.WriteLine(FormattableString.Invariant($"{"Tokens/s",-18} {score.SystemWords / seconds,6:F0}"));
    }

    private static List<Document> Read(CommandHost host, string path, FindingLog log)
    {
        var documents = new List<Document>();
        foreach (string file in LanguageData.TreebankFiles([path], "dev"))
        {
            var findings = new List<Diagnostic>();
            IReadOnlyList<Document> found = LanguageInput.ReadConllu(file, host.OpenInput, formsOnly: false, findings);
            if (found.Count > 0 && !found.Any(d => d.Sentences.Any(s => s.Root is not null)))
            {
                findings.Add(Diagnostic.Error("DT0231", file, 0, "no sentence has a tree; there is nothing to score trees against"));
            }

            findings.ForEach(log.Add);
            documents.AddRange(found);
            if (found.Count > 0 && !found.Any(HasWords))
            {
                throw new UsageException($"{file} holds no words; --texts says where they are");
            }
        }

        return documents;
    }

    private static bool HasWords(Document document) => Array.Exists(document.Text.ToCharArray(), letter => letter is not ('_' or ' ' or '\n'));

    /// <summary>Gold whose words lie in other files.</summary>
    private static List<Document> Fill(string file, string texts, string? full, FindingLog log)
    {
        string filled = StandoffTreebank.Fill(file, texts);
        if (full is not null)
        {
            File.WriteAllText(full + ".part", filled);
            File.Move(full + ".part", full, overwrite: true);
        }

        var findings = new List<Diagnostic>();
        using var reader = new StringReader(filled);
        IReadOnlyList<Document> documents = Conllu.Read(reader, full ?? file, findings);
        findings.ForEach(log.Add);
        return [.. documents];
    }
}
