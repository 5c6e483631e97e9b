using System.Text;
using System.Text.Json;

namespace Detente.App.ActorImport;

/// <summary>
/// Reads a dump of Wikidata entities, a JSON array or one entity a line, entity by entity. Of persons who held a position it keeps a few words
/// until the end, since the positions and states that they name may come later; everything else is forgotten at once.
/// </summary>
internal sealed class WikidataDumpImport(PositionOffices positions, StateCodes states, ImportedTables tables)
{
    private const string Human = "Q5";
    private const string Female = "Q6581072";
    private const string FamilyName = "Q101352";

    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> stateOf = new(StringComparer.Ordinal);
    private readonly List<Holder> holders = [];

    /// <param name="start">The first bytes of <paramref name="json"/>, still to be read from it.</param>
    public void Read(Stream json, ReadOnlySpan<byte> start, string path)
    {
        if (IsArrayInOnePiece(start))
        {
            ReadArray(json, path);
        }
        else
        {
            ReadLines(json, path);
        }

        Resolve(new TermCollector(tables, path));
    }

    private void ReadLines(Stream json, string path)
    {
        using var reader = new StreamReader(json, Encoding.UTF8);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            string text = line.Trim().TrimEnd(',');
            if (text is "" or "[" or "]")
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(text);
                ReadEntity(document.RootElement, number, path);
            }
            catch (JsonException)
            {
                tables.Findings.Add(Diagnostic.Error("DT0157", path, number, "not JSON: an entity a line is expected"));
            }
        }
    }

    private void ReadArray(Stream json, string path)
    {
        int number = 0;
        try
        {
            foreach (JsonElement entity in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(json).ToBlockingEnumerable())
            {
                number++;
                ReadEntity(entity, number, path);
            }
        }
        catch (JsonException e)
        {
            tables.Findings.Add(Diagnostic.Error("DT0157", path, (int)(e.LineNumber ?? 0) + 1, FormattableString.Invariant($"not JSON after entity {number}; those before it are used")));
        }
    }

    private void ReadEntity(JsonElement root, int number, string path)
    {
        tables.EntryCount++;
        try
        {
            ReadEntity(new WikidataEntity(root), number);
        }
        catch (InvalidOperationException)
        {
            tables.Findings.Add(Diagnostic.Error("DT0157", path, number, "an entity with text that is not UTF-8, or with half a character"));
        }
    }

    private void ReadEntity(WikidataEntity entity, int number)
    {
        if (entity.Id is not { } id)
        {
            return;
        }

        HashSet<string> kinds = [.. entity.Ids("P31")];
        if (kinds.Contains(Human))
        {
            ReadHuman(entity, number);
            return;
        }

        if ((entity.String("P298") ?? entity.String("P297")) is { } iso && states.Find(iso) is { } state)
        {
            stateOf[id] = state;
        }
        else if (entity.Label is { } label && (kinds.Contains(FamilyName) || positions.KnowsLabel(label)))
        {
            labels[id] = label;
            if (entity.Ids("P1001").Concat(entity.Ids("P17")).FirstOrDefault() is { } jurisdiction)
            {
                labels[id + "@"] = jurisdiction;
            }
        }
    }

    private void ReadHuman(WikidataEntity entity, int number)
    {
        (string? Position, string From, string To)[] held =
        [
            .. entity.Claims("P39").Select(claim => (WikidataEntity.IdOf(WikidataEntity.Child(claim, "mainsnak")),
                WikidataEntity.QualifierDate(claim, "P580"), WikidataEntity.QualifierDate(claim, "P582"))),
        ];
        if (held.Length > 0 && entity.Label is { } name)
        {
            holders.Add(new Holder(
                name, [.. entity.Aliases], entity.Ids("P21").Contains(Female) ? 'f' : 'm', entity.Ids("P27").FirstOrDefault(), entity.Ids("P734").FirstOrDefault(), held, number));
        }
    }

    private void Resolve(TermCollector terms)
    {
        foreach (Holder holder in holders)
        {
            foreach ((string? position, string from, string to) in holder.Held)
            {
                string? label = position is null ? null : labels.GetValueOrDefault(position);
                (string Office, string? Code)? office = positions.Find(position, label);
                string? code = office?.Code ?? StateOf(position is null ? null : labels.GetValueOrDefault(position + "@")) ?? StateOf(holder.Citizenship);
                string? family = holder.FamilyName is { } known ? labels.GetValueOrDefault(known) : null;
                var term = new GivenTerm(
                    holder.Name, label ?? position, office?.Office ?? "", code ?? "", from, to, holder.Gender, holder.Aliases, family is null ? [] : [family], holder.LineNumber);
                if (office is null)
                {
                    terms.Refuse(term, "DT0158", $"{holder.Name}: the position {position} is no office that is known (wikidata-positions.tsv), and the file has no label for it that is");
                }
                else if (code is null)
                {
                    terms.Refuse(term, "DT0152", $"{holder.Name}: whose {office.Value.Office} is not said ({label ?? position})");
                }
                else
                {
                    terms.Add(term);
                }
            }
        }
    }

    private string? StateOf(string? id) => id is null ? null : stateOf.GetValueOrDefault(id);

    /// <summary>A dump has an entity a line; other tools write the array as one line, or spread over many.</summary>
    private static bool IsArrayInOnePiece(ReadOnlySpan<byte> start)
    {
        int at = start.IndexOfAnyExcept(" \t\r\n"u8);
        if (at < 0 || start[at] != '[')
        {
            return false;
        }

        ReadOnlySpan<byte> rest = start[(at + 1)..];
        int lineEnd = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> next = lineEnd < 0 ? rest : rest[(lineEnd + 1)..];
        bool opensAlone = lineEnd >= 0 && rest[..lineEnd].IndexOfAnyExcept(" \t\r"u8) < 0;
        return !opensAlone || next.TrimStart(" \t\r\n"u8) is not [(byte)'{', not (byte)'\n' and not (byte)'\r', ..];
    }

    private sealed record Holder(
        string Name, string[] Aliases, char Gender, string? Citizenship, string? FamilyName, (string? Position, string From, string To)[] Held, int LineNumber);
}
