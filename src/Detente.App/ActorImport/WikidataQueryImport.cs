using System.Text.Json;

namespace Detente.App.ActorImport;

/// <summary>
/// Reads the JSON result of a query to Wikidata: <c>person personLabel position positionLabel country start end</c>, and where the query has them
/// <c>gender alias familyName</c>, each also with <c>Label</c>.
/// </summary>
internal sealed class WikidataQueryImport(PositionOffices positions, StateCodes states, ImportedTables tables)
{
    public void Read(Stream json, string path)
    {
        using JsonDocument? document = Parse(json, path);
        if (document is null)
        {
            return;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("results", out JsonElement results)
            || results.ValueKind != JsonValueKind.Object || !results.TryGetProperty("bindings", out JsonElement bindings) || bindings.ValueKind != JsonValueKind.Array)
        {
            tables.Findings.Add(Diagnostic.Error("DT0157", path, 0, "no 'results' with 'bindings': neither the result of a query nor entities"));
            return;
        }

        var terms = new TermCollector(tables, path);
        int number = 0;
        foreach (JsonElement row in bindings.EnumerateArray())
        {
            number++;
            tables.EntryCount++;
            try
            {
                Read(row, number, terms);
            }
            catch (InvalidOperationException)
            {
                tables.Findings.Add(Diagnostic.Error("DT0157", path, number, "a row with text that is not UTF-8, or with half a character"));
            }
        }
    }

    private void Read(JsonElement row, int number, TermCollector terms)
    {
        string? position = Id(Value(row, "position"));
        string? label = Value(row, "positionLabel");
        string? country = Value(row, "country") ?? Value(row, "iso") ?? Value(row, "countryCode") ?? Value(row, "iso3");
        (string Office, string? Code)? office = positions.Find(position, label);
        string? code = office?.Code ?? (country is null ? null : states.Find(country)) ?? (Value(row, "countryLabel") is { } name ? states.Find(name) : null);
        var term = new GivenTerm(
            Value(row, "personLabel") ?? "", label ?? position, office?.Office ?? "", code ?? "", Date(Value(row, "start")), Date(Value(row, "end")),
            Gender(row), [Value(row, "alias") ?? Value(row, "altLabel") ?? Value(row, "aliasLabel") ?? ""],
            Value(row, "familyNameLabel") is { } family ? [family] : [], number);
        if (office is null)
        {
            terms.Refuse(term, "DT0158", $"the position '{label ?? position}' is no office that is known (wikidata-positions.tsv)");
        }
        else if (code is null)
        {
            terms.Refuse(term, "DT0152", $"'{country ?? label}' is no state or organisation that is known");
        }
        else
        {
            terms.Add(term);
        }
    }

    private JsonDocument? Parse(Stream json, string path)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            tables.Findings.Add(Diagnostic.Error("DT0157", path, (int)(e.LineNumber ?? 0) + 1, "not JSON", columnNumber: (int)(e.BytePositionInLine ?? 0) + 1));
            return null;
        }
    }

    private static string? Value(JsonElement row, string variable) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(variable, out JsonElement cell) && cell.ValueKind == JsonValueKind.Object
            && cell.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Id(string? address) => address is null ? null : address[(address.LastIndexOf('/') + 1)..];

    /// <summary>A point in time as the day it is on; a query does not say how exact it is.</summary>
    private static string Date(string? time) => time is null ? "" : time.Length > 10 && time[10] == 'T' ? time[..10] : time;

    private static char Gender(JsonElement row) =>
        Value(row, "genderLabel") is "female" || Id(Value(row, "gender")) is "Q6581072" or "female" ? 'f' : 'm';
}
