using System.Globalization;

namespace Detente.App.Briefs;

/// <summary>Writes a brief as one page that needs nothing else: no script, no font, no address but those of the reports.</summary>
internal sealed class BriefHtml
{
    private readonly TextWriter writer;
    private readonly Brief brief;
    private readonly HtmlSources sources;
    private readonly Dictionary<int, int> uses = [];

    private BriefHtml(TextWriter writer, Brief brief)
    {
        this.writer = writer;
        this.brief = brief;
        sources = new HtmlSources(writer, uses);
    }

    public static void Write(TextWriter writer, Brief brief) => new BriefHtml(writer, brief).WritePage();

    private void WritePage()
    {
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        writer.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        writer.Write($"<title>{HtmlText.Escape(brief.Title)}: a brief</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#state\">To the brief</a>\n");
        WriteHeader();
        writer.Write("<main>\n");
        foreach (BriefSection section in brief.Sections.Where(section => !section.Folded))
        {
            WriteSection(section);
            if (section == brief.Sections[0])
            {
                WriteTimeline();
            }
        }

        foreach (BriefSection section in brief.Sections.Where(section => section.Folded))
        {
            WriteSection(section);
        }

        sources.Write(brief.Sources);
        writer.Write("</main>\n<footer class=\"meta\"><p>Made by a program that reads sentences; it can misread them. Every number in brackets leads to the sentence a line rests on, and the sentence counts. What no report says is not here, and reports that were not handed in were not read.</p></footer>\n</body>\n</html>\n");
    }

    private static string Style()
    {
        using Stream stream = typeof(BriefHtml).Assembly.GetManifestResourceStream("Detente.App.Briefs.brief.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void WriteHeader()
    {
        writer.Write($"<header>\n<h1>{HtmlText.Escape(brief.Title)}</h1>\n<p class=\"facts\">{HtmlText.Escape(BriefFrame.Facts(brief))}</p>\n</header>\n<nav aria-label=\"Sections\"><ul>");
        foreach ((string id, string title) in brief.Sections.Select(section => (section.Id, section.Title)).Append((HtmlSources.Id, HtmlSources.Title)))
        {
            writer.Write($"<li><a href=\"#{id}\">{HtmlText.Escape(title)}</a></li>");
            if (id == brief.Sections[0].Id && brief.Timeline is not null)
            {
                writer.Write("<li><a href=\"#timeline\">Course</a></li>");
            }
        }

        writer.Write("</ul></nav>\n");
    }

    private void WriteTimeline()
    {
        if (brief.Timeline is null)
        {
            return;
        }

        writer.Write("<section id=\"timeline\" aria-labelledby=\"timeline-title\">\n<h2 id=\"timeline-title\">Course</h2>\n<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Chart, scrolls sideways\">\n");
        TimelineChart.Write(writer, brief.Timeline);
        writer.Write($"</div>\n<figcaption class=\"remark\">{HtmlText.Escape(BriefFrame.TimelineRemark(brief.Timeline))}</figcaption>\n</figure>\n<details><summary>The numbers of the chart</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table, scrolls sideways\"><table>\n");
        writer.Write("<thead><tr><th scope=\"col\">Period</th><th scope=\"col\">Happenings</th><th scope=\"col\">Cooperation</th><th scope=\"col\">Conflict</th><th scope=\"col\">Conflict share</th><th scope=\"col\">Mean intensity</th></tr></thead>\n<tbody>\n");
        foreach (string[] row in BriefFrame.TimelineRows(brief.Timeline))
        {
            writer.Write($"<tr><th scope=\"row\">{row[0]}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{cell}</td>"))}</tr>\n");
        }

        writer.Write("</tbody></table></div></details>\n</section>\n");
    }

    private void WriteSection(BriefSection section)
    {
        writer.Write($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n<h2 id=\"{section.Id}-title\">{HtmlText.Escape(section.Title)}</h2>\n");
        if (section.Remark is { } remark)
        {
            writer.Write($"<p class=\"remark\">{HtmlText.Escape(remark)}</p>\n");
        }

        foreach (BriefGroup group in section.Groups)
        {
            // Folded evidence opens at its own heading; others show all.
            writer.Write(section.Folded ? $"<details><summary>{HtmlText.Escape(group.Heading)}</summary>\n" : group.Heading.Length > 0 ? $"<h3>{HtmlText.Escape(group.Heading)}</h3>\n" : "");
            writer.Write("<dl>\n");
            foreach (BriefEntry entry in group.Entries)
            {
                WriteEntry(entry);
            }

            writer.Write(section.Folded ? "</dl>\n</details>\n" : "</dl>\n");
        }

        writer.Write("</section>\n");
    }

    private void WriteEntry(BriefEntry entry)
    {
        writer.Write($"<div class=\"entry\"><dt class=\"label\">{HtmlText.Escape(entry.Label)}</dt><dd>");
        foreach (BriefStatement statement in entry.Statements)
        {
            writer.Write($"<p>{HtmlText.Escape(statement.Text)}");
            WriteCitations(statement);
            writer.Write("</p>");
            if (statement.Quote is { } quote)
            {
                writer.Write($"<blockquote>“{HtmlText.Escape(quote)}”</blockquote>");
            }
        }

        if (entry.Remark is { } remark)
        {
            writer.Write($"<p class=\"remark\">{HtmlText.Escape(remark)}</p>");
        }

        writer.Write("</dd></div>\n");
    }

    private void WriteCitations(BriefStatement statement)
    {
        if (statement.ListedIn is { } section)
        {
            writer.Write($" <span class=\"cite\"><a href=\"#{section}\">what is counted</a></span>");
        }

        if (statement.Citations.Count == 0)
        {
            return;
        }

        // Held to the last word, so that no number stands alone on a line.
        writer.Write("&#160;<span class=\"cite\">");
        foreach (int number in statement.Citations)
        {
            int use = uses[number] = uses.GetValueOrDefault(number) + 1;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<a id=\"u{number}-{use}\" href=\"#c{number}\" aria-label=\"sentence {number}\">[{number}]</a>"));
        }

        writer.Write("</span>");
    }
}
