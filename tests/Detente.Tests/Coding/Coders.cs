using Detente.Coding;
using Detente.Nlp;

namespace Detente.Tests.Coding;

/// <summary>The shipped language pack and model, loaded once for all tests that code.</summary>
internal static class Coders
{
    private static readonly Lazy<LanguagePack> LazyPack = new(() => LanguagePack.Load(Repository.Data(), "en"));

    private static readonly Lazy<EventCoder> LazyCoder = new(() => new EventCoder(NlpPipeline.Load(Repository.Data()), LazyPack.Value, "test"));

    public static LanguagePack Pack => LazyPack.Value;

    public static EventCoder Coder => LazyCoder.Value;

    /// <summary>Codes a parsed sentence given as "id form lemma UPOS XPOS head deprel" rows, so that no model has a say.</summary>
    public static CodingResult CodeParsed(string rows, string date = "2023-11-16")
    {
        string conllu = string.Concat(rows.Trim().Split('\n').Select(row =>
        {
            string[] c = row.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return string.Join('\t', c[0], c[1], c[2], c[3], c[4], "_", c[5], c[6], "_", "_") + "\n";
        })) + "\n";
        List<Diagnostic> findings = [];
        Document document = Conllu.Read(new StringReader(conllu), "inline", findings).Single();
        var article = new Article { Id = "a", Text = document.Text, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) };
        return Coder.Code(article, document, explain: true);
    }

    public static CodingResult Code(string text, string date = "2023-11-16", string? title = null) =>
        Coder.Code(new Article { Id = "a", Text = text, Title = title, Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) }, explain: true);

    /// <summary>"CHN &gt; USA", or "CHN + USA" for what they did together.</summary>
    public static string Sides(CodedEvent coded)
    {
        string actors = string.Join('+', coded.Actors.Select(actor => actor.Code).Distinct());
        string recipients = string.Join('+', coded.Recipients.Select(actor => actor.Code).Distinct());
        return coded.Symmetric ? string.Join(" + ", coded.Codes.Order(StringComparer.Ordinal)) : recipients.Length == 0 ? actors : $"{actors} > {recipients}";
    }
}
