using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Turns;
using Caelmor.TruthStore.Postgres.Connections;
using Caelmor.TruthStore.Postgres.Keeping;
using Caelmor.TruthStore.Postgres.Leases;
using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres;

/// <summary>A truth store in a schema of a PostgreSQL database.</summary>
/// <remarks>
/// One transaction commits one whole truth, under a fence that keeps a former writer out. A commit
/// is reported when it is durable, and not before; one whose answer got lost is looked for behind a
/// raised fence, so that what is reported stays so. A store that can't find out, or that another
/// one took over, turns itself off, for reading, too: open it anew.
/// </remarks>
public sealed class PostgresTruthStore : ITruthStore, IDisposable
{
    private const string Kind = "postgres";

    private readonly StoreKeeper _keeper;
    private readonly StoreTurns _turns;

    private PostgresTruthStore(StoreKeeper keeper, Lease lease)
    {
        _keeper = keeper;
        _turns = new(Kind, this, _keeper.Rotate, lease);
    }

    /// <summary>Opens the store; its schema and tables are made if they are not there.</summary>
    /// <param name="connection">
    /// Host, database and user in the words of Npgsql, such as
    /// <c>Host=db.example;Database=game;Username=caelmor;SSL Mode=VerifyFull</c>. <c>Search
    /// Path</c>
    /// names the schema, which is the store's alone: <c>caelmor</c> if it is left out.
    /// </param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="TruthStoreException">
    /// Another process has it, the server lets nobody in, or its settings would make a commit's
    /// promise a lie.
    /// </exception>
    public static PostgresTruthStore Open(
        string connection, PostgresStoreOptions? options = null) =>
        Open(connection, options ?? new(), StoreSteps.Right);

    /// <summary>Opens the store with a step replaced: for tests that want to see it
    /// noticed.</summary>
    internal static PostgresTruthStore Open(
        string connection, PostgresStoreOptions options, StoreSteps steps)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var address = StoreAddress.Of(connection);
        try
        {
            var lease = Lease.Take(address, options, steps.Lease, steps.Demand);
            return new(new(lease, address, options, steps), lease);
        }
        catch (Exception failure) when (ServerFaults.IsOfServer(failure))
        {
            throw ServerFaults.Explain(failure, address);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TruthStoreException">The store failed.</exception>
    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        await _turns.ReadAsync(() => _keeper.Read(cancellation), cancellation);

    /// <inheritdoc/>
    /// <exception cref="TruthStoreException">
    /// The store failed, or the truth in force is in schema versions of another build.
    /// </exception>
    public async ValueTask<Epoch> ReadEpochAsync(CancellationToken cancellation) =>
        await _turns.ReadEpochAsync(_keeper.ReadEpoch, cancellation);

    /// <inheritdoc/>
    /// <exception cref="TruthStoreException">The store failed.</exception>
    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        await _turns.CommitAsync(() => _keeper.Commit(truth, cancellation), cancellation);
    }

    /// <summary>Waits until the epochs beyond the backups are removed.</summary>
    public Task SettleAsync() => _turns.SettleAsync();

    /// <summary>Ends what was begun and gives the store back.</summary>
    public void Dispose() => _turns.Dispose();
}
