using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>A store that commits as the file store does, and reads in a way of its own.</summary>
/// <param name="disk">The disk.</param>
/// <param name="options">How it is run.</param>
/// <param name="read">What it answers with.</param>
internal sealed class SpoiledStore(
    IDisk disk, StoreOptions options, Func<TruthFolder, StoredTruth> read)
    : ITruthStore, IDisposable
{
    private readonly FileTruthStore _store = FileTruthStore.Open(disk, options);

    /// <summary>It checks nothing, and seals what it finds.</summary>
    public static StoredTruth SealWhatIsThere(TruthFolder folder)
    {
        var file = folder.List()[0];
        ImmutableArray<SystemState> states =
        [
            .. folder.Salvage(file).States.Select(state =>
                new SystemState(state.System, file.Epoch, new(1), state.Data)),
        ];
        return new StoredTruth.Held(Truth.Sealed(file.Epoch, new(1), states));
    }

    /// <summary>It takes the file that was written last, by its own word.</summary>
    public static StoredTruth BelieveTheClock(TruthFolder folder) => new StoredTruth.Held(
        folder.Read(folder.List().MaxBy(file => file.Summary!.Time)!));

    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(read(TruthFolder.On(disk, options)));

    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation) =>
        _store.CommitAsync(truth, cancellation);

    public void Dispose() => _store.Dispose();
}
