using System.CommandLine;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente parse FILE [--input text|conllu]</c>: CoNLL-U with all columns.</summary>
internal static class ParseCommand
{
    /// <param name="dataDirectory">The program's data folder.</param>
    public static Command Create(string dataDirectory)
    {
        var file = new Argument<string>("FILE") { Description = "text or CoNLL-U in UTF-8; - is standard input" };
        var input = new Option<string>("--input")
        {
            Description = "text, or conllu: its words and sentences are kept and all else is filled in",
            DefaultValueFactory = _ => "text",
        };
        input.AcceptOnlyFromAmong("text", "conllu");
        var model = new Option<string?>("--model") { Description = "a model file; the one shipped if left out" };
        var output = new Option<string?>("--out") { Description = "a file to write instead of standard output" };
        var command = new Command("parse", "Parse text to CoNLL-U: lemma, UPOS, XPOS, feats, head, deprel") { file, input, model, output };
        command.SetAction(result => CommandErrors.Guard(() => Run(
            dataDirectory, result.GetRequiredValue(file), result.GetValue(input) == "conllu", result.GetValue(model), result.GetValue(output))));
        return command;
    }

    private static int Run(string dataDirectory, string file, bool isConllu, string? model, string? output)
    {
        var findings = new List<Diagnostic>();
        NlpPipeline pipeline = LanguageData.Pipeline(dataDirectory, model);
        using TextReader reader = LanguageData.OpenText(file);
        IEnumerable<Document> documents = isConllu
            ? Conllu.Read(reader, file, findings).Select(pipeline.Annotate)
            : [pipeline.Analyze(reader.ReadToEnd())];
        using TextWriter writer = LanguageData.CreateText(output);
        foreach (Document document in documents)
        {
            Conllu.Write(document, writer);
        }

        foreach (Diagnostic finding in findings)
        {
            Console.Error.WriteLine(finding);
        }

        return findings.Exists(f => f.Severity == DiagnosticSeverity.Error) ? 3 : 0;
    }
}
