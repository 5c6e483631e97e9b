using System.Text.Json;
using DuckDB.NET.Data;

namespace Detente.Ledger;

/// <summary>
/// The append-only record of what was coded, with its citations: one database file in a workspace.
/// Reading is thread-safe; appends wait for one another. A batch is stored whole or not at all, whatever happens to the process.
/// </summary>
public sealed class EventLedger : IDisposable
{
    private const string ArticleColumns = "id, date, title, source, url, language, place, extra, path, line_number, text";

    private readonly LedgerFile file;
    private readonly DuckDBConnection connection;
    private readonly TimeProvider clock;
    private readonly Lock writing = new();

    private EventLedger(LedgerFile file, DuckDBConnection connection, TimeProvider clock)
    {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
    }

    /// <summary>The database file.</summary>
    public string Path => file.Path;

    /// <summary>For tests: called with everything written and nothing committed.</summary>
    internal Action? Committing { get; set; }

    /// <param name="directory">The workspace; created where it is missing and the access is to write.</param>
    /// <param name="clock">Gives the time of recording; the system's when null.</param>
    /// <exception cref="LedgerException">The ledger cannot be opened; the kind says why.</exception>
    public static EventLedger Open(string directory, LedgerAccess access = LedgerAccess.Write, TimeProvider? clock = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var file = new LedgerFile(directory, access);
        DuckDBConnection connection = file.Connect();
        try
        {
            var migrator = new LedgerMigrator(file);
            file.Guard(() =>
            {
                if (access == LedgerAccess.Write)
                {
                    migrator.Bring(connection);
                }
                else
                {
                    migrator.Check(connection);
                }

                return 0;
            });
            return new EventLedger(file, connection, clock ?? TimeProvider.System);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Adds a batch in one transaction. What the same coder added before is not added again. An article whose id stands for another text
    /// is kept under an id of its own, and reported.
    /// </summary>
    /// <remarks>A thousand articles a batch is a good size: a transaction costs some 10 ms, whatever is in it.</remarks>
    public AppendResult Append(IReadOnlyCollection<LedgerEntry> entries, CodingRun run)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(run);
        lock (writing)
        {
            return file.Guard(() =>
            {
                using DuckDBTransaction transaction = connection.BeginTransaction();
                AppendResult result = new LedgerBatch(connection, run, clock.GetUtcNow().UtcDateTime).Write(entries);
                Committing?.Invoke();
                transaction.Commit();
                return result;
            });
        }
    }

    /// <summary>True when this coder version has coded or skipped an article of this id; <see cref="Uncoded"/> asks for many at once and looks at texts too.</summary>
    public bool Contains(string articleId, string coder) => Query(
        "SELECT 1 FROM codings WHERE article_id = $id AND coder = $coder LIMIT 1", [new("id", articleId), new("coder", coder)], _ => true).Count > 0;

    /// <summary>Those of the articles that this coder version has neither coded nor skipped with the text that they have now, in the order given.</summary>
    public IReadOnlyList<Article> Uncoded(IReadOnlyList<Article> articles, string coder)
    {
        string[] hashes = [.. articles.Select(article => LedgerBatch.HashOf(article.Text))];
        string[] ids = [.. articles.Select(article => article.Id), .. articles.Zip(hashes, (article, hash) => LedgerBatch.VariantId(article.Id, hash))];
        HashSet<(string, string)> coded = [.. Query(
            """
            SELECT a.id, a.text_hash FROM articles a JOIN codings c ON c.article_id = a.id
            WHERE c.coder = $coder AND a.id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))
            """,
            [new("coder", coder), new("ids", JsonSerializer.Serialize(ids))],
            reader => (reader.GetString(0), reader.GetString(1)))];
        return [.. articles.Where((article, i) =>
            !coded.Contains((article.Id, hashes[i])) && !coded.Contains((LedgerBatch.VariantId(article.Id, hashes[i]), hashes[i])))];
    }

    /// <summary>
    /// The claims of each article's latest coding that the query asks for, by event date (those without one first), publication date,
    /// article id and place in the text: the same whatever order they were added in.
    /// </summary>
    public IReadOnlyList<CodedEvent> Read(LedgerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        (string conditions, List<DuckDBParameter> parameters) = Narrow(query);
        var findings = new List<Diagnostic>();
        List<CodedEvent?> events = Query(
            $"""
            WITH latest AS (SELECT article_id, arg_max(coder, sequence) AS coder FROM codings GROUP BY article_id)
            SELECT e.record FROM events e JOIN latest l ON e.article_id = l.article_id AND e.coder = l.coder
            WHERE {conditions}
            ORDER BY e.event_date NULLS FIRST, e.publication_date NULLS FIRST, e.article_id, e.trigger_start, e.id
            """,
            parameters,
            reader => EventJson.Read(reader.GetString(0), Path, 0, findings));
        if (findings.Count > 0)
        {
            throw new LedgerException(LedgerErrorKind.Damaged, Path, $"{Path} is damaged ({findings[0].Message}); restore a copy, or delete it and ingest again");
        }

        return [.. events.Select(coded => coded!)];
    }

    /// <summary>The article as it was handed in; null when the ledger has none of this id.</summary>
    public Article? ReadArticle(string id) => ReadArticles([id]).SingleOrDefault();

    /// <summary>The articles of these ids that the ledger has, by id.</summary>
    public IReadOnlyList<Article> ReadArticles(IEnumerable<string> ids) => Query(
        $"""SELECT {ArticleColumns} FROM articles WHERE id IN (SELECT unnest(from_json($ids, '["VARCHAR"]'))) ORDER BY id""",
        [new("ids", JsonSerializer.Serialize(ids.Distinct()))],
        ReadArticle);

    public void Dispose() => connection.Dispose();

    private static (string Conditions, List<DuckDBParameter> Parameters) Narrow(LedgerQuery query)
    {
        var conditions = new List<string> { "e.confidence >= $confidence" };
        var parameters = new List<DuckDBParameter> { new("confidence", query.MinConfidence) };
        Add(query.Dyad is { } dyad ? $"|{EventDyads.Key(dyad)}|" : null, "contains(e.dyads, $dyad)", "dyad");
        Add(query.From, "e.event_latest >= $from", "from");
        Add(query.To, "e.event_date <= $to", "to");
        Add(query.AsOf, "e.publication_date <= $as_of", "as_of");
        Add(query.Polarity is { } polarity ? RecordWords.Of(polarity) : null, "e.polarity = $polarity", "polarity");
        if (query.Modalities.Count > 0)
        {
            conditions.Add($"e.modality IN ({string.Join(", ", query.Modalities.Select(modality => $"'{RecordWords.Of(modality)}'"))})");
        }

        return (string.Join(" AND ", conditions), parameters);

        void Add(object? value, string condition, string name)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add(new DuckDBParameter(name, value));
            }
        }
    }

    private static Article ReadArticle(DuckDBDataReader reader)
    {
        return new Article
        {
            Id = reader.GetString(0),
            Date = reader.IsDBNull(1) ? null : reader.GetFieldValue<DateOnly>(1),
            Title = Text(2),
            Source = Text(3),
            Url = Text(4),
            Language = Text(5),
            Place = Text(6),
            Extra = JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(7))!,
            Path = reader.GetString(8),
            LineNumber = reader.GetInt32(9),
            Text = reader.GetString(10),
        };

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>Each query has a connection of its own to the open database, so that readers do not wait for one another.</summary>
    private List<T> Query<T>(string sql, List<DuckDBParameter> parameters, Func<DuckDBDataReader, T> read) => file.Guard(() =>
    {
        using DuckDBConnection own = file.Connect();
        using DuckDBCommand command = own.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters.ToArray());
        var rows = new List<T>();
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    });
}
