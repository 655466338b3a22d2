using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Disks;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Telemetry;

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

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly StoreKeeper _keeper;
    private readonly IDisposable _held;
    private Task _rotation = Task.CompletedTask;
    private bool _isClosed;

    private FileTruthStore(StoreContext context, IDisposable held)
    {
        _keeper = new(context);
        _held = held;
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
        await StoreTelemetry.MeasureAsync(
            Kind, "read", () => InTurnAsync(() => _keeper.Read(cancellation), cancellation));

    /// <inheritdoc/>
    /// <exception cref="TruthStoreException">The store failed.</exception>
    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        await StoreTelemetry.MeasureAsync(
            Kind, "commit", () => InTurnAsync(() => Commit(truth, cancellation), cancellation));
    }

    /// <summary>Waits until the epochs beyond the backups are removed.</summary>
    public Task SettleAsync() => InTurnAsync(() => true, CancellationToken.None);

    /// <summary>Ends what was begun and gives the lock back.</summary>
    public void Dispose()
    {
        _turn.Wait();
        if (!_isClosed)
        {
            _isClosed = true;
            _rotation.GetAwaiter().GetResult();
            _held.Dispose();
        }

        _turn.Release();
    }

    private bool Commit(Truth truth, CancellationToken cancellation)
    {
        _keeper.Commit(truth, cancellation);

        // Nobody who waits for the commit waits for this.
        _rotation = Task.Run(_keeper.Rotate, CancellationToken.None);
        return true;
    }

    // The work is the disk's; whoever asks must not lose a thread to it.
    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            await _rotation;
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
