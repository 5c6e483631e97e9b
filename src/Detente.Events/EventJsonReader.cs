using System.Globalization;
using System.Text.Json;

namespace Detente;

/// <summary>Reads one event record and gathers what is wrong with it, so that a bad record is reported whole.</summary>
internal sealed class EventJsonReader(string path, int lineNumber, List<Diagnostic> findings)
{
    private bool usable = true;

    public CodedEvent? Read(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            Fault("DT0301", "the line is not a JSON object");
            return null;
        }

        string type = Text(record, "event", required: true) ?? "";
        var coded = new CodedEvent
        {
            Id = Text(record, "id", required: true) ?? "",
            Event = type,
            Act = Text(record, "act") ?? type,
            Modes = Texts(record, "mode"),
            Contexts = Texts(record, "context"),
            QuadCode = Whole(record, "quad_code"),
            EventScale = Number(record, "event_scale"),
            ScaleName = Text(record, "scale") ?? "",
            Cameo = Text(record, "cameo"),
            Date = new PartialDate(
                Day(record, "date"), Day(record, "enddate"), Word<DatePrecision>(record, "date_precision") ?? default, Text(record, "date_text")),
            Actors = Actors(record, "actor"),
            Recipients = Actors(record, "recipient"),
            Symmetric = Flag(record, "symmetric"),
            Domestic = Flag(record, "domestic"),
            Place = Object(record, "event_loc") is { } place ? Place(place) : null,
            Modality = Word<Modality>(record, "modality") ?? default,
            Polarity = Word<Polarity>(record, "polarity") ?? default,
            Phase = Word<Phase>(record, "phase") ?? default,
            Issues = Texts(record, "issue"),
            Object = Text(record, "object"),
            Attribution = Object(record, "attribution") is { } voice ? new Attribution(Text(voice, "text") ?? "", Text(voice, "said_by")) : null,
            Confidence = Number(record, "confidence"),
            EventText = Texts(record, "event_text"),
            Citation = Citation(record),
            Rule = Text(record, "rule") ?? "",
            Coder = Text(record, "coder") ?? "",
        };
        return usable ? coded : null;
    }

    private Citation Citation(JsonElement record)
    {
        JsonElement? report = Object(record, "cite_info", required: true);
        JsonElement? place = Object(record, "text_info", required: true);
        JsonElement? trigger = place is { } info ? Object(info, "trigger", required: true) : null;
        return new Citation
        {
            ArticleId = report is { } named ? Text(named, "document", required: true) ?? "" : "",
            Title = report is { } titled ? Text(titled, "title") : null,
            Url = report is { } linked ? Text(linked, "url") : null,
            Publication = report is { } published ? Text(published, "publication") : null,
            Date = report is { } dated ? Day(dated, "date") : null,
            SentenceIndex = place is { } sentence ? Whole(sentence, "sentence_index") : 0,
            Sentence = Span(place),
            Trigger = Span(trigger),
            Quote = Text(record, "text", required: true) ?? "",
        };
    }

    private EventPlace Place(JsonElement place)
    {
        bool located = Find(place, "geonameid") is not null;
        return new EventPlace(Text(place, "resolved_place") ?? "", Text(place, "country"))
        {
            GeoNamesId = located ? Whole(place, "geonameid") : null,
            Latitude = located ? Number(place, "lat") : null,
            Longitude = located ? Number(place, "lon") : null,
        };
    }

    private TextSpan Span(JsonElement? place) =>
        place is { } range ? new TextSpan(Whole(range, "start"), Whole(range, "length")) : default;

    private Actor[] Actors(JsonElement record, string name) =>
        [.. Items(record, name).Select(item => new Actor
        {
            Code = Text(item, "code", required: true) ?? "",
            Sector = Text(item, "sector"),
            EntityText = Text(item, "entity_text") ?? "",
            Identifier = Text(item, "identifier_text"),
            Office = Text(item, "office"),
            Level = Word<OfficeLevel>(item, "level"),
            Implied = Flag(item, "implied"),
        })];

    private string[] Texts(JsonElement record, string name)
    {
        JsonElement[] items = Items(record, name);
        if (items.Any(item => item.ValueKind != JsonValueKind.String))
        {
            Fault("DT0303", $"'{name}' is not a list of strings");
            return [];
        }

        return [.. items.Select(item => item.GetString()!)];
    }

    private JsonElement[] Items(JsonElement record, string name)
    {
        if (Find(record, name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Fault("DT0303", $"'{name}' is not a list");
            return [];
        }

        return [.. list.EnumerateArray()];
    }

    private JsonElement? Object(JsonElement record, string name, bool required = false)
    {
        JsonElement? found = Find(record, name, required);
        if (found is { ValueKind: not JsonValueKind.Object })
        {
            Fault("DT0303", $"'{name}' is not an object");
            return null;
        }

        return found;
    }

    private string? Text(JsonElement record, string name, bool required = false)
    {
        JsonElement? found = Find(record, name, required);
        if (found is { ValueKind: not JsonValueKind.String })
        {
            Fault("DT0303", $"'{name}' is not a string");
            return null;
        }

        return found?.GetString();
    }

    private double Number(JsonElement record, string name)
    {
        if (Find(record, name) is not { } found)
        {
            return 0;
        }

        if (found.ValueKind != JsonValueKind.Number || !found.TryGetDouble(out double number))
        {
            Fault("DT0303", $"'{name}' is not a number");
            return 0;
        }

        return number;
    }

    private int Whole(JsonElement record, string name)
    {
        double number = Number(record, name);
        if (number < 0 || number > int.MaxValue || number != Math.Floor(number))
        {
            Fault("DT0303", $"'{name}' is not a whole number from 0");
            return 0;
        }

        return (int)number;
    }

    private bool Flag(JsonElement record, string name)
    {
        JsonElement? found = Find(record, name);
        if (found is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            Fault("DT0303", $"'{name}' is neither true nor false");
        }

        return found is { ValueKind: JsonValueKind.True };
    }

    private DateOnly? Day(JsonElement record, string name)
    {
        if (Text(record, name) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            Fault("DT0304", $"'{name}' is '{text}', expected a day as 2023-11-15");
            return null;
        }

        return day;
    }

    private T? Word<T>(JsonElement record, string name)
        where T : struct, Enum
    {
        if (Text(record, name) is not { } word)
        {
            return null;
        }

        if (!RecordWords.TryParse(word, out T value))
        {
            IReadOnlyList<string> known = RecordWords.All<T>();
            Fault("DT0304", $"'{name}' is '{word}', expected one of {string.Join(", ", known)}", Diagnostic.Nearest(word, known));
            return null;
        }

        return value;
    }

    private JsonElement? Find(JsonElement record, string name, bool required = false)
    {
        if (record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out JsonElement found) && found.ValueKind != JsonValueKind.Null)
        {
            return found;
        }

        if (required)
        {
            Fault("DT0302", $"'{name}' is missing");
        }

        return null;
    }

    private void Fault(string id, string message, string? suggestion = null)
    {
        usable = false;
        findings.Add(Diagnostic.Error(id, path, lineNumber, message, suggestion));
    }
}
