using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>A store of whichever class, to be closed: then all is done that it had begun.</summary>
internal sealed class OpenStore(ITruthStore store) : IDisposable
{
    public Task<StoredTruth> ReadAsync() => store.ReadAsync(CancellationToken.None).AsTask();

    public Task CommitAsync(Truth truth) =>
        store.CommitAsync(truth, CancellationToken.None).AsTask();

    /// <summary>Waits until nothing goes on any more.</summary>
    public Task SettleAsync() =>
        store is FileTruthStore file ? file.SettleAsync() : Task.CompletedTask;

    public void Dispose() => (store as IDisposable)?.Dispose();
}
