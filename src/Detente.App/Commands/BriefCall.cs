using System.Globalization;
using System.Net;
using System.Text;
using Detente.Ledger;

namespace Detente.App.Commands;

/// <summary>The one place that turns a pair's ledger into a brief.</summary>
internal static class BriefCall
{
    /// <summary>The brief in the format asked for, ending with a line end.</summary>
    public static string Write(Workspace workspace, BriefRequest request)
    {
        string[] lines = Lines(workspace, request);
        return request.Format switch
        {
            "html" => $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(lines[0])}</title></head>\n<body><pre>\n"
                + $"{WebUtility.HtmlEncode(string.Join('\n', lines))}\n</pre></body></html>\n",
            "json" => $"{{\"incidents\":[{string.Join(',', IncidentProjection.Build(Read(workspace, request)).Select(LedgerJson.ToLine))}]}}\n",
            _ => string.Join('\n', lines) + "\n",
        };
    }

    /// <summary>A few lines for the screen.</summary>
    public static string Summarize(Workspace workspace, BriefRequest request) => string.Join('\n', Lines(workspace, request).Take(8)) + "\n";

    private static IReadOnlyList<CodedEvent> Read(Workspace workspace, BriefRequest request) => workspace.Read(new LedgerQuery
    {
        Dyad = request.Dyad, From = request.From, To = request.To, AsOf = request.AsOf,
    });

    private static string[] Lines(Workspace workspace, BriefRequest request)
    {
        Dyad dyad = request.Dyad;
        IReadOnlyList<CodedEvent> events = Read(workspace, request);
        IReadOnlyList<Meeting> meetings = MeetingProjection.Build(events, dyad);
        IReadOnlyList<Measure> measures = MeasureProjection.Build(events, dyad, workspace.LoadInstruments());
        IReadOnlyList<Incident> incidents = IncidentProjection.Build(events);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {workspace.Actors.NameOf(dyad.First)} – {workspace.Actors.NameOf(dyad.Second)}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{events.Count} claims, {incidents.Count} incidents\n");
        text.Append(CultureInfo.InvariantCulture, $"{meetings.Count(meeting => meeting.State == MeetingState.Held)} meetings held, {meetings.Count(meeting => meeting.State != MeetingState.Held)} announced, put off or called off\n");
        text.Append(CultureInfo.InvariantCulture, $"{measures.Count} measures\n\n");
        foreach (Incident incident in incidents)
        {
            CodedEvent coded = incident.Events[^1];
            text.Append(CultureInfo.InvariantCulture, $"- {EventText.Headline(coded)}: \"{coded.Citation.Quote.ReplaceLineEndings(" ")}\" [{coded.Citation.ArticleId}]\n");
        }

        return text.ToString().TrimEnd('\n').Split('\n');
    }
}
