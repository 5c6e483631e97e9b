using System.Globalization;
using Detente.Coding;
using Detente.Nlp;

namespace Detente.Tests.Coding;

/// <summary>Reads the dates of a text with the shipped words and model, and writes them down shortly.</summary>
internal static class DateText
{
    private static readonly Lazy<NlpPipeline> Pipeline = new(() => NlpPipeline.Load(Repository.Data()));

    public static DateReader Reader { get; } = new(Coders.Pack.Dates);

    public static List<DateExpression> Read(string text, string published)
    {
        var memory = new DateMemory(published.Length == 0 ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture));
        return [.. Pipeline.Value.Analyze(text).Sentences.SelectMany(sentence => Reader.Read(sentence, memory))];
    }

    /// <summary>The dates of the first sentence, in order.</summary>
    public static IReadOnlyList<DateExpression> ReadSentence(string text, string published) => Reader.Read(
        Pipeline.Value.Analyze(text).Sentences[0], published.Length == 0 ? null : DateOnly.Parse(published, CultureInfo.InvariantCulture));

    /// <summary>"1969-03-05", "1969-05-03..1969-05-05", "?"; several joined by a comma, limits and the like with their kind.</summary>
    public static string Write(IEnumerable<DateExpression> expressions) => string.Join(", ", expressions.Select(Write));

    public static string Write(PartialDate date) => date.Start is null ? "?"
        : date.End is { } end ? $"{date}..{end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : date.ToString();

    private static string Write(DateExpression expression)
    {
        string date = Write(expression.Likely);
        return expression.Kind is DateKind.Point or DateKind.Range ? date : $"{expression.Kind.ToString().ToLowerInvariant()} {date}";
    }
}
