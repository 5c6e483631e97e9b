using Detente.Ledger;
using DuckDB.NET.Data;
using Xunit;

namespace Detente.Tests.Ledger;

public sealed class LedgerExceptionTests : IDisposable
{
    private readonly TemporaryWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_ledger_that_another_process_has_open_is_locked()
    {
        using OtherProcess other = OtherProcess.Holding(workspace.Path);

        LedgerException exception = Refused(LedgerErrorKind.Locked);

        Assert.Matches("^another process \\(number [0-9]+\\) has .*ledger\\.duckdb open; wait until it is done", exception.Message);
        Assert.Equal(LedgerErrorKind.Locked, Refused(LedgerErrorKind.Locked, LedgerAccess.Read).Kind);
    }

    [Fact]
    public void Reading_where_there_is_no_ledger_says_how_to_make_one()
    {
        LedgerException exception = Refused(LedgerErrorKind.Missing, LedgerAccess.Read);

        Assert.Equal($"there is no ledger at {workspace.File}; 'detente ingest' makes one", exception.Message);
        Assert.False(File.Exists(workspace.File));
    }

    [Fact]
    public void A_file_of_another_kind_is_foreign()
    {
        File.WriteAllText(workspace.File, "Dear diary, today I was taken for a database.");

        Assert.Equal($"{workspace.File} is not a Detente ledger; name another workspace, or move the file away", Refused(LedgerErrorKind.Foreign).Message);
    }

    [Fact]
    public void A_database_without_the_ledgers_tables_is_foreign_and_stays_as_it_is()
    {
        Sql("CREATE TABLE recipes (name VARCHAR)");

        Refused(LedgerErrorKind.Foreign);
        Refused(LedgerErrorKind.Foreign, LedgerAccess.Read);
        Sql("SELECT name FROM recipes");
    }

    [Fact]
    public void A_ledger_cut_short_is_damaged()
    {
        using (EventLedger ledger = EventLedger.Open(workspace.Path))
        {
            ledger.Append([LedgerSamples.Entry("a1", 2000)], LedgerSamples.Run());
        }

        using (FileStream stream = File.OpenWrite(workspace.File))
        {
            stream.SetLength(stream.Length / 2);
        }

        Assert.Contains("is damaged (", Refused(LedgerErrorKind.Damaged, reading: true).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_of_a_later_version_is_not_touched()
    {
        EventLedger.Open(workspace.Path).Dispose();
        Sql("INSERT INTO ledger_schema VALUES (999, '999-telepathy.sql')");

        Assert.Contains("was written by a newer version of Detente", Refused(LedgerErrorKind.Newer).Message, StringComparison.Ordinal);
        Refused(LedgerErrorKind.Newer, LedgerAccess.Read);
    }

    [Fact]
    public void An_empty_database_as_a_kill_may_leave_it_becomes_a_ledger()
    {
        Sql("SELECT 1");

        using EventLedger ledger = EventLedger.Open(workspace.Path);
        Assert.Empty(ledger.Read(new LedgerQuery()));
    }

    [Fact]
    public void An_empty_file_is_damaged_not_foreign()
    {
        File.WriteAllText(workspace.File, "");

        Assert.Equal($"{workspace.File} is empty; delete it and ingest again", Refused(LedgerErrorKind.Damaged).Message);
    }

    [Fact]
    public void Bytes_that_changed_on_disk_never_come_out_as_the_drivers_exception()
    {
        using (EventLedger ledger = EventLedger.Open(workspace.Path))
        {
            ledger.Append([LedgerSamples.Entry("a1", 500)], LedgerSamples.Run());
        }

        byte[] good = File.ReadAllBytes(workspace.File);
        var random = new Random(5);
        for (int i = 0; i < 10; i++)
        {
            byte[] bad = [.. good];
            random.NextBytes(bad.AsSpan(random.Next(bad.Length - 4096), 4096));
            File.WriteAllBytes(workspace.File, bad);

            Exception? exception = Record.Exception(() =>
            {
                using EventLedger ledger = EventLedger.Open(workspace.Path);
                ledger.Read(new LedgerQuery());
                ledger.Append([LedgerSamples.Entry("a2", 1)], LedgerSamples.Run());
            });

            Assert.True(exception is null or LedgerException { Kind: LedgerErrorKind.Damaged }, exception?.ToString());
        }
    }

    [Fact]
    public void A_workspace_that_cannot_be_made_is_unavailable()
    {
        File.WriteAllText(workspace.File, "");

        Assert.Equal(
            LedgerErrorKind.Unavailable,
            Assert.Throws<LedgerException>(() => EventLedger.Open(Path.Combine(workspace.File, "below-a-file"))).Kind);
    }

    private LedgerException Refused(LedgerErrorKind kind, LedgerAccess access = LedgerAccess.Write, bool reading = false)
    {
        LedgerException exception = Assert.Throws<LedgerException>(() =>
        {
            using EventLedger ledger = EventLedger.Open(workspace.Path, access);
            if (reading)
            {
                ledger.Read(new LedgerQuery());
            }
        });
        Assert.Equal((kind, workspace.File), (exception.Kind, exception.Path));
        return exception;
    }

    private void Sql(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={workspace.File}");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
