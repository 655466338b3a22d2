using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Mutants;

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
            ArgumentNullException.ThrowIfNull(truth);
            cancellation.ThrowIfCancellationRequested();
            if (folder.Epochs is [var newest, ..] && truth.Epoch.Number <= newest)
            {
                throw new InvalidOperationException(
                    $"Found epoch {truth.Epoch}, expected one after {newest}.");
            }
        };

    /// <summary>Writes a truth.</summary>
    public Action<StoreFolder, Truth> Write { get; init; } = (folder, truth) =>
        folder.Write(truth.Epoch.Number, () => TruthBytes.Of(truth));

    /// <summary>Reads the truth in force.</summary>
    public Func<StoreFolder, StoredTruth> Read { get; init; } = folder =>
        folder.Epochs is [var newest, ..] ? Of(folder, newest) : StoredTruth.None;

    /// <summary>The store is closed.</summary>
    public Action<StoreFolder> Close { get; init; } = _ => { };

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
