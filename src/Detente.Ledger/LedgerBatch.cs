using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace Detente.Ledger;

/// <summary>Writes one batch inside an open transaction. What the ledger knows of the batch's articles is asked once, the rest is appended.</summary>
internal sealed class LedgerBatch(DuckDBConnection connection, CodingRun run, DateTime recorded)
{
    private readonly Dictionary<string, (string Hash, string Path)> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> codedArticles = new(StringComparer.Ordinal);
    private readonly HashSet<string> codedEvents = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> findings = [];
    private readonly List<(Article Article, string Hash)> newArticles = [];
    private readonly List<(string ArticleId, string? Reason, int EventCount)> newCodings = [];
    private readonly List<CodedEvent> newEvents = [];
    private int eventsKnown;
    private int articlesKnown;

    /// <summary>16 hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <summary>The id under which a second text for the same id is kept.</summary>
    public static string VariantId(string articleId, string textHash) => $"{articleId}~{textHash[..8]}";

    public AppendResult Write(IReadOnlyCollection<LedgerEntry> entries)
    {
        LoadKnown(entries);
        foreach (LedgerEntry entry in entries)
        {
            Take(entry);
        }

        WriteRun();
        WriteArticles();
        WriteCodings();
        WriteEvents();
        return new AppendResult
        {
            ArticlesAdded = newArticles.Count,
            ArticlesKnown = articlesKnown,
            EventsAdded = newEvents.Count,
            EventsKnown = eventsKnown,
            Findings = findings,
        };
    }

    private void Take(LedgerEntry entry)
    {
        string hash = HashOf(entry.Article.Text);
        (Article article, IReadOnlyList<CodedEvent> events) = (entry.Article, entry.Events);
        if (texts.TryGetValue(article.Id, out (string Hash, string Path) kept) && kept.Hash != hash)
        {
            string id = VariantId(article.Id, hash);
            findings.Add(Diagnostic.Warning(
                "DT0401", article.Path, article.LineNumber, $"the article id '{article.Id}' was given to another text in {kept.Path}; this one is kept as '{id}'"));
            article = article with { Id = id };
            events = [.. events.Select(coded => Moved(coded, id))];
        }

        if (texts.TryAdd(article.Id, (hash, article.Path)))
        {
            newArticles.Add((article, hash));
        }
        else
        {
            articlesKnown++;
        }

        int before = newEvents.Count;
        foreach (CodedEvent coded in events)
        {
            if (codedEvents.Add(coded.Id))
            {
                newEvents.Add(coded);
            }
            else
            {
                eventsKnown++;
            }
        }

        if (codedArticles.Add(article.Id))
        {
            newCodings.Add((article.Id, entry.SkippedReason, newEvents.Count - before));
        }
    }

    private static CodedEvent Moved(CodedEvent coded, string articleId) => coded with
    {
        Id = CodedEvent.ComputeId(
            articleId, coded.Citation.Trigger, coded.Act, coded.Actors, coded.Recipients, coded.Modality, coded.Polarity),
        Citation = coded.Citation with { ArticleId = articleId },
    };

    private void LoadKnown(IReadOnlyCollection<LedgerEntry> entries)
    {
        Execute("CREATE TEMP TABLE IF NOT EXISTS batch_articles (id VARCHAR); DELETE FROM batch_articles");
        using (DuckDBAppender appender = connection.CreateAppender("temp", "main", "batch_articles"))
        {
            foreach (LedgerEntry entry in entries)
            {
                appender.CreateRow().AppendValue(entry.Article.Id).EndRow();
                appender.CreateRow().AppendValue(VariantId(entry.Article.Id, HashOf(entry.Article.Text))).EndRow();
            }
        }

        foreach (string[] row in Rows("SELECT id, text_hash, path FROM articles SEMI JOIN batch_articles USING (id)"))
        {
            texts[row[0]] = (row[1], row[2]);
        }

        codedArticles.UnionWith(Rows(
            "SELECT article_id FROM codings WHERE coder = $coder AND article_id IN (SELECT id FROM batch_articles)").Select(row => row[0]));
        if (codedArticles.Count > 0)
        {
            codedEvents.UnionWith(Rows(
                "SELECT id FROM events WHERE coder = $coder AND article_id IN (SELECT id FROM batch_articles)").Select(row => row[0]));
        }
    }

    private void WriteRun()
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO runs SELECT $coder, $program, $data, $model, $options, $recorded
            WHERE NOT EXISTS (SELECT 1 FROM runs WHERE coder = $coder AND options = $options)
            """;
        command.Parameters.Add(new DuckDBParameter("coder", run.Coder));
        command.Parameters.Add(new DuckDBParameter("program", run.ProgramVersion));
        command.Parameters.Add(new DuckDBParameter("data", run.DataVersion));
        command.Parameters.Add(new DuckDBParameter("model", run.ModelVersion));
        command.Parameters.Add(new DuckDBParameter("options", run.Options));
        command.Parameters.Add(new DuckDBParameter("recorded", recorded));
        command.ExecuteNonQuery();
    }

    private void WriteArticles()
    {
        using DuckDBAppender appender = connection.CreateAppender("articles");
        foreach ((Article article, string hash) in newArticles)
        {
            appender.CreateRow()
                .AppendValue(article.Id).AppendValue(article.Date).AppendValue(article.Title).AppendValue(article.Source).AppendValue(article.Url)
                .AppendValue(article.Language).AppendValue(article.Place).AppendValue(JsonSerializer.Serialize(article.Extra))
                .AppendValue(article.Path).AppendValue((int?)article.LineNumber).AppendValue(article.Text).AppendValue(hash)
                .AppendValue((DateTime?)recorded).EndRow();
        }
    }

    private void WriteCodings()
    {
        long sequence = long.Parse(Rows("SELECT CAST(coalesce(max(sequence), 0) AS VARCHAR) FROM codings").Single()[0], CultureInfo.InvariantCulture);
        using DuckDBAppender appender = connection.CreateAppender("codings");
        foreach ((string articleId, string? reason, int eventCount) in newCodings)
        {
            sequence++;
            appender.CreateRow()
                .AppendValue((long?)sequence).AppendValue(articleId).AppendValue(run.Coder).AppendValue(reason is null ? "coded" : "skipped")
                .AppendValue(reason).AppendValue((int?)eventCount).AppendValue((DateTime?)recorded).EndRow();
        }
    }

    private void WriteEvents()
    {
        using DuckDBAppender appender = connection.CreateAppender("events");
        foreach (CodedEvent coded in newEvents)
        {
            appender.CreateRow()
                .AppendValue(coded.Id).AppendValue(coded.Citation.ArticleId).AppendValue(run.Coder).AppendValue(EventDyads.Of(coded))
                .AppendValue(coded.Event).AppendValue(coded.Act).AppendValue((sbyte?)coded.QuadCode).AppendValue((double?)coded.EventScale)
                .AppendValue(RecordWords.Of(coded.Modality)).AppendValue(RecordWords.Of(coded.Polarity))
                .AppendValue(coded.Date.Start).AppendValue(coded.Date.Latest).AppendValue(coded.Citation.Date)
                .AppendValue((int?)coded.Citation.Trigger.Start).AppendValue((double?)coded.Confidence)
                .AppendValue(EventJson.ToLine(coded)).AppendValue((DateTime?)recorded).EndRow();
        }
    }

    private List<string[]> Rows(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        if (sql.Contains("$coder", StringComparison.Ordinal))
        {
            command.Parameters.Add(new DuckDBParameter("coder", run.Coder));
        }

        var rows = new List<string[]>();
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
