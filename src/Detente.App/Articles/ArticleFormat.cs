namespace Detente.App;

/// <summary>What an input file holds; the names are those of <c>--format</c>.</summary>
internal enum ArticleFormat
{
    /// <summary>By the file's extension, then by how it starts.</summary>
    Auto,
    Txt,
    Jsonl,
    Html,
    Rss,
    Warc,
    Conllu,
}
