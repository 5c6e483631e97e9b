using System.Globalization;
using System.Text.Json;

namespace Detente.App.ActorImport;

/// <summary>A look at one entity of a Wikidata dump; values of any other shape than expected read as absent.</summary>
internal readonly struct WikidataEntity(JsonElement root)
{
    private const int DayPrecision = 11;
    private const int MonthPrecision = 10;
    private const int YearPrecision = 9;

    public string? Id => Text(root, "id");

    public string? Label => Child(root, "labels") is { } labels && (Child(labels, "en") ?? Child(labels, "mul")) is { } english ? Text(english, "value") : null;

    public IEnumerable<string> Aliases => Child(root, "aliases") is { } aliases && Child(aliases, "en") is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Select(alias => Text(alias, "value")).OfType<string>()
        : [];

    /// <summary>The statements of a property that nobody has deprecated.</summary>
    public IEnumerable<JsonElement> Claims(string property) => Child(root, "claims") is { } claims && Child(claims, property) is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(claim => Text(claim, "rank") != "deprecated")
        : [];

    public IEnumerable<string> Ids(string property) => Claims(property).Select(claim => IdOf(Child(claim, "mainsnak"))).OfType<string>();

    public string? String(string property) => Claims(property).Select(claim => ValueOf(Child(claim, "mainsnak")))
        .Select(value => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null).OfType<string>().FirstOrDefault();

    public static string? IdOf(JsonElement? snak) => ValueOf(snak) is { } value ? Text(value, "id") : null;

    /// <summary>The first date of a qualifier, as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD; empty where there is none.</summary>
    public static string QualifierDate(JsonElement claim, string property)
    {
        if (Child(claim, "qualifiers") is not { } qualifiers || Child(qualifiers, property) is not { ValueKind: JsonValueKind.Array } snaks
            || snaks.EnumerateArray().Select(snak => ValueOf(snak)).FirstOrDefault(value => value is not null) is not { } time
            || Text(time, "time") is not { Length: >= 11 } text || Child(time, "precision") is not { ValueKind: JsonValueKind.Number } number
            || !number.TryGetInt32(out int precision))
        {
            return "";
        }

        return precision switch
        {
            >= DayPrecision => text[1..11],
            MonthPrecision => text[1..8],
            YearPrecision => text[1..5],
            var vague => string.Create(CultureInfo.InvariantCulture, $"{text} (precision {vague})"),
        };
    }

    public static JsonElement? Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement child) ? child : null;

    private static JsonElement? ValueOf(JsonElement? snak) =>
        snak is { } one && Child(one, "datavalue") is { } data ? Child(data, "value") : null;

    private static string? Text(JsonElement parent, string name) => Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
