using System.Buffers.Binary;
using Caelmor.AuditLedger.Events;
using RocksDbSharp;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>RocksDB: a synced batch for each append, keys in order.</summary>
internal sealed class RocksRival(string folder) : ILedgerRival, IManyAppenders
{
    private readonly RocksDb _database = RocksDb.Open(
        new DbOptions().SetCreateIfMissing(), Path.Combine(folder, "rocks"));

    private readonly WriteOptions _synced = new WriteOptions().SetSync(true);

    private long _next;

    public string Name => "RocksDB";

    public void Append(IReadOnlyList<AuditEvent> events)
    {
        using var batch = new WriteBatch();
        foreach (var one in events)
        {
            var key = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64BigEndian(key, Interlocked.Increment(ref _next));
            batch.Put(key, one.Json.ToArray());
        }

        _database.Write(batch, _synced);
    }

    /// <summary>It waits on its thread: its own group commit is of threads.</summary>
    public Task AppendAsync(AuditEvent one)
    {
        Append([one]);
        return Task.CompletedTask;
    }

    public long ReadAll()
    {
        using var iterator = _database.NewIterator();
        var bytes = 0L;
        for (iterator.SeekToFirst(); iterator.Valid(); iterator.Next())
        {
            bytes += iterator.Value().Length + 1;
        }

        return bytes;
    }

    public void Dispose() => _database.Dispose();
}
