using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Mutants;

/// <summary>A small truth store in files, made of steps that can be replaced one by one.</summary>
/// <remarks>It is there for mutants to be made of, and nothing to keep a town in.</remarks>
public sealed class PlainStore : ITruthStore, IDisposable
{
    private readonly StoreFolder _folder;
    private readonly PlainStoreSteps _steps;
    private readonly IDisposable _lock;

    /// <summary>Opens the store of a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="steps">What it does.</param>
    public PlainStore(string path, PlainStoreSteps steps)
    {
        (_folder, _steps) = (new(path), steps);
        _lock = steps.Lock(_folder);
    }

    /// <inheritdoc/>
    public ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(_steps.Read(_folder));

    /// <inheritdoc/>
    public ValueTask<Epoch> ReadEpochAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(_steps.Tell(_folder, () => _steps.Read(_folder).Epoch));

    /// <inheritdoc/>
    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        _steps.Demand(_folder, truth, cancellation);
        _steps.Write(_folder, truth);
        _steps.Raise(_folder);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _steps.Close(_folder);
        _lock.Dispose();
    }
}

/// <summary>What a plain store does, step by step. Mutants replace one of them.</summary>
public sealed record PlainStoreSteps
{
    /// <summary>A store that does everything right.</summary>
    public static readonly PlainStoreSteps Plain = new();

    /// <summary>Makes sure that nobody else has the store; disposed of when it is closed.</summary>
    public Func<StoreFolder, IDisposable> Lock { get; init; } = folder =>
        new FileStream(folder["lock"], FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    /// <summary>Says whether a truth can be committed.</summary>
    /// <remarks>It throws, if not.</remarks>
    public Action<StoreFolder, Truth, CancellationToken> Demand { get; init; } =
        (folder, truth, cancellation) =>
        {
            Forward(folder, truth, cancellation);
            NothingMissing(folder);
        };

    /// <summary>Writes a truth.</summary>
    public Action<StoreFolder, Truth> Write { get; init; } = (folder, truth) =>
        folder.Write(truth.Epoch.Number, () => TruthBytes.Of(truth));

    /// <summary>Marks the newest truth as acknowledged.</summary>
    public Action<StoreFolder> Raise { get; init; } = folder =>
        folder.Raise(folder.Newest);

    /// <summary>Reads the truth in force.</summary>
    public Func<StoreFolder, StoredTruth> Read { get; init; } = folder =>
    {
        NothingMissing(folder);
        return folder.Epochs is [var newest, ..] ? Of(folder, newest) : StoredTruth.None;
    };

    /// <summary>Tells the epoch in force, given what tells it by reading the truth.</summary>
    public Func<StoreFolder, Func<Epoch>, Epoch> Tell { get; init; } = (_, read) => read();

    /// <summary>The store is closed.</summary>
    public Action<StoreFolder> Close { get; init; } = _ => { };

    /// <summary>There is a truth, somebody waits, and it is of a later epoch.</summary>
    /// <exception cref="InvalidOperationException">It is of a past epoch.</exception>
    public static void Forward(StoreFolder folder, Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        cancellation.ThrowIfCancellationRequested();
        if (folder.Epochs is [var newest, ..] && truth.Epoch.Number <= newest)
        {
            throw new InvalidOperationException(
                $"Found epoch {truth.Epoch}, expected one after {newest}.");
        }
    }

    /// <summary>What was acknowledged last is there.</summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    public static void NothingMissing(StoreFolder folder) => NothingMissing(folder, folder.Mark);

    /// <summary>What was acknowledged last is there.</summary>
    /// <exception cref="InvalidOperationException">It is gone.</exception>
    public static void NothingMissing(StoreFolder folder, long mark)
    {
        if (folder.Newest < mark)
        {
            throw new InvalidOperationException(
                $"Found no truth of epoch {mark}, which was acknowledged. Put it back.");
        }
    }

    /// <summary>The truth of one epoch, checked.</summary>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static StoredTruth.Held Of(StoreFolder folder, long epoch)
    {
        var truth = TruthBytes.Read(folder.Read(epoch));
        return truth.Epoch.Number == epoch
            ? new StoredTruth.Held(truth)
            : throw new InvalidDataException(
                $"Found epoch {truth.Epoch} in the file of epoch {epoch}.");
    }
}
