using System.CommandLine;
using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary>How the language commands find models and word lists, and where treebanks lie.</summary>
internal static class LanguageData
{
    /// <param name="language">As for <see cref="Folder"/>; that of the model where null.</param>
    public static NlpPipeline Pipeline(string dataDirectory, string? model, string? language = null)
    {
        LanguageModel loaded = LanguageModel.Load(model ?? Path.Combine(dataDirectory, "models", "en.model"));
        return new NlpPipeline(loaded, Words(dataDirectory, language ?? loaded.Info.Language));
    }

    public static Option<string?> LanguageOption() => new("--language")
    {
        Description = "a folder with abbreviations.tsv and word-parts.tsv, or the name of one in the data folder's languages; the model's if left out",
    };

    public static Segmenter Words(string dataDirectory, string language) => Segmenter.Load(Folder(dataDirectory, language));

    /// <param name="language">A folder of word lists, or the name of one in the data folder.</param>
    private static string Folder(string dataDirectory, string language) =>
        Directory.Exists(language) ? language : Path.Combine(dataDirectory, "languages", language);

    /// <summary>Phrases of news prose that training sentences are varied with; a language need have none.</summary>
    public static IReadOnlyList<Document> NewsPhrases(CommandHost host, string dataDirectory, string language)
    {
        string file = Path.Combine(Folder(dataDirectory, language), "news-phrases.conllu");
        return File.Exists(file) ? Treebank(host, [file], "", []) : [];
    }

    /// <summary>Where sentences end, learned from a treebank.</summary>
    public static SentenceModel Sentences(CommandHost host, string dataDirectory, string language, IReadOnlyList<Document> treebank, int seed) =>
        new SentenceModelTrainer(Words(dataDirectory, language)) { Seed = seed, NewsPhrases = NewsPhrases(host, dataDirectory, language) }.Train(treebank);

    /// <summary>Documents of CoNLL-U files, or of the files of a folder whose names hold <paramref name="part"/>; what cannot be used is said on standard error.</summary>
    public static IReadOnlyList<Document> Treebank(CommandHost host, IEnumerable<string> paths, string part, List<string> read)
    {
        var documents = new List<Document>();
        foreach (string file in TreebankFiles(paths, part))
        {
            var findings = new List<Diagnostic>();
            IReadOnlyList<Document> found = LanguageInput.ReadConllu(file, host.OpenInput, formsOnly: false, findings);
            findings.ForEach(host.Error.WriteLine);
            documents.AddRange(found);
            read.Add(FormattableString.Invariant($"{Path.GetFileName(file)}: {found.Sum(d => d.Sentences.Count)} sentences"));
        }

        return documents;
    }

    /// <summary>Files as given, and of folders the files whose names hold <paramref name="part"/>.</summary>
    /// <exception cref="DataFileException">A folder has none.</exception>
    public static IEnumerable<string> TreebankFiles(IEnumerable<string> paths, string part)
    {
        foreach (string path in paths)
        {
            string[] files = Directory.Exists(path)
                ? [.. Directory.GetFiles(path, $"*{part}.conllu").Order(StringComparer.Ordinal)]
                : [path];
            if (files.Length == 0)
            {
                throw new DataFileException([Diagnostic.Error("DT0230", path, 0, $"no file named *{part}.conllu")]);
            }

            foreach (string file in files)
            {
                yield return file;
            }
        }
    }

    /// <summary>The articles of files and folders, cut into words; faults are said on standard error and told to <paramref name="onError"/>.</summary>
    public static IEnumerable<Document> Documents(CommandHost host, string[] paths, Segmenter segmenter, Action onError)
    {
        foreach (ArticleReading reading in new ArticleReader(paths, new ReadingOptions(), host.OpenInput).Read())
        {
            foreach (Diagnostic finding in reading.Findings.Where(f => f.Severity == DiagnosticSeverity.Error))
            {
                host.Error.WriteLine(finding);
                onError();
            }

            if (reading is { Article: { } article, SkippedReason: null })
            {
                yield return reading.Document ?? segmenter.Segment(article.Text);
            }
        }
    }
}
