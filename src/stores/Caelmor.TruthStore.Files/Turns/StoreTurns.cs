using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files.Telemetry;

namespace Caelmor.TruthStore.Files.Turns;

/// <summary>Has a store of any kind do one thing at a time, on threads that nobody waits on, and
/// measures it.</summary>
/// <param name="kind">The kind of the store, such as <c>files</c>.</param>
/// <param name="store">The store, which is named when it is used after it was closed.</param>
/// <param name="rotate">Removes what is beyond the backups, after each commit.</param>
/// <param name="held">What keeps others out; given back at the end.</param>
internal sealed class StoreTurns(string kind, object store, Action rotate, IDisposable held)
    : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Task _rotation = Task.CompletedTask;
    private bool _isClosed;

    /// <summary>Reads.</summary>
    public Task<StoredTruth> ReadAsync(Func<StoredTruth> read, CancellationToken cancellation) =>
        StoreTelemetry.MeasureAsync(kind, "read", () => InTurnAsync(read, cancellation));

    /// <summary>Tells the epoch in force.</summary>
    public Task<Epoch> ReadEpochAsync(Func<Epoch> look, CancellationToken cancellation) =>
        StoreTelemetry.MeasureAsync(kind, "epoch", () => InTurnAsync(look, cancellation));

    /// <summary>Commits.</summary>
    public Task CommitAsync(Action commit, CancellationToken cancellation) =>
        StoreTelemetry.MeasureAsync(
            kind, "commit", () => InTurnAsync(() => Commit(commit), cancellation));

    /// <summary>Waits until the epochs beyond the backups are removed.</summary>
    public Task SettleAsync() => InTurnAsync(() => true, CancellationToken.None);

    /// <summary>Ends what was begun and gives back what is held.</summary>
    public void Dispose()
    {
        _turn.Wait();
        if (!_isClosed)
        {
            _isClosed = true;
            _rotation.GetAwaiter().GetResult();
            held.Dispose();
        }

        _turn.Release();
    }

    private bool Commit(Action commit)
    {
        commit();

        // Nobody who waits for the commit waits for this.
        _rotation = Task.Run(rotate, CancellationToken.None);
        return true;
    }

    // The work is the disk's or a server's; whoever asks must not lose a thread to it.
    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, store);
            await _rotation;
            return await Task.Run(work, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
