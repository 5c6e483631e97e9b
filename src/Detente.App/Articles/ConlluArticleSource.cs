using Detente.Nlp;

namespace Detente.App;

/// <summary>Parsed text: each <c># newdoc</c> is an article that brings its analysis along.</summary>
internal sealed class ConlluArticleSource : IArticleSource
{
    public IEnumerable<ArticleReading> Read(InputContent content, InputFile file, ReadingOptions options)
    {
        var findings = new List<Diagnostic>();
        using var reader = new StreamReader(content.Stream);
        IReadOnlyList<Document> documents = Conllu.Read(reader, file.Path, findings);
        if (documents.Count == 0 && findings.Count == 0)
        {
            findings.Add(Diagnostic.Error("DT0503", file.Path, 0, "the file is empty"));
        }

        if (findings.Count > 0)
        {
            yield return new ArticleReading { Findings = findings };
        }

        for (int i = 0; i < documents.Count; i++)
        {
            Document document = documents[i];
            var article = new Article
            {
                Id = document.Id ?? ArticleId.Make(file.RelativePath, i + 1, document.Text),
                Text = document.Text,
                Date = options.Date,
                Path = file.Path,
            };
            yield return new ArticleReading
            {
                Article = article,
                Document = document,
                Findings = options.Date is null ? [ArticleDate.Missing(file.Path, 0)] : [],
            };
        }
    }
}
