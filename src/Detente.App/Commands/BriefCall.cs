using Detente.App.Briefs;
using Detente.Ledger;

namespace Detente.App.Commands;

/// <summary>The one place that turns a pair's ledger into a brief.</summary>
internal static class BriefCall
{
    public static Brief Compose(Workspace workspace, BriefRequest request)
    {
        // Claims outside the span still tell what was announced for it and what is in force in it.
        IReadOnlyList<CodedEvent> events = workspace.Read(new LedgerQuery { Dyad = request.Dyad, AsOf = request.AsOf });
        BriefMaterial material = BriefMaterial.Gather(
            request.Dyad, events, workspace.ReadArticles(events.Select(coded => coded.Citation.ArticleId)), workspace.LoadInstruments(),
            new BriefOptions { From = request.From, To = request.To, AsOf = request.AsOf });
        return new BriefComposer(workspace.Actors, workspace.LoadBriefLanguage()).Compose(material);
    }

    /// <summary>The brief in the format asked for.</summary>
    public static void Write(Brief brief, string format, TextWriter writer)
    {
        switch (format)
        {
            case "html":
                BriefHtml.Write(writer, brief);
                break;
            case "json":
                BriefJson.Write(writer, brief);
                break;
            default:
                BriefMarkdown.Write(writer, brief);
                break;
        }
    }

    /// <summary>The state of the relationship, for the screen: the first section without its citations.</summary>
    public static void Summarize(Brief brief, TextWriter writer)
    {
        writer.Write($"{brief.Title}\n{BriefFrame.Facts(brief)}\n\n");
        foreach (BriefStatement statement in brief.Sections[0].Groups.SelectMany(group => group.Entries).SelectMany(entry => entry.Statements))
        {
            writer.Write($"- {statement.Text}\n");
        }
    }
}
