using System.Text;

namespace Detente.App.ActorImport;

/// <summary>Reads files of actors in the formats of others into tables of ours.</summary>
internal sealed class ActorImporter
{
    private readonly ActorDirectory actors;
    private readonly CameoActorCodes codes;
    private readonly NameCasing casing;
    private readonly StateCodes states;
    private readonly PositionOffices positions;
    private readonly Dictionary<ActorDialect, ActorDictionaryImport> dictionaries = [];

    /// <param name="data">The data folder.</param>
    /// <exception cref="DataFileException">A table that explains others' codes has faults.</exception>
    public ActorImporter(string data, ActorDirectory actors)
    {
        this.actors = actors;
        string folder = Path.Combine(data, "actors");
        states = new StateCodes(folder, actors);
        codes = CameoActorCodes.Load(Path.Combine(data, "ontology"), actors, states.Territories);
        casing = new NameCasing(actors);
        positions = new PositionOffices(folder, actors, states);
    }

    public ImportedTables Tables { get; } = new();

    /// <summary>To be called after the last file: a name may have codes from several.</summary>
    public void Complete()
    {
        foreach (ActorDictionaryImport dictionary in dictionaries.Values)
        {
            dictionary.Complete();
        }

        dictionaries.Clear();
    }

    /// <exception cref="UsageException">The format is to be told and cannot be told safely.</exception>
    public void Read(string path, Stream file, ImportFormat format, ImportKind kind)
    {
        try
        {
            using InputContent content = InputContent.Open(file);
            if (content.Start.IsEmpty)
            {
                Tables.Findings.Add(Diagnostic.Error("DT0503", path, 0, "the file is empty"));
                return;
            }

            format = format == ImportFormat.Auto ? Detect(path, content.Start) : format;
            if (format == ImportFormat.Wikidata)
            {
                ReadWikidata(content, path);
            }
            else
            {
                ReadText(content, path, format, kind);
            }
        }
        catch (InvalidDataException)
        {
            Tables.Findings.Add(Diagnostic.Error("DT0506", path, 0, "packed data that is damaged or cut short; what stands before the fault is used"));
        }
    }

    /// <summary>JSON and CSV show what they are; the dialects of dictionaries do not: the same line means other days.</summary>
    private static ImportFormat Detect(string path, ReadOnlySpan<byte> start)
    {
        string text = Encoding.UTF8.GetString(start).TrimStart();
        string first = text.Split('\n')[0];
        if (text.StartsWith('{') || (text.StartsWith('[') && text[1..].TrimStart().StartsWith('{')))
        {
            return ImportFormat.Wikidata;
        }

        bool isCsv = Path.GetExtension(path) is ".csv" || (first.Count(c => c is ',' or '\t' or ';') >= 2 && !text.Contains('[', StringComparison.Ordinal));
        return isCsv ? ImportFormat.Csv
            : throw new UsageException($"'{path}' seems to be a dictionary of actors; --format petrarch, tabari or phoenix says how its dates are meant, which the file does not");
    }

    private void ReadWikidata(InputContent content, string path)
    {
        // A query's result is an object that opens with its head; an entity opens with its type or id.
        string start = Encoding.UTF8.GetString(content.Start);
        int results = start.IndexOf("\"bindings\"", StringComparison.Ordinal);
        int head = start.IndexOf("\"head\"", StringComparison.Ordinal);
        if (start.TrimStart().StartsWith('{') && (results >= 0 || (head >= 0 && head < start.IndexOf(':', StringComparison.Ordinal))))
        {
            new WikidataQueryImport(positions, states, Tables).Read(content.Stream, path);
        }
        else
        {
            new WikidataDumpImport(positions, states, Tables).Read(content.Stream, content.Start, path);
        }
    }

    private void ReadText(InputContent content, string path, ImportFormat format, ImportKind kind)
    {
        using var memory = new MemoryStream();
        content.Stream.CopyTo(memory);
        string text = InputText.Decode(memory.GetBuffer().AsSpan(0, (int)memory.Length), out string? encoding);
        if (encoding is not null)
        {
            Tables.Findings.Add(InputText.ReadAs(encoding, path));
        }

        if (format == ImportFormat.Csv)
        {
            new CsvActorImport(positions, states, codes, actors, Tables).Read(new StringReader(text), path);
            return;
        }

        ActorDialect dialect = format switch
        {
            ImportFormat.Tabari => ActorDialect.Tabari,
            ImportFormat.Petrarch => ActorDialect.Petrarch,
            _ => ActorDialect.Phoenix,
        };
        bool isAgents = kind == ImportKind.Agents || (kind == ImportKind.Auto && (text.Contains("[~", StringComparison.Ordinal) || text.Contains("~]", StringComparison.Ordinal)));
        if (isAgents)
        {
            new AgentDictionaryImport(dialect, codes, actors, Tables).Read(text, path);
        }
        else
        {
            if (!dictionaries.TryGetValue(dialect, out ActorDictionaryImport? dictionary))
            {
                dictionaries[dialect] = dictionary = new ActorDictionaryImport(dialect, codes, casing, Tables);
            }

            dictionary.Read(text, path);
        }
    }
}
