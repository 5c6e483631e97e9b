using System.CommandLine;
using System.Globalization;
using Detente.App.ActorImport;

namespace Detente.App.Commands;

/// <summary><c>detente actors import FILE… --format F --out DIR</c>: dictionaries and lists of others as tables of ours.</summary>
internal static class ActorsImportCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("FILE") { Description = "dictionaries, Wikidata JSON, CSV; packed ones too; - is standard input", Arity = ArgumentArity.OneOrMore };
        Option<string> format = FormatOption();
        var kind = new Option<string>("--kind") { Description = "of dictionaries; auto goes by the codes", DefaultValueFactory = _ => "auto" };
        kind.AcceptOnlyFromAmong("auto", "actors", "agents");
        var output = new Option<string>("--out") { Description = "a folder that is not there yet", HelpName = "DIR", Required = true };
        var command = new Command("import", "Read dictionaries of TABARI, PETRARCH and Phoenix, Wikidata or CSV into tables of ours") { files, format, kind, output };
        command.SetAction(result =>
        {
            string folder = result.GetRequiredValue(output);
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                throw new UsageException($"'{folder}' is there already and not empty; --out names a folder to be made");
            }

            return Import(host, result.GetRequiredValue(files), Format(result.GetRequiredValue(format)), Enum.Parse<ImportKind>(result.GetRequiredValue(kind), ignoreCase: true), folder);
        });
        return command;
    }

    /// <summary>A dictionary's must be said, since the dialects mean other days by the same dates.</summary>
    public static Option<string> FormatOption()
    {
        var format = new Option<string>("--format") { Description = "auto tells Wikidata and CSV; a dictionary's dialect must be said", DefaultValueFactory = _ => "auto" };
        format.AcceptOnlyFromAmong([.. Enum.GetNames<ImportFormat>().Select(name => name.ToLowerInvariant())]);
        return format;
    }

    public static ImportFormat Format(string name) => Enum.Parse<ImportFormat>(name, ignoreCase: true);

    private static int Import(CommandHost host, string[] files, ImportFormat format, ImportKind kind, string folder)
    {
        string data = host.FindData(host.LoadOptions()).Path;
        string own = Path.Combine(data, "actors");
        var importer = new ActorImporter(data, ActorDirectory.Load(own));
        ImportedTables tables = importer.Tables;
        foreach (string file in files)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            if (file != "-" && !File.Exists(file))
            {
                tables.Findings.Add(Diagnostic.Error("DT0501", file, 0, "there is no such file"));
                continue;
            }

            using Stream stream = file == "-" ? host.OpenInput() : File.OpenRead(file);
            importer.Read(file, stream, format, kind);
        }

        importer.Complete();
        if (!tables.HasRows)
        {
            tables.Findings.ForEach(host.Error.WriteLine);
            host.Error.WriteLine("detente: nothing to write");
            return CommandLine.Failed;
        }

        var log = new FindingLog(host.Error.WriteLine, withInfo: true, $"{Path.Combine(folder, "findings.txt")} has all");
        tables.Findings.ForEach(log.Add);
        log.Close();
        ImportFolder.Write(tables, folder, files, part => ActorDirectory.Load(own, part));
        host.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {tables.EntryCount} entries read; {tables.Names.Count} names, {tables.Agents.Count} agents, {tables.Terms.Count} terms of office, {tables.NotActors.Distinct().Count()} names that are no actors, {tables.Unknown.Count} rows not usable (unknown.tsv)"));
        return tables.Findings.Exists(finding => finding.Severity != DiagnosticSeverity.Info) ? CommandLine.DoneWithErrors : CommandLine.Done;
    }
}
