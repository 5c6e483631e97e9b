namespace Detente.App;

/// <summary>A reader of one format.</summary>
internal interface IArticleSource
{
    /// <summary>Reads lazily, in the order of the input, one reading for each article or place that should have been one.</summary>
    /// <remarks>Bad content is a finding, never a throw; only the stream's own failures come through.</remarks>
    IEnumerable<ArticleReading> Read(InputContent content, InputFile file, ReadingOptions options);
}
