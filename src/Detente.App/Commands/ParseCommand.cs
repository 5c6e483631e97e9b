using System.CommandLine;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente parse FILE [--input text|conllu]</c>: CoNLL-U with all columns.</summary>
internal static class ParseCommand
{
    /// <param name="dataDirectory">The program's data folder.</param>
    public static Command Create(CommandHost host, string dataDirectory)
    {
        var file = new Argument<string>("FILE") { Description = "text or CoNLL-U, packed by gzip or zstd or not; - is standard input" };
        var input = new Option<string>("--input")
        {
            Description = "text, or conllu: its words and sentences are kept and all else is filled in",
            DefaultValueFactory = _ => "text",
        };
        input.AcceptOnlyFromAmong("text", "conllu");
        var model = new Option<string?>("--model") { Description = "a model file; the one shipped if left out" };
        Option<string?> language = LanguageData.LanguageOption();
        var output = new Option<string?>("--out") { Description = "a file to write instead of standard output" };
        var command = new Command("parse", "Parse text to CoNLL-U: lemma, UPOS, XPOS, feats, head, deprel") { file, input, model, language, output };
        command.SetAction(result =>
        {
            int threads = host.LoadOptions().Threads is > 0 and int given ? given : Environment.ProcessorCount;
            NlpPipeline pipeline = LanguageData.Pipeline(dataDirectory, result.GetValue(model), result.GetValue(language));
            var log = new FindingLog(host.Error.WriteLine, withInfo: true, LanguageInput.AllFindings);
            using var written = new ResultFile(result.GetValue(output), host.Output);
            string path = result.GetRequiredValue(file);
            foreach (Document document in result.GetValue(input) == "conllu"
                ? Annotate(pipeline, path, host, threads, log)
                : Analyze(pipeline, path, host, log))
            {
                Conllu.Write(document, written.Writer);
            }

            written.Complete();
            log.Close();
            return log.ErrorCount > 0 ? CommandLine.DoneWithErrors : CommandLine.Done;
        });
        return command;
    }

    private static IEnumerable<Document> Annotate(NlpPipeline pipeline, string path, CommandHost host, int threads, FindingLog log)
    {
        var findings = new List<Diagnostic>();
        IReadOnlyList<Document> documents = LanguageInput.ReadConllu(path, host.OpenInput, formsOnly: true, findings);
        findings.ForEach(log.Add);
        return new OrderedParallel(threads).Select(documents, pipeline.Annotate, document => document.Text.Length, host.Cancellation);
    }

    private static IEnumerable<Document> Analyze(NlpPipeline pipeline, string path, CommandHost host, FindingLog log)
    {
        var findings = new List<Diagnostic>();
        string? text = LanguageInput.ReadText(path, host.OpenInput, findings);
        Document? document = text is null ? null : pipeline.Analyze(text);
        if (document?.TokenCount == 0)
        {
            findings.Add(Diagnostic.Error("DT0509", path, 0, "no text: there is no visible character"));
            document = null;
        }

        findings.ForEach(log.Add);
        return document is null ? [] : [document];
    }
}
