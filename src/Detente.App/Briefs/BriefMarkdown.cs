using System.Globalization;
using System.Text;

namespace Detente.App.Briefs;

/// <summary>Writes a brief as Markdown, citations as footnotes.</summary>
internal static class BriefMarkdown
{
    public static void Write(TextWriter writer, Brief brief)
    {
        writer.Write($"# {Escape(brief.Title)}\n\n{Escape(BriefFrame.Facts(brief))}\n");
        foreach (BriefSection section in brief.Sections)
        {
            Write(writer, section);
            if (section == brief.Sections[0] && brief.Timeline is { } timeline)
            {
                Write(writer, timeline);
            }
        }

        writer.Write($"\n## {HtmlSources.Title}\n\n");
        foreach (BriefSource source in brief.Sources)
        {
            writer.Write($"- {Escape(source.Title ?? source.ArticleId)} ({Escape(BriefFrame.SourceFacts(source))})\n");
        }

        if (brief.Sources.Count == 0)
        {
            writer.Write("Nothing is cited.\n");
        }

        foreach ((BriefSource source, BriefCitation citation) in brief.Sources
            .SelectMany(source => source.Citations.Select(citation => (source, citation))).OrderBy(pair => pair.citation.Number))
        {
            string[] of = [source.Title ?? source.ArticleId, source.Publisher ?? "", source.Date is { } day ? BriefDates.Day(day) : ""];
            writer.Write(string.Create(
                CultureInfo.InvariantCulture, $"\n[^{citation.Number}]: “{Escape(citation.Quote)}” {Escape(string.Join(", ", of.Where(text => text.Length > 0)))}\n"));
        }
    }

    private static void Write(TextWriter writer, BriefSection section)
    {
        writer.Write($"\n## {Escape(section.Title)}\n");
        if (section.Remark is { } remark)
        {
            writer.Write($"\n{Escape(remark)}\n");
        }

        foreach (BriefGroup group in section.Groups)
        {
            writer.Write(group.Heading.Length > 0 ? $"\n### {Escape(group.Heading)}\n\n" : "\n");
            foreach (BriefEntry entry in group.Entries)
            {
                Write(writer, entry);
            }
        }
    }

    private static void Write(TextWriter writer, BriefEntry entry)
    {
        writer.Write("- ");
        writer.Write(entry.Label.Length > 0 ? $"**{Escape(entry.Label)}:** " : "");
        bool first = true;
        bool afterQuote = false;
        foreach (BriefStatement statement in entry.Statements)
        {
            writer.Write($"{(afterQuote ? "\n" : "")}{(first ? "" : "  ")}{Escape(statement.Text)}{string.Concat(statement.Citations.Select(number => string.Create(CultureInfo.InvariantCulture, $"[^{number}]")))}\n");
            writer.Write(statement.Quote is { } quote ? $"  > “{Escape(quote)}”\n" : "");
            afterQuote = statement.Quote is not null;
            first = false;
        }

        writer.Write(entry.Remark is { } remark ? $"{(afterQuote ? "\n" : "")}{(first ? "" : "  ")}*{Escape(remark)}*\n" : "");
    }

    private static void Write(TextWriter writer, TimelineData timeline)
    {
        writer.Write($"\n## Course\n\n{Escape(BriefFrame.TimelineRemark(timeline))}\n\n| Period | Happenings | Cooperation | Conflict | Conflict share | Mean intensity |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (string[] row in BriefFrame.TimelineRows(timeline))
        {
            writer.Write($"| {string.Join(" | ", row)} |\n");
        }
    }

    /// <summary>On one line, with nothing in it that Markdown would take for its own.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char letter in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' or '$')
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
