using System.Globalization;
using System.Reflection;
using DuckDB.NET.Data;

namespace Detente.Ledger;

/// <summary>Brings a database up to date with the numbered SQL files of <c>Migrations/</c>; each is applied once, whole, in one transaction.</summary>
internal sealed class LedgerMigrator(LedgerFile file)
{
    private const string Prefix = "Detente.Ledger.Migrations.";

    /// <summary>The number of the last migration that this program knows.</summary>
    public static int Latest => Migrations()[^1].Number;

    /// <exception cref="LedgerException">The database is not a ledger, or newer than this program.</exception>
    public void Bring(DuckDBConnection connection)
    {
        Check(connection);
        int applied = Applied(connection) ?? 0;
        foreach ((int number, string name) in Migrations().Where(migration => migration.Number > applied))
        {
            using DuckDBTransaction transaction = connection.BeginTransaction();
            Execute(connection, "CREATE TABLE IF NOT EXISTS ledger_schema (number INTEGER NOT NULL, name VARCHAR NOT NULL)");
            Execute(connection, Text(name));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO ledger_schema VALUES ({number}, '{name}')"));
            transaction.Commit();
        }
    }

    /// <summary>Refuses a database that is no ledger or that this program cannot read; changes nothing.</summary>
    public void Check(DuckDBConnection connection)
    {
        int? applied = Applied(connection);
        if (applied is null && Count(connection, "SELECT count(*) FROM duckdb_tables()") > 0)
        {
            throw file.Foreign();
        }

        if (applied > Latest)
        {
            throw file.Newer();
        }
    }

    private static int? Applied(DuckDBConnection connection) =>
        Count(connection, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'ledger_schema'") == 0
            ? null
            : (int)Count(connection, "SELECT coalesce(max(number), 0) FROM ledger_schema");

    private static (int Number, string Name)[] Migrations() =>
        [.. typeof(LedgerMigrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(0, 3), CultureInfo.InvariantCulture), name))];

    private static string Text(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Count(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
