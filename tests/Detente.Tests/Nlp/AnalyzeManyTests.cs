using System.Text;
using Detente.Nlp;
using Xunit;

namespace Detente.Tests.Nlp;

public sealed class AnalyzeManyTests
{
    private static readonly NlpPipeline English = NlpPipeline.Load(Repository.Path("data"));

    private static IEnumerable<string> Texts => Enumerable.Range(0, 150).Select(i =>
        new StringBuilder().Insert(0, $"Envoy no. {i} met Gen. Li in Beijing on Monday. ", i * 37 % 11).Append("The talks went on.").ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    public void Documents_are_those_of_one_thread_in_the_order_of_the_texts(int threads) =>
        Assert.Equal(Written(Texts.Select(English.Analyze)), Written(English.AnalyzeMany(Texts, threads, TestContext.Current.CancellationToken)));

    [Fact]
    public void A_missing_text_fails_in_its_place()
    {
        using IEnumerator<Document> documents = English.AnalyzeMany(["One.", null!, "Three."], 2, TestContext.Current.CancellationToken).GetEnumerator();
        Assert.True(documents.MoveNext());
        Assert.Throws<ArgumentNullException>(() => documents.MoveNext());
    }

    [Fact]
    public void A_stop_ends_it() => Assert.ThrowsAny<OperationCanceledException>(() =>
        English.AnalyzeMany(Texts, 2, new CancellationToken(canceled: true)).Count());

    private static string Written(IEnumerable<Document> documents)
    {
        var writer = new StringWriter();
        foreach (Document document in documents)
        {
            Conllu.Write(document, writer);
        }

        return writer.ToString();
    }
}
