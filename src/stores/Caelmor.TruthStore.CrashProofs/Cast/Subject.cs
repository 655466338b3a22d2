using Caelmor.Persistence.Server;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>What is proven: the file store. Tests put something wrong in its place, so that each
/// proof is seen to fail.</summary>
internal sealed record Subject
{
    public static readonly Subject FileStore = new();

    /// <summary>What stands between a store and its disk.</summary>
    public Func<IDisk, IDisk> Between { get; init; } = disk => disk;

    /// <summary>Opens a store on a disk.</summary>
    public Func<IDisk, StoreOptions, ITruthStore> OnDisk { get; init; } = FileTruthStore.Open;

    /// <summary>Opens a store in a folder.</summary>
    public Func<string, StoreOptions, ITruthStore> InFolder { get; init; } = FileTruthStore.Open;

    public OpenStore Open(IDisk disk, StoreOptions options) => new(OnDisk(Between(disk), options));

    public OpenStore Open(string folder, StoreOptions options) => new(InFolder(folder, options));
}

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
