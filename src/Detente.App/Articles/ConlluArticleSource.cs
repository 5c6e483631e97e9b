using Detente.Nlp;

namespace Detente.App;

/// <summary>Parsed text: each <c># newdoc</c> is an article that brings its analysis along.</summary>
internal sealed class ConlluArticleSource : IArticleSource
{
    public IEnumerable<ArticleReading> Read(InputContent content, InputFile file, ReadingOptions options)
    {
        var findings = new List<Diagnostic>();
        IReadOnlyList<Document> documents = LanguageInput.ReadConllu(content, file.Path, formsOnly: false, findings);
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
