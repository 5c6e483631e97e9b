using System.CommandLine;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary><c>detente classify FILE</c>: what the marked source of each sentence does to the marked target.</summary>
internal static class ClassifyCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "JSONL with id and marked: one <s>…</s> and one <t>…</t> in a sentence; packed or not; - is standard input" };
        var output = new Option<string?>("--out") { Description = "a file to write instead of standard output" };
        var explain = new Option<bool>("--explain") { Description = "also tell the features that carried each decision" };
        var command = new Command("classify", "Say what the marked source of a sentence does to the marked target") { file, output, explain };
        command.SetAction(result =>
        {
            DetenteOptions options = host.LoadOptions();
            using Workspace workspace = host.OpenWorkspace(options);
            RelationClassifier classifier = workspace.Classifier;
            int threads = options.Threads > 0 ? options.Threads : Environment.ProcessorCount;
            bool withReasons = result.GetValue(explain);
            var log = new FindingLog(host.Error.WriteLine, withInfo: true, LanguageInput.AllFindings);
            using var written = new ResultFile(result.GetValue(output), host.Output);
            IEnumerable<PairRow> rows = PairFile.Read(result.GetRequiredValue(file), host.OpenInput, log.Add);
            foreach (string line in new OrderedParallel(threads).Select(
                rows, row => Line(classifier, row, withReasons), row => row.Sentence?.Text.Length ?? 1, host.Cancellation))
            {
                written.Writer.WriteLine(line);
            }

            written.Complete();
            log.Close();
            return log.ErrorCount > 0 ? CommandLine.DoneWithErrors : CommandLine.Done;
        });
        return command;
    }

    private static string Line(RelationClassifier classifier, PairRow row, bool explain) =>
        RelationJson.ToLine(row.Id, row.Sentence is { } sentence ? classifier.Classify(sentence, explain) : null, row.Fault);
}
