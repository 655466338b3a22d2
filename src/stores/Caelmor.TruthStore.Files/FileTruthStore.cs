using Caelmor.Persistence.Server;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Turns;

namespace Caelmor.TruthStore.Files;

/// <summary>A truth store in a folder: one checked file for each epoch.</summary>
/// <remarks>
/// A commit is reported when it is durable, and not before. The truth in force is the highest epoch
/// that was ever completed, broken or not: an older one never takes its place by itself. A failed
/// flush turns the store off, for nobody knows what is on the disk then; open it anew.
/// </remarks>
public sealed class FileTruthStore : ITruthStore, IDisposable
{
    private const string Kind = "files";

    private readonly StoreKeeper _keeper;
    private readonly StoreTurns _turns;

    private FileTruthStore(StoreContext context, IDisposable held)
    {
        _keeper = new(context);
        _turns = new(Kind, this, _keeper.Rotate, held);
    }

    /// <summary>Opens the store in a folder; the folder is made if it is not there.</summary>
    /// <param name="folder">The folder. Nothing else is to be kept in it.</param>
    /// <param name="options">How to run it.</param>
    /// <exception cref="TruthStoreException">
    /// Another process has it, or the disk refuses.
    /// </exception>
    public static FileTruthStore Open(string folder, StoreOptions? options = null) =>
        StoreStartup.Open(
            folder,
            create: true,
            options ?? new(),
            (context, held) => new FileTruthStore(context, held));

    /// <summary>Opens the store on any disk.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="options">How to run it; without a log, nothing is written down.</param>
    /// <exception cref="TruthStoreException">
    /// Another process has it, or the disk refuses.
    /// </exception>
    public static FileTruthStore Open(IDisk disk, StoreOptions options)
    {
        var context = new StoreContext(disk, options);
        return new(context, StoreStartup.Begin(context));
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

    /// <summary>Ends what was begun and gives the lock back.</summary>
    public void Dispose() => _turns.Dispose();
}
