using System.Globalization;

namespace Detente.App.Briefs;

/// <summary>The end of the page: every report cited, its sentences, and its text with them marked.</summary>
/// <param name="uses">How often each citation was used above, for the ways back.</param>
internal sealed class HtmlSources(TextWriter writer, IReadOnlyDictionary<int, int> uses)
{
    public const string Id = "sources";
    public const string Title = "Sources";

    private const int MostWaysBack = 4;

    private readonly HashSet<int> anchored = [];

    public void Write(IReadOnlyList<BriefSource> sources)
    {
        writer.Write($"<section id=\"{Id}\" aria-labelledby=\"{Id}-title\">\n<h2 id=\"{Id}-title\">{Title}</h2>\n");
        writer.Write($"<p class=\"remark\">{(sources.Count == 0 ? "Nothing is cited." : $"{BriefWords.Plural(sources.Count, "report is", "reports are")} cited, each with the sentences used.")}</p>\n");
        foreach (BriefSource source in sources)
        {
            Write(source);
        }

        writer.Write("</section>\n");
    }

    private void Write(BriefSource source)
    {
        string title = HtmlText.Escape(source.Title ?? $"Report {source.ArticleId}");
        writer.Write($"<article class=\"source\">\n<h3>{(HtmlText.Link(source.Url) is { } link ? $"<a href=\"{link}\" rel=\"noopener noreferrer\">{title}</a>" : title)}</h3>\n");
        writer.Write($"<p class=\"meta\">{HtmlText.Escape(BriefFrame.SourceFacts(source))}</p>\n<ol class=\"sentences\">\n");
        foreach (BriefCitation citation in source.Citations)
        {
            string number = citation.Number.ToString(CultureInfo.InvariantCulture);
            string inText = source.Text is null ? "" : $" <a href=\"#s{number}\" aria-label=\"sentence {number} in its report\">in its report</a>";
            writer.Write($"<li id=\"c{number}\" tabindex=\"-1\"><b>{number}</b><span>{HtmlText.Escape(citation.Quote)} <span class=\"back\">{WaysBack(citation.Number)}{inText}</span></span></li>\n");
        }

        writer.Write("</ol>\n");
        if (source.Text is { } text)
        {
            WriteText(ReportExcerpt.Of(text, source.Citations));
        }

        writer.Write("</article>\n");
    }

    private string WaysBack(int number) => string.Concat(Enumerable.Range(1, Math.Min(MostWaysBack, uses.GetValueOrDefault(number)))
        .Select(use => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#u{number}-{use}\" aria-label=\"back to where {number} is cited\">↑{(uses[number] > 1 ? use : "")}</a> ")));

    private void WriteText(ReportExcerpt excerpt)
    {
        writer.Write("<details><summary>The report around them</summary>\n<div class=\"report\">\n");
        foreach (ReportExcerpt.Part part in excerpt.Parts)
        {
            writer.Write(part.AfterGap ? "<p><span class=\"gap\">[…]</span> " : "<p>");
            foreach (ReportExcerpt.Run run in part.Runs)
            {
                string text = HtmlText.Escape(excerpt.Text(run));
                writer.Write(run.Citation is not { } number ? text
                    : anchored.Add(number) ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"s{number}\">{text}</mark>") : $"<mark>{text}</mark>");
            }

            writer.Write("</p>\n");
        }

        writer.Write("</div></details>\n");
    }
}
