using Detente.Nlp;

namespace Detente.App.Commands;

/// <summary>How the language commands find models and word lists, and where treebanks lie.</summary>
internal static class LanguageData
{
    public static NlpPipeline Pipeline(string dataDirectory, string? model) =>
        new(LanguageModel.Load(model ?? Path.Combine(dataDirectory, "models", "en.model")), Words(dataDirectory));

    public static Segmenter Words(string dataDirectory) => Segmenter.Load(Path.Combine(dataDirectory, "languages", "en"));

    /// <summary>Phrases of news prose that training sentences are varied with.</summary>
    public static IReadOnlyList<Document> NewsPhrases(string dataDirectory) =>
        Treebank([Path.Combine(dataDirectory, "languages", "en", "news-phrases.conllu")], "", []);

    /// <summary>Where sentences end, learned from a treebank.</summary>
    public static SentenceModel Sentences(string dataDirectory, IReadOnlyList<Document> treebank, int seed) =>
        new SentenceModelTrainer(Words(dataDirectory)) { Seed = seed, NewsPhrases = NewsPhrases(dataDirectory) }.Train(treebank);

    /// <summary>Documents of CoNLL-U files, or of the files of a folder whose names hold <paramref name="part"/>; what cannot be used is said on standard error.</summary>
    public static IReadOnlyList<Document> Treebank(IEnumerable<string> paths, string part, List<string> read)
    {
        var documents = new List<Document>();
        foreach (string file in TreebankFiles(paths, part))
        {
            var findings = new List<Diagnostic>();
            IReadOnlyList<Document> found = LanguageInput.ReadConllu(file, Console.OpenStandardInput, formsOnly: false, findings);
            findings.ForEach(Console.Error.WriteLine);
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
    public static IEnumerable<Document> Documents(string[] paths, Segmenter segmenter, Action onError)
    {
        foreach (ArticleReading reading in new ArticleReader(paths, new ReadingOptions(), Console.OpenStandardInput).Read())
        {
            foreach (Diagnostic finding in reading.Findings.Where(f => f.Severity == DiagnosticSeverity.Error))
            {
                Console.Error.WriteLine(finding);
                onError();
            }

            if (reading is { Article: { } article, SkippedReason: null })
            {
                yield return reading.Document ?? segmenter.Segment(article.Text);
            }
        }
    }
}
