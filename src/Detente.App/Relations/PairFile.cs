using System.Text.Json;
using Detente.Coding;

namespace Detente.App;

/// <summary>Reads files of marked sentences: JSONL with <c>id</c> and <c>marked</c>, and with <c>event_type</c> or <c>is_relation</c> where they are labelled.</summary>
internal static class PairFile
{
    private const int LineLimit = 1 << 20;

    /// <summary>The rows in order. A row with a fault is a finding with its line, and stands in its place without a sentence.</summary>
    /// <param name="file">- is standard input.</param>
    public static IEnumerable<PairRow> Read(string file, Func<Stream> openStandardInput, Action<Diagnostic> found)
    {
        using Stream stream = file == "-" ? openStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        using InputContent content = InputContent.Open(stream);
        var lines = new LineReader(content.Stream, LineLimit);
        while (lines.MoveNext())
        {
            if (!lines.IsTooLong && lines.Line.Span.Trim(" \t\r"u8).Length == 0)
            {
                continue;
            }

            PairRow row = lines.IsTooLong ? new PairRow { Fault = "the line is longer than 1 MiB" } : Parse(lines.Line);
            if (row.Fault is not null)
            {
                found(Diagnostic.Error("DT0551", file, lines.LineNumber, row.Fault));
            }

            yield return row with { LineNumber = lines.LineNumber };
        }
    }

    /// <summary>The labelled rows of a file, for training and scoring.</summary>
    /// <exception cref="DataFileException">The file is missing, or a row has a fault; all of them are listed.</exception>
    public static IReadOnlyList<LabelledPair> Load(string file, string set, EventOntology ontology)
    {
        if (!File.Exists(file))
        {
            throw new DataFileException([Diagnostic.Error("DT0101", file, 0, "the file is missing")]);
        }

        var findings = new List<Diagnostic>();
        var pairs = new List<LabelledPair>();
        HashSet<string> types = [.. ontology.Acts.Select(act => act.Event2021)];
        foreach (PairRow row in Read(file, () => Stream.Null, findings.Add))
        {
            if (row.Type is { } type && !types.Contains(type))
            {
                findings.Add(Diagnostic.Error("DT0551", file, row.LineNumber, $"no event type '{type}'", Diagnostic.Nearest(type, types)));
            }
            else if (row.Fault is null && row.Type is null && row.Related is null)
            {
                findings.Add(Diagnostic.Error("DT0551", file, row.LineNumber, "neither event_type nor is_relation labels the row"));
            }
            else if (row.Sentence is { } sentence)
            {
                pairs.Add(new LabelledPair(row.Id!, set, sentence) { Type = row.Type, Related = row.Related });
            }
        }

        DataTable.ThrowIfAny(findings);
        return pairs;
    }

    private static PairRow Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string? Text(string name) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value)
                ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString() : null;
            string? id = Text("id");
            string? marked = Text("marked");
            string? fault = id is null ? "the row has no 'id'" : marked is null ? "the row has no 'marked'" : null;
            MarkedSentence? sentence = fault is null ? MarkedSentence.Parse(marked!, out fault) : null;
            return new PairRow { Id = id, Sentence = sentence, Type = Text("event_type"), Related = Text("is_relation") is { } related ? related is "1" or "True" : null, Fault = fault };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new PairRow { Fault = "this is no JSON: " + e.Message.ReplaceLineEndings(" ") };
        }
    }
}

/// <summary>A row of a file of marked sentences.</summary>
internal sealed record PairRow
{
    public int LineNumber { get; init; }

    /// <summary>Null where the row has none.</summary>
    public string? Id { get; init; }

    /// <summary>Null with a fault.</summary>
    public MarkedSentence? Sentence { get; init; }

    public string? Type { get; init; }

    public bool? Related { get; init; }

    /// <summary>What is wrong; null for a good row.</summary>
    public string? Fault { get; init; }
}
