using Caelmor.Persistence.Benchmarks.Stores;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Postgres;

namespace Caelmor.Persistence.Benchmarks.Databases;

/// <summary>The store on PostgreSQL.</summary>
internal sealed class PostgresStoreRival(string connection, int backups = 1) : IRival
{
    private readonly PostgresTruthStore _store = PostgresTruthStore.Open(
        Database.Of(connection), new() { Backups = backups });

    private long _epoch;

    public string Name => "PostgreSQL";

    public void Commit(Truth truth) => _store
        .CommitAsync(truth with { Epoch = new(++_epoch) }, default)
        .AsTask().GetAwaiter().GetResult();

    public long Read() => ((StoredTruth.Held)_store
        .ReadAsync(default).AsTask().GetAwaiter().GetResult())
        .Truth.States.Sum(state => (long)state.Data.Length);

    public void Settle() => _store.SettleAsync().GetAwaiter().GetResult();

    public void Dispose() => _store.Dispose();
}
