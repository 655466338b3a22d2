using Caelmor.TruthStore.Postgres.Pieces;
using Caelmor.TruthStore.Postgres.Tests.Servers;
using Npgsql;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>Somebody with rights alters rows; the store gives the truth as it was committed, or
/// says
/// that it is broken, and never another one.</summary>
[Collection(OnTheCluster.Name)]
public sealed class What_was_altered(TheCluster shared, ITestOutputHelper output)
{
    private static readonly string[] Columns =
    [
        "epoch", "version", "seal", "states", "data", "bytes", "pieces", "sha256", "written",
        "fence", "timeline", "digest", "body",
    ];

    private readonly Place _place = new(shared.Cluster);
    private readonly Truth _truth = SmallTruths.Large(2, 60, 300);

    [PostgresFact]
    public async Task Is_noticed_byte_by_byte()
    {
        using var store = await CommittedAsync();
        var bytes = int.Parse(_place.Ask("SELECT bytes FROM {s}.truth WHERE epoch = 2"));
        var step = Thorough.IsWanted ? 1 : 41;

        using var connection = shared.Cluster.Open();
        var tried = 0;
        for (var at = 0; at < bytes; at += step)
        {
            var (no, offset) = (at / PieceLayout.Size, at % PieceLayout.Size);
            var act =
                $"UPDATE {_place.Schema}.piece SET bytes = set_byte(bytes, {offset}, "
                + $"get_byte(bytes, {offset}) # {1 << (at % 8)}) WHERE no = {no} "
                + $"AND body = (SELECT body FROM {_place.Schema}.truth WHERE epoch = 2)";
            Execute(connection, act);
            (await IsSaidAsync(store, act)).Should().BeTrue(act);
            Execute(connection, act);
            Execute(connection, $"UPDATE {_place.Schema}.truth SET quarantined = NULL");
            tried++;
        }

        output.WriteLine($"{tried} of {bytes} bytes altered, each noticed");
    }

    [PostgresFact]
    public async Task Is_noticed_in_every_column_of_every_table()
    {
        using var store = await CommittedAsync();
        string[] acts =
        [
            .. Columns.Select(column =>
                $"ALTER TABLE {{s}}.truth DROP CONSTRAINT IF EXISTS truth_pkey, ALTER {column} DROP NOT NULL; "
                + $"UPDATE {{s}}.truth SET {column} = NULL WHERE epoch = 2"),
            .. Columns.Where(one => one != "body").Select(column =>
                "UPDATE {s}.truth t SET " + (column is "seal" or "sha256" or "digest"
                    ? $"{column} = set_byte({column}, 3, get_byte({column}, 3) # 1)"
                    : column == "written" ? "written = written + interval '1 microsecond'"
                    : $"{column} = {column} + 1") + " WHERE epoch = 2"),
            .. Columns.Where(one => one is not ("epoch" or "body")).Select(column =>
                $"UPDATE {{s}}.truth SET {column} = (SELECT o.{column} FROM {{s}}.truth o WHERE o.epoch = 1) "
                + "WHERE epoch = 2"),
            "UPDATE {s}.truth SET written = 'infinity' WHERE epoch = 2",
            "UPDATE {s}.truth SET body = gen_random_uuid() WHERE epoch = 2",
            "DELETE FROM {s}.truth WHERE epoch = 2",
            "DELETE FROM {s}.truth WHERE epoch = 1; UPDATE {s}.truth SET epoch = 1 WHERE epoch = 2",
            "UPDATE {s}.writer SET head = 1",
            "UPDATE {s}.writer SET head = 3",
            "UPDATE {s}.writer SET head = 0",
            "DELETE FROM {s}.writer",
            "ALTER TABLE {s}.writer DROP CONSTRAINT IF EXISTS writer_pkey, DROP CONSTRAINT IF EXISTS writer_one_check; INSERT INTO {s}.writer VALUES (false, 9, 9)",
            "ALTER TABLE {s}.writer ALTER head DROP NOT NULL; UPDATE {s}.writer SET head = NULL",
            "ALTER TABLE {s}.writer ALTER fence DROP NOT NULL; UPDATE {s}.writer SET fence = NULL",
            "UPDATE {s}.truth SET aside = 1 WHERE epoch = 2",
            "DELETE FROM {s}.piece WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2) AND no = 0",
            "DELETE FROM {s}.piece WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2) AND no = (SELECT pieces - 1 FROM {s}.truth WHERE epoch = 2)",
            "UPDATE {s}.piece SET no = no + 100 WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2) AND no = 1",
            "UPDATE {s}.piece SET crc = crc # 1 WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2) AND no = 1",
            "UPDATE {s}.piece SET bytes = substr(bytes, 1, 100) WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2) AND no = 1",
            "UPDATE {s}.piece SET bytes = bytes || '\\x00' WHERE body = (SELECT body FROM {s}.truth WHERE epoch = 2) AND no = (SELECT pieces - 1 FROM {s}.truth WHERE epoch = 2)",
            "UPDATE {s}.piece p SET bytes = q.bytes, crc = q.crc FROM {s}.piece q WHERE p.no = 1 AND q.no = 0 AND p.body = q.body",
            "UPDATE {s}.piece p SET bytes = q.bytes, crc = q.crc FROM {s}.piece q WHERE p.no = q.no AND p.no = 0 AND p.body <> q.body AND p.body = (SELECT body FROM {s}.truth WHERE epoch = 2)",
            "UPDATE {s}.piece p SET bytes = q.bytes, crc = q.crc FROM {s}.piece q WHERE p.no = 1 - q.no AND p.body = q.body AND p.no < 2",
            "ALTER TABLE {s}.piece ALTER bytes DROP NOT NULL; UPDATE {s}.piece SET bytes = NULL WHERE no = 1",
            "ALTER TABLE {s}.piece ALTER crc DROP NOT NULL; UPDATE {s}.piece SET crc = NULL WHERE no = 1",
            "WITH o AS (SELECT * FROM {s}.truth WHERE epoch = 1) UPDATE {s}.truth t SET version = o.version, seal = o.seal, states = o.states, data = o.data, bytes = o.bytes, pieces = o.pieces, sha256 = o.sha256, written = o.written, fence = o.fence, timeline = o.timeline, digest = o.digest FROM o WHERE t.epoch = 2",
        ];

        var noticed = 0;
        foreach (var act in acts)
        {
            noticed += await NoticedAsync(store, act) ? 1 : 0;
        }

        // Two epochs exchange their bodies: each row is whole, and each piece.
        noticed += await NoticedAsync(
            store,
            "CREATE TEMP TABLE o AS SELECT * FROM {s}.truth; DELETE FROM {s}.truth; "
            + "UPDATE o SET epoch = 3 - epoch; INSERT INTO {s}.truth SELECT * FROM o; DROP TABLE o") ? 1 : 0;
        output.WriteLine($"{acts.Length} alterations of rows and tables; {noticed} said to be broken");
        noticed.Should().BeGreaterThan(acts.Length - 12, "few of them change nothing that counts");
    }

    [PostgresFact]
    public async Task Stays_broken_and_no_older_epoch_takes_its_place()
    {
        using (var store = await CommittedAsync())
        {
            _place.Sql("UPDATE {s}.piece SET bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) WHERE no = 1");
            (await store.ReadAsync(default)).Should().BeOfType<StoredTruth.Broken>()
                .Which.Epoch.Number.Should().Be(2);
            _place.Log.Events.Should().ContainSingle(told => told.Kind == StoreEventKind.Quarantined)
                .Which.Message.Should().Contain("epoch 2").And.Contain("piece 1");
        }

        _place.Sql("UPDATE {s}.piece SET bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) WHERE no = 1");
        using var again = _place.Open();
        (await again.ReadAsync(default)).Should().BeOfType<StoredTruth.Broken>("it is quarantined");
        await again.CommitAsync(SmallTruths.At(3), default);
        A_postgres_store.Held(await again.ReadAsync(default), SmallTruths.At(3));
    }

    [PostgresFact]
    public async Task Keeps_older_epochs_from_being_removed()
    {
        using var store = await CommittedAsync();
        for (var epoch = 3; epoch <= 6; epoch++)
        {
            await store.CommitAsync(SmallTruths.At(epoch), default);
        }

        await store.SettleAsync();
        _place.Sql("UPDATE {s}.truth SET bytes = bytes + 1 WHERE epoch IN (5, 6)");
        await store.CommitAsync(SmallTruths.At(7), default);
        await store.SettleAsync();

        // 6 fails its check and counts no more, so that the one beyond the backups becomes one.
        Epochs().Should().Be("3 4 5 6 7");
        _place.Ask("SELECT string_agg(epoch::text, ' ' ORDER BY epoch) FROM {s}.truth WHERE quarantined IS NULL")
            .Should().Be("3 4 5 7");
    }

    private string Epochs() =>
        _place.Ask("SELECT string_agg(epoch::text, ' ' ORDER BY epoch) FROM {s}.truth");

    private async Task<PostgresTruthStore> CommittedAsync()
    {
        var store = _place.Open();
        await store.CommitAsync(SmallTruths.Large(1, 60, 300), default);
        await store.CommitAsync(_truth, default);
        await store.SettleAsync();
        return store;
    }

    /// <returns>Whether the store said so; if not, it gave the truth as it was committed.</returns>
    private async Task<bool> NoticedAsync(PostgresTruthStore store, string act)
    {
        // A copy of the schema is put back after each act: dropped constraints and all.
        using var connection = shared.Cluster.Open();
        Execute(connection, "CREATE SCHEMA kept");
        foreach (var table in new[] { "writer", "truth", "piece" })
        {
            Execute(connection, $"CREATE TABLE kept.{table} AS TABLE {_place.Schema}.{table}");
        }

        try
        {
            Execute(connection, act.Replace("{s}", _place.Schema, StringComparison.Ordinal));
            return await IsSaidAsync(store, act);
        }
        finally
        {
            Restore(connection);
        }
    }

    private void Restore(NpgsqlConnection connection)
    {
        foreach (var table in new[] { "writer", "truth", "piece" })
        {
            Execute(connection, $"DELETE FROM {_place.Schema}.{table}");
            Execute(connection, $"INSERT INTO {_place.Schema}.{table} SELECT * FROM kept.{table}");
        }

        Execute(connection, "DROP SCHEMA kept CASCADE");
    }

    private async Task<bool> IsSaidAsync(PostgresTruthStore store, string act)
    {
        try
        {
            // First the head alone: a save asks no more, and reading quarantines what is broken.
            var epoch = await store.ReadEpochAsync(default);
            var found = await store.ReadAsync(default);
            found.Epoch.Should().Be(epoch, act);
            if (found is StoredTruth.Broken)
            {
                return true;
            }

            found.Should().NotBe(StoredTruth.None, act);
            new Expected.Whole(_truth).Fits(found).Should().BeTrue(act);
            return false;
        }
        catch (TruthStoreException failure)
        {
            failure.Message.Should().NotContain("\n");
            return true;
        }
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
